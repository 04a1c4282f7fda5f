package vn.motcua.dossier.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ReplaceResult;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultRow;
import vn.motcua.dossier.Results;
import vn.motcua.dossier.RevokeResult;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** What leaders do with issued results, for machines acting for them. */
@RestController
@RequestMapping("/api/v1")
class ResultApi {
    record Reason(@Nullable String reason) {}

    /** @param fields of the new result, by field of the old one's template */
    record Replacement(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable String reason) {}

    /** @param verification where anybody checks it, once it is signed */
    record ResultView(
            String id,
            String dossier,
            ResultRow.State state,
            @Nullable String number,
            Map<String, String> fields,
            @Nullable Instant signedAt,
            @Nullable Instant endedAt,
            @Nullable UUID replacedBy,
            @Nullable String verification) {
        static ResultView of(ResultRow result) {
            return new ResultView(
                    result.id().toString(),
                    result.dossier().toString(),
                    result.state(),
                    result.number(),
                    result.fields(),
                    result.signedAt(),
                    result.endedAt(),
                    result.replacedBy(),
                    result.signedAt() == null ? null : "/kiem-tra/" + result.token());
        }
    }

    private final RevokeResult revokeResult;
    private final ReplaceResult replaceResult;
    private final Results results;
    private final Dossiers dossiers;
    private final DossierAnswers answers;
    private final CurrentUser user;

    ResultApi(
            RevokeResult revokeResult,
            ReplaceResult replaceResult,
            Results results,
            Dossiers dossiers,
            DossierAnswers answers,
            CurrentUser user) {
        this.revokeResult = revokeResult;
        this.replaceResult = replaceResult;
        this.results = results;
        this.dossiers = dossiers;
        this.answers = answers;
        this.user = user;
    }

    @PostMapping("/results/{id}/revocation")
    @Requires(Permission.REVOKE_RESULT)
    ResponseEntity<String> revoke(@PathVariable UUID id, @RequestBody String body, HttpServletRequest request) {
        var leader = user.officer();
        return answers.once(leader.account(), request, body, () -> {
            var reason = answers.read(body, Reason.class).reason();
            return answers.of(
                    revokeResult.revoke(new ResultId(id), leader, reason == null ? "" : reason), ResultView::of);
        });
    }

    /** Signing waits for the timestamp authority, so it is not held in one transaction; repeating it changes nothing. */
    @PostMapping("/results/{id}/replacement")
    @Requires(Permission.REVOKE_RESULT)
    ResponseEntity<?> replace(@PathVariable UUID id, @RequestBody String body) {
        var asked = answers.read(body, Replacement.class);
        var reason = asked.reason() == null ? "" : asked.reason();
        var order = new ReplaceResult.Order(new ResultId(id), DossierAnswers.texts(asked.fields()), reason);
        return answers.of(replaceResult.replace(order, user.officer()), ResultView::of);
    }

    /** All results of a dossier, newest first. */
    @GetMapping("/dossiers/{id}/results")
    @Requires(Permission.READ_DOSSIER)
    List<ResultView> of(@PathVariable UUID id) {
        var dossier = dossiers.forOfficer(new DossierId(id), user.officer());
        return results.of(dossier.id()).stream().map(ResultView::of).toList();
    }
}
