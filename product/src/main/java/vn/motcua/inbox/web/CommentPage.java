package vn.motcua.inbox.web;

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
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.inbox.Comment;
import vn.motcua.inbox.Comments;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Said;

/** What officers tell each other inside a dossier. To officers of other agencies it does not exist. */
@Controller
@RequestMapping("/ho-so/{id}/trao-doi")
@Requires(Permission.READ_DOSSIER)
@AccessLogged(thing = "dossier", action = "comments-read", purpose = Purpose.TASK)
class CommentPage {
    private static final String BODY = "noi-dung";
    private static final String MENTIONED = "nhac";

    /**
     * @param number of the dossier; empty before receipt
     * @param typed what was written and not kept
     */
    record View(
            String dossier,
            String number,
            List<Comment> comments,
            List<Comments.Reader> readers,
            Typed typed,
            List<Finding> findings) {
        View {
            comments = List.copyOf(comments);
            readers = List.copyOf(readers);
            findings = List.copyOf(findings);
        }
    }

    record Typed(String body, List<String> mentioned) {
        static final Typed NOTHING = new Typed("", List.of());

        Typed {
            mentioned = List.copyOf(mentioned);
        }
    }

    private final Comments comments;
    private final CounterDesk desk;
    private final CurrentUser user;

    CommentPage(Comments comments, CounterDesk desk, CurrentUser user) {
        this.comments = comments;
        this.desk = desk;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(readable(id), Typed.NOTHING, List.of()).addObject("done", JustDone.of(request));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(name = BODY, defaultValue = "") String body,
            @RequestParam(name = MENTIONED, defaultValue = "") List<String> mentioned,
            HttpServletRequest request) {
        var dossier = readable(id);
        var named = mentioned.stream()
                .filter(one -> !one.isBlank())
                .map(AccountId::new)
                .toList();
        var typed = new Typed(body, mentioned);
        return switch (comments.add(dossier, user.officer().account(), body, named)) {
            case Comments.Outcome.Added _ -> JustDone.leadTo("/ho-so/" + id + "/trao-doi", "added", request);
            case Comments.Outcome.BodyMissing _ ->
                again(dossier, typed, Said.of("inbox.comment.missing").at(BODY));
            case Comments.Outcome.BodyTooLong _ ->
                again(
                        dossier,
                        typed,
                        Said.of("inbox.comment.long", Comment.BODY_LENGTH_MAX).at(BODY));
            case Comments.Outcome.TooMany _ ->
                again(
                        dossier,
                        typed,
                        Said.of("inbox.comment.too-many", Comments.EACH_MAX).at(BODY));
            case Comments.Outcome.NoReader _ ->
                again(dossier, typed, Said.of("inbox.comment.no-reader").at(MENTIONED));
        };
    }

    private ModelAndView again(Dossier dossier, Typed typed, Finding finding) {
        var page = page(dossier, typed, List.of(finding));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Dossier dossier, Typed typed, List<Finding> findings) {
        var account = user.officer().account();
        var view = new View(
                dossier.id().toString(),
                dossier.received().map(receipt -> receipt.number().value()).orElse(""),
                comments.read(dossier.id(), account),
                comments.readers(dossier).stream()
                        .filter(reader -> !reader.account().equals(account))
                        .toList(),
                typed,
                findings);
        return new ModelAndView("inbox/web/comments", "view", view);
    }

    private Dossier readable(UUID id) {
        return desk.dossier(new DossierId(id), user.officer());
    }
}
