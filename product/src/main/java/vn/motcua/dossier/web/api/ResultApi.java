package vn.motcua.dossier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultRow;
import vn.motcua.dossier.RevokeResult;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** What leaders do with issued results, for machines acting for them. */
@RestController
@RequestMapping("/api/v1/results")
class ResultApi {
    record Reason(@Nullable String reason) {}

    record ResultView(
            String id,
            String dossier,
            ResultRow.State state,
            @Nullable String number,
            @Nullable Instant endedAt) {
        static ResultView of(ResultRow result) {
            return new ResultView(
                    result.id().toString(),
                    result.dossier().toString(),
                    result.state(),
                    result.number(),
                    result.endedAt());
        }
    }

    private final RevokeResult revokeResult;
    private final DossierAnswers answers;
    private final CurrentUser user;

    ResultApi(RevokeResult revokeResult, DossierAnswers answers, CurrentUser user) {
        this.revokeResult = revokeResult;
        this.answers = answers;
        this.user = user;
    }

    @PostMapping("/{id}/revocation")
    @Requires(Permission.REVOKE_RESULT)
    ResponseEntity<String> revoke(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var leader = user.officer();
        return answers.once(leader.account(), request, body, () -> {
            var reason = answers.read(body, Reason.class).reason();
            return answers.of(
                    revokeResult.revoke(new ResultId(id), leader, reason == null ? "" : reason), ResultView::of);
        });
    }
}
