package vn.motcua.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.DropRevision;
import vn.motcua.publishing.PublishRevision;
import vn.motcua.publishing.ReviewRevision;
import vn.motcua.publishing.RevisionId;
import vn.motcua.publishing.RevisionOutcome;
import vn.motcua.publishing.UndoPublication;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.Languages;

/** The steps of a revision's life, each a form on its page. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class LifePages {
    private final ReviewRevision review;
    private final PublishRevision publish;
    private final UndoPublication undo;
    private final DropRevision drop;
    private final RevisionView.Maker views;
    private final RefusalTexts refusals;
    private final CurrentUser user;

    LifePages(
            ReviewRevision review,
            PublishRevision publish,
            UndoPublication undo,
            DropRevision drop,
            RevisionView.Maker views,
            RefusalTexts refusals,
            CurrentUser user) {
        this.review = review;
        this.publish = publish;
        this.undo = undo;
        this.drop = drop;
        this.views = views;
        this.refusals = refusals;
        this.user = user;
    }

    /** @param agrees {@code true}, {@code false} or nothing */
    @PostMapping(RevisionPages.ADDRESS + "/{id}/soat")
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String agrees,
            @RequestParam(defaultValue = "") String opinion,
            HttpServletRequest request) {
        @Nullable Boolean answer = agrees.equals("true") || agrees.equals("false") ? Boolean.valueOf(agrees) : null;
        return answered(
                id,
                request,
                Map.of("agrees", agrees, "opinion", opinion),
                () -> review.review(new RevisionId(id), RevisionPages.editor(user), answer, opinion));
    }

    @PostMapping(RevisionPages.ADDRESS + "/{id}/cong-bo")
    ModelAndView publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var order = new PublishRevision.Order(from, decision, reason);
        var sent = Map.of("from", from, "decision", decision, "reason", reason);
        return answered(
                id, request, sent, () -> publish.publish(new RevisionId(id), RevisionPages.editor(user), order));
    }

    @PostMapping(RevisionPages.ADDRESS + "/{id}/huy-cong-bo")
    ModelAndView undo(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
        return answered(
                id,
                request,
                Map.of("reason", reason),
                () -> undo.undo(new RevisionId(id), RevisionPages.editor(user), reason));
    }

    @PostMapping(RevisionPages.ADDRESS + "/{id}/rut")
    ModelAndView drop(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String dropReason, HttpServletRequest request) {
        return answered(id, request, Map.of("dropReason", dropReason), () -> dropped(id, dropReason));
    }

    /** The page has another reason to enter beside this one. */
    private RevisionOutcome dropped(UUID id, String dropReason) {
        try {
            return drop.drop(new RevisionId(id), RevisionPages.editor(user), dropReason);
        } catch (BadInput bad) {
            throw new BadInput(bad.findings().stream()
                    .map(finding -> finding.at("dropReason"))
                    .toList());
        }
    }

    private ModelAndView answered(
            UUID id, HttpServletRequest request, Map<String, String> sent, Supplier<RevisionOutcome> step) {
        try {
            return switch (step.get()) {
                case RevisionOutcome.Done(var revision) -> RevisionPages.redirect(revision.id());
                case RevisionOutcome.Refused(var why) -> {
                    var text = refusals.text(why, Languages.of(request));
                    yield page(id, request, sent, List.of(new BadInput.Finding("main", text)), List.of());
                }
                case RevisionOutcome.NotSound(var found) -> page(id, request, sent, List.of(), found);
            };
        } catch (BadInput bad) {
            return page(id, request, sent, bad.findings(), List.of());
        }
    }

    private ModelAndView page(
            UUID id,
            HttpServletRequest request,
            Map<String, String> sent,
            List<BadInput.Finding> findings,
            List<PackageFinding> refused) {
        var view = views.of(new RevisionId(id), RevisionPages.editor(user), Languages.of(request))
                .refused(sent, findings, refused);
        return new ModelAndView("publishing/web/revision", Map.of("view", view), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
