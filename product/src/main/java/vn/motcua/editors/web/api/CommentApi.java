package vn.motcua.editors.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.PageLimit;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
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
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Said;

/** What editors say about places of procedures, for machine clients. */
@Tag(
        name = "Comments",
        description = "What editors say to one another about places of a procedure; nothing is decided by it")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.EDIT_CATALOGUE)
class CommentApi {
    private static final int PAGE = 50;
    private static final int PAGES_MAX = 1_000;

    record NewComment(
            @Schema(
                    description = "Page of the editor and the spot on it; without one the procedure as a whole",
                    example = "thong-tin/sua?phan=giay-to#papers/residence")
            @Nullable
            String place,

            @Schema(description = "What the place is called") @Nullable
            String title,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "At most 2,000 letters") @Nullable
            String words) {}

    record NewAnswer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "At most 2,000 letters") @Nullable
            String words) {}

    record SaidJson(String by, String words, Instant at) {}

    /** @param settledBy null while it is open */
    record CommentJson(
            UUID id,
            String procedure,
            String place,
            String title,
            SaidJson said,
            List<SaidJson> answers,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {}

    private final Comments comments;
    private final WriteComment write;
    private final AnswerComment answer;
    private final SettleComment settle;
    private final Idempotency idempotency;
    private final CurrentUser user;

    CommentApi(
            Comments comments,
            WriteComment write,
            AnswerComment answer,
            SettleComment settle,
            Idempotency idempotency,
            CurrentUser user) {
        this.comments = comments;
        this.write = write;
        this.answer = answer;
        this.settle = settle;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(
            operationId = "listComments",
            summary = "List what editors say about a procedure",
            description = "Open ones first, each kind with the newest first; 50 a page.")
    @GetMapping("/procedures/{code}/comments")
    List<CommentJson> list(@PathVariable String code, @RequestParam(defaultValue = "0") int page) {
        return comments.of(read(code), PageLimit.page(page, PAGES_MAX) * PAGE, PAGE).stream()
                .map(CommentApi::json)
                .toList();
    }

    @Operation(operationId = "writeComment", summary = "Say something about a place of a procedure")
    @PostMapping("/procedures/{code}/comments")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<CommentJson> write(@PathVariable String code, @RequestBody NewComment body, WriteRequest request) {
        var procedure = read(code);
        var place = place(body.place());
        var title = Objects.requireNonNullElse(body.title(), "");
        return once(
                request,
                body,
                () -> Reply.created(json(write.write(procedure, place, title, words(body.words()), user.officer()))));
    }

    @Operation(
            operationId = "answerComment",
            summary = "Answer a comment",
            description = "A settled one is open again by it.")
    @PostMapping("/comments/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<CommentJson> answer(@PathVariable UUID id, @RequestBody NewAnswer body, WriteRequest request) {
        return once(
                request,
                body,
                () -> Reply.created(json(answer.answer(new CommentId(id), words(body.words()), user.officer()))));
    }

    @Operation(operationId = "settleComment", summary = "Say that a comment is settled")
    @PostMapping("/comments/{id}/settling")
    Answer<CommentJson> settle(@PathVariable UUID id, WriteRequest request) {
        return once(request, id, () -> Reply.ok(json(settle.settle(new CommentId(id), user.officer()))));
    }

    private <T> Answer<T> once(WriteRequest request, Object body, Supplier<Reply<T>> deed) {
        return idempotency.once(user.officer().account().value(), request, body, deed);
    }

    private static ProcedureCode read(String code) {
        if (!ProcedureCode.isValid(code)) {
            throw new BadInput("code", "Mã thủ tục viết như 1.004873.");
        }
        return new ProcedureCode(code);
    }

    private static CommentPlace place(@Nullable String typed) {
        return typed == null
                ? CommentPlace.WHOLE
                : CommentPlace.read(typed)
                        .orElseThrow(() -> new BadInput(
                                List.of(Said.of("editors.bad.place").at("/place"))));
    }

    private static String words(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static CommentJson json(Comment one) {
        var settled = one.settled();
        return new CommentJson(
                one.id().value(),
                one.code().value(),
                one.place().text(),
                one.title(),
                said(one.said()),
                one.answers().stream().map(CommentApi::said).toList(),
                settled == null ? null : settled.name(),
                settled == null ? null : settled.at());
    }

    private static SaidJson said(Comment.Said one) {
        return new SaidJson(one.name(), one.words(), one.at());
    }
}
