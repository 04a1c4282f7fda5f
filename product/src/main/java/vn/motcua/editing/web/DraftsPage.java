package vn.motcua.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import motcua.vietnamese.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.editing.BringInDrafts;
import vn.motcua.editing.EditFile;
import vn.motcua.editing.FollowExamples;
import vn.motcua.editing.SeeDrafts;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.packages.PackageFinding;
import vn.motcua.publishing.BringInRevision;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** Drafts of a procedure (bản đang sửa): its parts with their editors, what is changed in each, and the way to a version. */
@Controller
@Requires(Permission.EDIT_CATALOGUE)
class DraftsPage {
    static final String OF_PROCEDURE = "/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}";
    private static final String ADDRESS = OF_PROCEDURE + "/sua";

    /** Reason and day are shown as they were sent. */
    record View(String code, SeeDrafts.Seen seen, String reason, String from, String done, List<Finding> findings) {
        String address() {
            return address(code);
        }

        static String address(String code) {
            return "/quan-tri/thu-tuc/" + code + "/sua";
        }
    }

    private final SeeDrafts drafts;
    private final EditFile edit;
    private final FollowExamples examples;
    private final BringInDrafts bringIn;
    private final CurrentUser user;
    private final Clock clock;

    DraftsPage(
            SeeDrafts drafts,
            EditFile edit,
            FollowExamples examples,
            BringInDrafts bringIn,
            CurrentUser user,
            Clock clock) {
        this.drafts = drafts;
        this.edit = edit;
        this.examples = examples;
        this.bringIn = bringIn;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        return page(code, "", nextMonday().toString(), List.of(), request);
    }

    private ModelAndView page(
            String code, String reason, String from, List<Finding> findings, HttpServletRequest request) {
        var seen = drafts.see(new ProcedureCode(code), editor(), Languages.of(request));
        var view = new View(code, seen, reason, from, JustDone.of(request), findings);
        var page = new ModelAndView("editing/web/drafts", "view", view);
        page.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What most changes begin with: never today, so that a second person has the time to look. */
    private LocalDate nextMonday() {
        return LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @PostMapping(ADDRESS)
    ModelAndView bringIn(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request) {
        var words = Text.lines(reason);
        var day = Text.line(from);
        try {
            return switch (bringIn.bringIn(new ProcedureCode(code), editor(), words, day)) {
                case BringInRevision.Outcome.BroughtIn(var revision) ->
                    new ModelAndView("redirect:/quan-tri/phien-ban/" + revision.id());
                case BringInRevision.Outcome.Refused(var found) ->
                    page(
                            code,
                            words,
                            day,
                            found.stream()
                                    .map(PackageFinding::inOneLine)
                                    .map(why -> new Finding("main", why))
                                    .toList(),
                            request);
            };
        } catch (BadInput bad) {
            return page(code, words, day, bad.findings(), request);
        }
    }

    /** What somebody does with drafts without opening their editor. */
    private enum Deed {
        /** Throws them away: the editor begins anew with what is in force. */
        DISCARD("bo"),
        /** Goes on with them although another version came meanwhile. */
        GO_ON("tiep");

        private final String word;

        Deed(String word) {
            this.word = word;
        }
    }

    /** @param sent buttons, as {@code bo=service.json} */
    @PostMapping(ADDRESS + "/ban")
    ModelAndView act(@PathVariable String code, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        var done = "";
        for (var deed : Deed.values()) {
            var files = Arrays.asList(sent.getOrDefault(deed.word, "").strip().split(" +", -1));
            if (!files.contains("")) {
                act(deed, new ProcedureCode(code), files);
                done = deed.word;
            }
        }
        return JustDone.leadTo(View.address(code), done, request);
    }

    private void act(Deed deed, ProcedureCode code, List<String> files) {
        switch (deed) {
            case DISCARD -> edit.discard(code, editor(), files);
            case GO_ON -> edit.goOn(code, editor(), files);
        }
    }

    /** What follows from the examples by now is what must follow. */
    @PostMapping(ADDRESS + "/vi-du")
    ModelAndView follow(@PathVariable String code, HttpServletRequest request) {
        examples.follow(new ProcedureCode(code), editor());
        return JustDone.leadTo(View.address(code), "vi-du", request);
    }

    private Editor editor() {
        var officer = user.officer();
        return new Editor(officer.account().value(), officer.name());
    }
}
