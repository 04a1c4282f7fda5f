package vn.motcua.editors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.editors.AnswerComment;
import vn.motcua.editors.Comment;
import vn.motcua.editors.CommentId;
import vn.motcua.editors.CommentPlace;
import vn.motcua.editors.Comments;
import vn.motcua.editors.SettleComment;
import vn.motcua.editors.WriteComment;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.JustDone;

/** What editors say about places of a procedure (ý kiến), with the answers. */
@Controller
@RequestMapping("/quan-tri/thu-tuc/{code:\\d\\.\\d{6}}/y-kien")
@Requires(Permission.EDIT_CATALOGUE)
class CommentPages {
    private static final int PAGE = 20;
    private static final int PAGES_MAX = 1_000;

    /**
     * @param place that something is to be said about
     * @param title of it
     * @param words as typed
     * @param at id of the comment to which they were an answer; empty for a new one
     */
    record Typed(CommentPlace place, String title, String words, String at) {}

    record View(
            ProcedureCode code,
            List<Comment> comments,
            int page,
            boolean hasMore,
            Typed typed,
            String done,
            List<Finding> findings) {
        String address() {
            return ShownComments.address(code);
        }

        /** Where a comment's place is edited. */
        String editor(CommentPlace place) {
            return "/quan-tri/thu-tuc/" + code + "/" + place.page();
        }

        String typedAt(Comment comment) {
            return typed.at().equals(comment.id().toString()) ? typed.words() : "";
        }

        List<Finding> findingsAt(Comment comment) {
            return typed.at().equals(comment.id().toString()) ? findings : List.of();
        }
    }

    private final Comments comments;
    private final WriteComment write;
    private final AnswerComment answer;
    private final SettleComment settle;
    private final CurrentUser user;

    CommentPages(Comments comments, WriteComment write, AnswerComment answer, SettleComment settle, CurrentUser user) {
        this.comments = comments;
        this.write = write;
        this.answer = answer;
        this.settle = settle;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = "cho", defaultValue = "") String place,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @RequestParam(name = "trang", defaultValue = "0") int page,
            HttpServletRequest request) {
        return page(code, new Typed(read(place), title, "", ""), page, JustDone.of(request), List.of());
    }

    private static CommentPlace read(String place) {
        return CommentPlace.read(place).orElse(CommentPlace.WHOLE);
    }

    private ModelAndView page(String code, Typed typed, int page, String done, List<Finding> findings) {
        var procedure = new ProcedureCode(code);
        int from = Math.clamp(page, 0, PAGES_MAX);
        var found = comments.of(procedure, from * PAGE, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var view = new View(procedure, shown, from, found.size() > PAGE, typed, done, findings);
        var made = new ModelAndView("editors/web/comments", "view", view);
        made.setStatus(findings.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return made;
    }

    @PostMapping
    ModelAndView write(
            @PathVariable String code,
            @RequestParam(name = "cho", defaultValue = "") String place,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var typed = new Typed(read(place), title, words, "");
        return answered(
                code,
                typed,
                request,
                "written",
                () -> write.write(new ProcedureCode(code), typed.place(), title, words, user.officer()));
    }

    @PostMapping("/{id}/tra-loi")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request) {
        var typed = new Typed(CommentPlace.WHOLE, "", words, id.toString());
        return answered(
                code, typed, request, "answered", () -> answer.answer(new CommentId(id), words, user.officer()));
    }

    @PostMapping("/{id}/xong")
    ModelAndView settle(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request) {
        settle.settle(new CommentId(id), user.officer());
        return JustDone.leadTo(ShownComments.address(new ProcedureCode(code)), "settled", request);
    }

    private ModelAndView answered(String code, Typed typed, HttpServletRequest request, String done, Runnable deed) {
        try {
            deed.run();
            return JustDone.leadTo(ShownComments.address(new ProcedureCode(code)), done, request);
        } catch (BadInput bad) {
            var at = typed.at().isEmpty() ? "words" : "answer-" + typed.at();
            return page(
                    code,
                    typed,
                    0,
                    "",
                    bad.findings().stream().map(finding -> finding.at(at)).toList());
        }
    }
}
