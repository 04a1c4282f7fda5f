package vn.motcua.linked.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.linked.LeaveThread;
import vn.motcua.linked.LinkedThread;
import vn.motcua.linked.ReadThreads;
import vn.motcua.linked.ThreadLines;
import vn.motcua.presentation.DossierAnswers;

/** Procedures that were filed as one, for programs acting for a citizen. */
@Tag(name = "Linked filings", description = "Several procedures that were filed as one")
@RestController
@RequestMapping("/api/v1/my-linked-filings")
@ForCitizens
class MyLinkedFilingsApi {
    record TakeBackOrder(
            @Schema(description = "The procedure to take back, as residence; all that can be where it is left out")
            @Nullable
            String member,

            @Nullable String reason) {}

    private final ReadThreads read;
    private final ThreadLines lines;
    private final LeaveThread leave;
    private final Idempotency idempotency;
    private final CurrentUser user;

    MyLinkedFilingsApi(
            ReadThreads read, ThreadLines lines, LeaveThread leave, Idempotency idempotency, CurrentUser user) {
        this.read = read;
        this.lines = lines;
        this.leave = leave;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "listMyLinkedFilings", summary = "List one's linked filings, newest first, at most 50")
    @GetMapping
    List<LinkedFiling> mine() {
        return read.of(account()).stream().map(this::view).toList();
    }

    @Operation(
            operationId = "getMyLinkedFiling",
            summary = "Read a linked filing",
            description = "Where each procedure stands, whose turn it is, until when, and what waits for what.")
    @GetMapping("/{id}")
    LinkedFiling one(@PathVariable UUID id) {
        return view(read.own(id, account()));
    }

    @Operation(
            operationId = "takeBackLinkedFiling",
            summary = "Take back one procedure of a linked filing, or all",
            description =
                    "What is decided stays. Those that wait for one that was taken back wait on, or can be filed alone.")
    @PostMapping("/{id}/withdrawal")
    Answer<LinkedFiling> takeBack(@PathVariable UUID id, @RequestBody TakeBackOrder body, WriteRequest request) {
        var account = account();
        return idempotency.once(account.value(), request, body, () -> {
            var reason = DossierAnswers.text(body.reason());
            if (body.member() == null) {
                leave.takeBackAll(id, account, reason);
            } else {
                leave.takeBack(id, body.member(), account, reason);
            }
            return Reply.ok(view(read.own(id, account)));
        });
    }

    private LinkedFiling view(LinkedThread thread) {
        return LinkedFiling.own(thread, lines.of(thread));
    }

    private AccountId account() {
        return user.citizen().account();
    }
}
