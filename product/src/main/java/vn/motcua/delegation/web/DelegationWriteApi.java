package vn.motcua.delegation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Problems;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.delegation.BringInDelegation;
import vn.motcua.delegation.Delegation;
import vn.motcua.delegation.DelegationChange;
import vn.motcua.delegation.DelegationFinding;
import vn.motcua.delegation.DelegationId;
import vn.motcua.delegation.Delegations;
import vn.motcua.delegation.JudgeDelegation;
import vn.motcua.delegation.RevokeDelegation;
import vn.motcua.delegation.TakeBackDelegation;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** The register for the machines of its editors. Fields are those of the forms. */
@Tag(name = "Delegations")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.EDIT_CATALOGUE)
class DelegationWriteApi {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    /** Giver, receiver, place, office, case and style hold for every procedure. */
    record NewDelegation(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "DECENTRALISATION, AUTHORISATION or SIGNATURE")
            @Nullable
            String kind,

            @Nullable String number,
            @Nullable String decidedOn,
            @Nullable String issuer,
            @Nullable String signer,
            @Nullable String signerTitle,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable String replaces,
            @Nullable Boolean forbidsSubDelegation,
            @Nullable Boolean passesWorkUnderWay,
            @Nullable Boolean numberOnPapers,
            @Nullable List<String> procedures,
            @Nullable String giver,
            @Nullable String receiver,
            @Nullable String office,
            @Nullable String area,
            @Nullable String caseKey,
            @Nullable String style) {}

    record DelegationEnd(
            @Nullable String number,
            @Nullable String decidedOn,
            @Nullable String lastDay,
            @Nullable String reason) {}

    /** @param stops whether it keeps the decision out of the register */
    record FindingJson(String rule, boolean stops, List<Integer> rows, String text) {}

    record DraftJson(UUID id, Delegation.State state, List<FindingJson> findings) {}

    private final EnterDelegation enter;
    private final Delegations delegations;
    private final JudgeDelegation judge;
    private final BringInDelegation bringIn;
    private final TakeBackDelegation takeBack;
    private final RevokeDelegation revoke;
    private final Idempotency idempotency;
    private final JsonMapper json;
    private final Messages messages;
    private final CurrentUser users;

    DelegationWriteApi(
            EnterDelegation enter,
            Delegations delegations,
            JudgeDelegation judge,
            BringInDelegation bringIn,
            TakeBackDelegation takeBack,
            RevokeDelegation revoke,
            Idempotency idempotency,
            JsonMapper json,
            Messages messages,
            CurrentUser users) {
        this.enter = enter;
        this.delegations = delegations;
        this.judge = judge;
        this.bringIn = bringIn;
        this.takeBack = takeBack;
        this.revoke = revoke;
        this.idempotency = idempotency;
        this.json = json;
        this.messages = messages;
        this.users = users;
    }

    @Operation(
            operationId = "draftDelegation",
            summary = "Enter a decision as a draft, with all that stands against it")
    @PostMapping("/delegation-drafts")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<DraftJson> draft(@RequestBody NewDelegation body, WriteRequest request) {
        return idempotency.once(account().value(), request, body, () -> Reply.created(kept(body)));
    }

    private DraftJson kept(NewDelegation body) {
        try {
            var sent = new EnterDelegation.Sent(values(body), null, null);
            return switch (enter.enter(sent, account(), Language.VI)) {
                case EnterDelegation.Outcome.Kept(var draft) -> view(draft);
                case EnterDelegation.Outcome.Again(var findings, var _) -> throw new BadInput(findings);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("A decision without files must be readable", e);
        }
    }

    @Operation(operationId = "judgeDelegation", summary = "Get a draft with all that stands against it now")
    @GetMapping("/delegation-drafts/{id}")
    DraftJson judged(@PathVariable UUID id) {
        return view(delegations.get(new DelegationId(id)));
    }

    @Operation(operationId = "bringInDelegation", summary = "Bring a draft into the register, as a whole or not at all")
    @PostMapping("/delegation-drafts/{id}/entry")
    Answer<DraftJson> enter(@PathVariable UUID id, WriteRequest request) {
        return idempotency.once(
                account().value(), request, id, () -> reply(bringIn.bringIn(new DelegationId(id), account())));
    }

    @Operation(
            operationId = "takeBackDelegation",
            summary = "Put a draft away, or take a decision back before its first day")
    @PostMapping("/delegations/{id}/undo")
    Answer<DraftJson> takeBack(@PathVariable UUID id, WriteRequest request) {
        return idempotency.once(
                account().value(), request, id, () -> reply(takeBack.takeBack(new DelegationId(id), account())));
    }

    @Operation(operationId = "endDelegation", summary = "End a decision early by another decision")
    @PostMapping("/delegations/{id}/end")
    Answer<DraftJson> end(@PathVariable UUID id, @RequestBody DelegationEnd body, WriteRequest request) {
        return idempotency.once(account().value(), request, body, () -> {
            var values = new HashMap<String, String>();
            put(values, "number", body.number());
            put(values, "decidedOn", body.decidedOn());
            put(values, "lastDay", body.lastDay());
            put(values, "reason", body.reason());
            var order = new DelegationFields(values).order();
            return reply(revoke.revoke(new DelegationId(id), order, account()));
        });
    }

    private Reply<DraftJson> reply(DelegationChange change) {
        return switch (change) {
            case DelegationChange.Made(var delegation) -> Reply.ok(view(delegation));
            case DelegationChange.Refused refused ->
                Reply.no(Problems.refusal(
                        refused.refusal(),
                        messages.text(
                                Language.VI,
                                "refusal." + refused.refusal().code(),
                                refused.refusal().facts().values().toArray())));
        };
    }

    private DraftJson view(Delegation delegation) {
        var state = delegation.registered().state();
        var findings = state == Delegation.State.DRAFT
                ? judge.judge(delegation, delegations.lines(delegation.id()))
                : List.<DelegationFinding>of();
        return new DraftJson(
                delegation.id().value(),
                state,
                findings.stream()
                        .map(one -> new FindingJson(
                                one.rule().name(),
                                one.rule().stops(),
                                one.rows(),
                                messages.text(
                                        Language.VI, one.key(), one.facts().toArray())))
                        .toList());
    }

    private Map<String, String> values(NewDelegation body) {
        var values = new HashMap<String, String>();
        json.convertValue(body, FIELDS).forEach((name, value) -> {
            if (value instanceof List<?> list) {
                values.put(name, list.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            } else if (value instanceof Boolean ticked) {
                values.put(name, ticked ? "on" : "");
            } else if (value != null) {
                values.put(name, value.toString());
            }
        });
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private AccountId account() {
        return users.officer().account();
    }
}
