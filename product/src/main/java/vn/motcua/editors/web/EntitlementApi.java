package vn.motcua.editors.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.editors.Entitlement;
import vn.motcua.editors.EntitlementId;
import vn.motcua.editors.Entitlements;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** What editors may edit, for machine clients. */
@Tag(name = "Editors", description = "Which procedures an editor may edit, by agency and by field")
@RestController
@RequestMapping("/api/v1/entitlements")
@Requires(Permission.EDIT_ORGANISATION)
class EntitlementApi {
    record NewEntitlement(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "officer:vy.dm") @Nullable
            String account,

            @Schema(description = "With all agencies below it; without one the whole province") @Nullable
            String agency,

            @Schema(description = "Fields as published; none for all") @Nullable
            List<String> fields,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "The first day") @Nullable
            String from,

            @Schema(description = "The last day; without it no end is known") @Nullable
            String to) {}

    record EntitlementEnd(
            @Schema(description = "The last day; without it it ends at once, or never begins") @Nullable
            String lastDay) {}

    record EntitlementJson(
            UUID id,
            String account,
            @Nullable UUID agency,
            List<String> fields,
            LocalDate from,
            @Nullable LocalDate to) {}

    private final Entitlements entitlements;
    private final EntitlementWrites writes;
    private final Idempotency idempotency;
    private final CurrentUser user;

    EntitlementApi(Entitlements entitlements, EntitlementWrites writes, Idempotency idempotency, CurrentUser user) {
        this.entitlements = entitlements;
        this.writes = writes;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(
            operationId = "listEntitlements",
            summary = "List what editors may edit today or from a later day on",
            description = "Who was never given anything may edit all procedures.")
    @GetMapping
    List<EntitlementJson> list() {
        return entitlements.presentAndComing().stream()
                .map(EntitlementApi::json)
                .toList();
    }

    @Operation(operationId = "giveEntitlement", summary = "Say what an editor may edit")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer<EntitlementJson> give(@RequestBody NewEntitlement body, WriteRequest request) {
        var account = user.officer().account();
        return idempotency.once(account.value(), request, body, () -> {
            var values = new HashMap<String, String>();
            values.put("account", Objects.requireNonNullElse(body.account(), ""));
            values.put("agency", Objects.requireNonNullElse(body.agency(), ""));
            values.put("from", Objects.requireNonNullElse(body.from(), ""));
            values.put("to", Objects.requireNonNullElse(body.to(), ""));
            var fields = Objects.requireNonNullElse(body.fields(), List.<String>of());
            return Reply.created(json(writes.give(new EntitlementFields(values, fields), account)));
        });
    }

    @Operation(operationId = "endEntitlement", summary = "End what an editor may edit")
    @PostMapping("/{id}/end")
    Answer<EntitlementJson> end(@PathVariable UUID id, @RequestBody EntitlementEnd body, WriteRequest request) {
        return idempotency.once(user.officer().account().value(), request, body, () -> {
            var lastDay = body.lastDay();
            var values = Map.of("lastDay", lastDay == null ? "" : lastDay);
            return Reply.ok(json(writes.end(new EntitlementId(id), new EntitlementFields(values, List.of()))));
        });
    }

    private static EntitlementJson json(Entitlement one) {
        var agency = one.agency();
        return new EntitlementJson(
                one.id().value(),
                one.account().value(),
                agency == null ? null : agency.value(),
                one.fields(),
                one.from(),
                one.to());
    }
}
