package vn.motcua.passing.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.Answer;
import vn.motcua.api.Idempotency;
import vn.motcua.api.Reply;
import vn.motcua.api.WriteRequest;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.passing.PassDossiers;
import vn.motcua.passing.PassDossiers.Passage;
import vn.motcua.presentation.DossierAnswers;
import vn.motcua.shared.BadInput;

/** Dossiers pass to the successor of their counter or agency. */
@Tag(name = "Dossiers")
@RestController
@RequestMapping("/api/v1")
@Requires(Permission.EDIT_ORGANISATION)
@AccessLogged(thing = "dossier", action = "passed", purpose = Purpose.INSPECTION)
class PassingApi {
    record PassingOrder(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The agency that has the dossier, as counter or deciding, and passes it on")
            @Nullable
            UUID from,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID successor,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The decision by which it passes: number, day, who decided")
            @Nullable
            String ground) {}

    record SuccessionOrder(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            UUID successor,

            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    description = "The decision by which they pass: number, day, who decided")
            @Nullable
            String ground,

            @Schema(description = "The answer's next, to go on behind what was tried; left out to begin") @Nullable
            UUID after) {}

    /** Who has it now. */
    record SeatAnswer(UUID dossier, UUID counter, UUID agency) {}

    /** @param code of the rule that kept it */
    record KeptDossier(UUID dossier, String code) {}

    /** @param next send it as after to go on; null when all were tried */
    record Succession(
            int passed, List<KeptDossier> kept, @Nullable UUID next) {}

    private final PassDossiers passDossiers;
    private final Dossiers dossiers;
    private final Agencies agencies;
    private final DossierAnswers answers;
    private final Idempotency idempotency;
    private final CurrentUser user;

    PassingApi(
            PassDossiers passDossiers,
            Dossiers dossiers,
            Agencies agencies,
            DossierAnswers answers,
            Idempotency idempotency,
            CurrentUser user) {
        this.passDossiers = passDossiers;
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.answers = answers;
        this.idempotency = idempotency;
        this.user = user;
    }

    @Operation(
            operationId = "passDossier",
            summary = "Pass a dossier to the successor of its counter or its agency",
            description = "Stage, number and due time stay; open tasks and bills go with it.")
    @PostMapping("/dossiers/{id}/passing")
    Answer<SeatAnswer> one(@PathVariable UUID id, @RequestBody PassingOrder body, WriteRequest request) {
        var administrator = user.officer();
        return idempotency.once(administrator.account().value(), request, body, () -> {
            verify(body.from(), body.successor());
            var dossier = new DossierId(id);
            return passDossiers
                    .pass(dossier, order(body.from(), body.successor(), body.ground()), administrator)
                    .<Reply<SeatAnswer>>map(answers::refusal)
                    .orElseGet(() -> Reply.ok(seat(dossier)));
        });
    }

    @Operation(
            operationId = "passDossiers",
            summary = "Pass the dossiers under way of an agency to its successor",
            description =
                    "Two hundred with each request, the oldest first. Send next as after, with a new"
                            + " Idempotency-Key, until next is null. An interrupted request is sent again: what has passed stays so.")
    @PostMapping("/agencies/{id}/succession")
    Answer<Succession> all(@PathVariable UUID id, @RequestBody SuccessionOrder body, WriteRequest request) {
        var administrator = user.officer();
        return idempotency.repeatable(administrator.account().value(), request, body, () -> {
            verify(id, body.successor());
            var after = body.after() == null ? null : new DossierId(body.after());
            agencies.get(new AgencyId(id));
            var order = order(id, body.successor(), body.ground());
            return switch (passDossiers.passAll(order, after, administrator)) {
                case Passage.No(var why) -> answers.refusal(why);
                case Passage.Went went -> Reply.ok(succession(went));
            };
        });
    }

    private static void verify(@Nullable UUID from, @Nullable UUID successor) {
        var findings = new ArrayList<BadInput.Finding>();
        if (from == null) {
            findings.add(new BadInput.Finding("/from", "Phải ghi mã (UUID) của cơ quan đang giữ hồ sơ."));
        }
        if (successor == null) {
            findings.add(new BadInput.Finding("/successor", "Phải ghi mã (UUID) của cơ quan kế nhiệm."));
        }
        if (!findings.isEmpty()) {
            throw new BadInput(findings);
        }
    }

    private static PassDossiers.Order order(@Nullable UUID from, @Nullable UUID successor, @Nullable String ground) {
        return new PassDossiers.Order(
                new AgencyId(Objects.requireNonNull(from)),
                new AgencyId(Objects.requireNonNull(successor)),
                DossierAnswers.text(ground));
    }

    private SeatAnswer seat(DossierId id) {
        var seat = dossiers.get(id).seat();
        return new SeatAnswer(id.value(), seat.counter().value(), seat.agency().value());
    }

    private static Succession succession(Passage.Went went) {
        var kept = went.kept().stream()
                .map(one -> new KeptDossier(one.dossier().value(), one.why().code()))
                .toList();
        var next = went.next();
        return new Succession(went.passed(), kept, next == null ? null : next.value());
    }
}
