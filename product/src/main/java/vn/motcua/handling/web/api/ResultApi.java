package vn.motcua.handling.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultState;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.result.ReplaceResult;
import vn.motcua.result.ResultRow;
import vn.motcua.result.Results;
import vn.motcua.result.RevokeResult;

/** What leaders do with issued results, for machines acting for them. */
@Tag(name = "Results", description = "What leaders do with issued results")
@RestController
@RequestMapping("/api/v1")
@AccessLogged(thing = "dossier", purpose = Purpose.TASK)
class ResultApi {
    record Revocation(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    /** @param fields of the new result, by field of the old one's template */
    record Replacement(
            @Nullable Map<String, @Nullable String> fields,
            @Nullable String reason) {}

    /** @param verification where anybody checks it, once it is signed */
    record ResultView(
            String id,
            String dossier,
            ResultState state,
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
    private final CounterDesk desk;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ResultApi(
            RevokeResult revokeResult,
            ReplaceResult replaceResult,
            Results results,
            CounterDesk desk,
            DossierAnswers answers,
            Idempotency idempotency,
            CurrentUser user) {
        this.revokeResult = revokeResult;
        this.replaceResult = replaceResult;
        this.results = results;
        this.desk = desk;
        this.answers = answers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(operationId = "revokeResult", summary = "Revoke a signed result")
    @PostMapping("/results/{id}/revocation")
    @Requires(Permission.REVOKE_RESULT)
    Answer<ResultView> revoke(@PathVariable UUID id, @RequestBody Revocation body, WriteRequest request) {
        var leader = user.officer();
        return idempotency.once(leader.account().value(), request, body, () -> {
            var reason = DossierAnswers.text(body.reason());
            return answers.of(revokeResult.revoke(new ResultId(id), leader, reason), ResultView::of);
        });
    }

    /** Signing waits for the timestamp authority, so it is not held in one transaction; repeating it changes nothing. */
    @Operation(operationId = "replaceResult", summary = "Replace a signed result by a corrected one")
    @PostMapping("/results/{id}/replacement")
    @Requires(Permission.REVOKE_RESULT)
    Answer<ResultView> replace(@PathVariable UUID id, @RequestBody Replacement body, WriteRequest request) {
        var leader = user.officer();
        return idempotency.repeatable(leader.account().value(), request, body, () -> {
            var order = new ReplaceResult.Order(
                    new ResultId(id), DossierAnswers.texts(body.fields()), DossierAnswers.text(body.reason()));
            return answers.of(replaceResult.replace(order, leader), ResultView::of);
        });
    }

    /** All results of a dossier, newest first. */
    @Operation(operationId = "listDossierResults", summary = "List the results of a dossier, newest first")
    @GetMapping("/dossiers/{id}/results")
    @Requires(Permission.READ_DOSSIER)
    List<ResultView> of(@PathVariable UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        return results.of(dossier).stream().map(ResultView::of).toList();
    }
}
