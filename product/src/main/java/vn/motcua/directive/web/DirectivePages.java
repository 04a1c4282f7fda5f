package vn.motcua.directive.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.directive.DirectiveAccess;
import vn.motcua.directive.DirectiveChange;
import vn.motcua.directive.DirectiveId;
import vn.motcua.directive.Directives;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** What an officer's unit has to do, what it gave to others, and one directive with all that happened to it. */
@Controller
@RequestMapping(DirectivePages.PATH)
@Requires(Permission.READ_FIGURES)
@AccessLogged(thing = "directive", purpose = Purpose.TASK)
class DirectivePages {
    static final String PATH = "/nhiem-vu";

    private final Directives directives;
    private final DirectiveAccess access;
    private final GatherDirectives gather;
    private final EnterDeed enter;
    private final Documents documents;
    private final CurrentUser user;

    DirectivePages(
            Directives directives,
            DirectiveAccess access,
            GatherDirectives gather,
            EnterDeed enter,
            Documents documents,
            CurrentUser user) {
        this.directives = directives;
        this.access = access;
        this.gather = gather;
        this.enter = enter;
        this.documents = documents;
        this.user = user;
    }

    @GetMapping
    @AccessLogged(thing = "directive", action = "listed", purpose = Purpose.TASK)
    ModelAndView mine(@RequestParam(defaultValue = "") String q) {
        return new ModelAndView("directive/web/mine", "view", gather.mine(user.officer(), q.strip()));
    }

    @GetMapping("/da-giao")
    @AccessLogged(thing = "directive", action = "listed", purpose = Purpose.TASK)
    ModelAndView given(@RequestParam(defaultValue = "") String q) {
        return new ModelAndView("directive/web/giver", "view", gather.giver(user.officer(), q.strip()));
    }

    /** @param on a past day as of which it is told */
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable UUID id,
            @RequestParam(name = "ngay", defaultValue = "") String on,
            HttpServletRequest request) {
        if (on.isBlank()) {
            return page(id, null, DirectiveForm.EMPTY, request);
        }
        try {
            return page(id, WrittenTime.day(on), new DirectiveForm(Map.of("ngay", on), List.of()), request);
        } catch (DateTimeException _) {
            var bad = Said.of("directive.bad.day").at("ngay");
            return page(id, null, new DirectiveForm(Map.of("ngay", on), List.of(bad)), request);
        }
    }

    /** Whatever is done to it: {@code act} says what. */
    @PostMapping("/{id}")
    @Requires(Permission.HANDLE_TASK)
    ModelAndView act(
            @PathVariable UUID id,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        try {
            return switch (enter.enter(new DirectiveId(id), values, file, user.officer())) {
                case DirectiveChange.Made _ -> JustDone.leadTo(PATH + "/" + id, "kept", request);
                case DirectiveChange.Refused(var refusal) ->
                    page(
                            id,
                            null,
                            new DirectiveForm(
                                    values,
                                    List.of(Said.of(
                                                    "refusal." + refusal.code(),
                                                    refusal.facts().values().toArray())
                                            .at(refusal.rule().field()))),
                            request);
            };
        } catch (BadInput bad) {
            return page(id, null, new DirectiveForm(values, bad.findings()), request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that proves something, or the source itself; for who works for giver, lead or a partner. */
    @GetMapping("/{id}/tep/{document}")
    @Requires(Permission.HANDLE_TASK)
    @AccessLogged(thing = "directive", action = "paper-opened", purpose = Purpose.TASK)
    ResponseEntity<?> paper(@PathVariable UUID id, @PathVariable UUID document) {
        var one = directives
                .find(new DirectiveId(id))
                .filter(found -> access.mayOpenPapers(user.officer(), found.directive(), found.source()))
                .orElseThrow(() -> new NotFound("papers of directive " + id));
        var paper = one.source().paper();
        boolean isOfIt = paper != null && paper.document().value().equals(document)
                || one.events().stream()
                        .flatMap(event -> event.deed().evidenceShown().stream())
                        .anyMatch(evidence -> evidence.document().equals(document));
        if (!isOfIt) {
            throw new NotFound("paper " + document + " of directive " + id);
        }
        return DocumentAnswers.shown(documents.read(new DocumentId(document)));
    }

    private ModelAndView page(UUID id, @Nullable LocalDate asked, DirectiveForm form, HttpServletRequest request) {
        var today = directives.today();
        var past = asked == null || !asked.isBefore(today) ? null : asked;
        var found = directives.find(new DirectiveId(id)).orElseThrow(() -> new NotFound("directive " + id));
        if (past != null && past.isBefore(found.events().getFirst().on())) {
            past = found.events().getFirst().on();
        }
        var shown = past == null ? found : directives.asOf(new DirectiveId(id), past);
        var view = gather.one(shown, past, user.officer(), form, JustDone.of(request));
        var page = new ModelAndView("directive/web/one", "view", view);
        page.setStatus(form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
