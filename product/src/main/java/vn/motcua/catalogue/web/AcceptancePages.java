package vn.motcua.catalogue.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.AcceptProposals;
import vn.motcua.catalogue.ReviewBatches;
import vn.motcua.catalogue.ReviewItem;
import vn.motcua.catalogue.ReviewItemId;
import vn.motcua.catalogue.ReviewItems;
import vn.motcua.catalogue.UndoAcceptance;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Said;

/** What is proposed is accepted for many review items at once, seen again, and taken back. */
@Controller
class AcceptancePages {
    private static final String ADDRESS = "/quan-tri/thu-tuc/ra-soat/chap-nhan";

    private final ReviewPage queue;
    private final ReviewItems items;
    private final ReviewBatches batches;
    private final AcceptProposals acceptProposals;
    private final UndoAcceptance undoAcceptance;
    private final CurrentUser currentUser;

    AcceptancePages(
            ReviewPage queue,
            ReviewItems items,
            ReviewBatches batches,
            AcceptProposals acceptProposals,
            UndoAcceptance undoAcceptance,
            CurrentUser currentUser) {
        this.queue = queue;
        this.items = items;
        this.batches = batches;
        this.acceptProposals = acceptProposals;
        this.undoAcceptance = undoAcceptance;
        this.currentUser = currentUser;
    }

    record BatchesView(List<ReviewBatches.Batch> batches) {}

    /** @param items empty once it was taken back */
    record BatchView(ReviewBatches.Batch batch, List<ReviewItem> items, List<BadInput.Finding> findings) {}

    /** What was chosen, and the list it was chosen from. */
    record Chosen(
            List<UUID> items,
            String note,
            @BindParam("ly-do") String reason,
            @BindParam("co-quan") String agency,
            @BindParam("sau") @Nullable UUID after) {
        Chosen {
            items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
            note = Objects.requireNonNullElse(note, "");
            reason = Objects.requireNonNullElse(reason, "");
            agency = Objects.requireNonNullElse(agency, "");
        }

        private ReviewPage.Kept kept() {
            return new ReviewPage.Kept(after, new HashSet<>(items), note);
        }
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.EDIT_CATALOGUE)
    String all(Model model) {
        model.addAttribute("view", new BatchesView(batches.newest()));
        return "catalogue/web/reviewBatches";
    }

    @PostMapping(ADDRESS)
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView accept(Chosen chosen) {
        try {
            var outcome = acceptProposals.accept(
                    chosen.items().stream().map(ReviewItemId::new).toList(),
                    chosen.note(),
                    currentUser.officer().name());
            return switch (outcome) {
                case AcceptProposals.Outcome.Accepted accepted ->
                    new ModelAndView("redirect:" + ADDRESS + "/" + accepted.batch());
                case AcceptProposals.Outcome.NotAllAcceptable(var others) ->
                    refused(
                            chosen,
                            List.of(Said.of("catalogue.bad.not-acceptable", others.size())
                                    .at("items")));
            };
        } catch (BadInput e) {
            return refused(chosen, e.findings());
        }
    }

    private ModelAndView refused(Chosen chosen, List<BadInput.Finding> findings) {
        var page = new ModelAndView("catalogue/web/reviewQueue");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(
                "view",
                queue.queue(ReviewPage.choice(chosen.reason(), chosen.agency(), true), chosen.kept(), findings));
        return page;
    }

    @GetMapping(ADDRESS + "/{id}")
    @Requires(Permission.EDIT_CATALOGUE)
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("view", view(id, null));
        return "catalogue/web/reviewBatch";
    }

    @PostMapping(ADDRESS + "/{id}/hoan-tac")
    @Requires(Permission.EDIT_CATALOGUE)
    ModelAndView undo(@PathVariable UUID id) {
        return switch (undoAcceptance.undo(id, currentUser.officer().name())) {
            case UndoAcceptance.Outcome.Undone _ -> new ModelAndView("redirect:" + ADDRESS + "/" + id);
            case UndoAcceptance.Outcome.AlreadyUndone(var by) -> refused(id, Said.of("catalogue.bad.undone", by));
            case UndoAcceptance.Outcome.UsedSince(var procedures) ->
                refused(id, Said.of("catalogue.bad.used-since", String.join(", ", procedures)));
        };
    }

    private ModelAndView refused(UUID id, Said why) {
        var page = new ModelAndView("catalogue/web/reviewBatch");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("view", view(id, why));
        return page;
    }

    private BatchView view(UUID id, @Nullable Said why) {
        var batch = batches.find(id).orElseThrow(() -> new NotFound("Review batch " + id));
        return new BatchView(batch, items.ofBatch(id), why == null ? List.of() : List.of(why.at("undo")));
    }
}
