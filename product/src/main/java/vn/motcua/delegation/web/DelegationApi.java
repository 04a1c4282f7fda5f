package vn.motcua.delegation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.PageLimit;
import vn.motcua.delegation.Delegation;
import vn.motcua.delegation.DelegationId;
import vn.motcua.delegation.DelegationKind;
import vn.motcua.delegation.DelegationLine;
import vn.motcua.delegation.Delegations;
import vn.motcua.delegation.Powers;
import vn.motcua.identity.OpenToAll;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.CompetenceKind;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.WrittenTime;
import vn.motcua.ui.Said;

/** The register for machines, as everybody may read it. */
@Tag(
        name = "Delegations",
        description = "Decisions on decentralisation and authorisation, and what each agency may decide")
@RestController
@RequestMapping("/api/v1")
class DelegationApi {
    private static final String WHY = "decisions on who decides are published";
    private static final int LIMIT_MAX = 500;

    /** @param lastDay the last day on which it holds; null while no end is known */
    record DelegationJson(
            UUID id,
            DelegationKind kind,
            String number,
            LocalDate decidedOn,
            UUID issuer,
            String signer,
            String subject,
            LocalDate from,
            @Nullable LocalDate lastDay,
            Delegation.Standing standing,
            boolean forbidsSubDelegation) {}

    /** Giver and receiver by id, or by the kind of agency that stands for the area. */
    record LineJson(
            int row,
            String procedure,
            String caseKey,
            @Nullable UUID giver,
            @Nullable String giverKind,
            @Nullable UUID receiver,
            @Nullable String receiverKind,
            String office,
            String area,
            SignatureStyle signature,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** @param lines from {@code after} on */
    record DelegationWhole(DelegationJson decision, int linesInAll, List<LineJson> lines) {}

    /**
     * @param decides whether the agency decides it; else it gave it to {@code by}
     * @param by who decides
     * @param onBehalfOf who is responsible for what is lent
     */
    record PowerJson(
            String procedure,
            String caseKey,
            boolean decides,
            CompetenceKind ground,
            UUID by,
            @Nullable UUID onBehalfOf,
            String basis,
            @Nullable UUID delegation) {}

    /** @param next the code to ask after; null on the last page */
    record PowersJson(
            LocalDate on, List<PowerJson> items, @Nullable String next) {}

    private final Delegations delegations;
    private final Powers powers;
    private final Agencies agencies;

    DelegationApi(Delegations delegations, Powers powers, Agencies agencies) {
        this.delegations = delegations;
        this.powers = powers;
        this.agencies = agencies;
    }

    @Operation(operationId = "listDelegations", summary = "List the decisions on decentralisation and authorisation")
    @GetMapping("/delegations")
    @OpenToAll(why = WHY)
    List<DelegationJson> list(@RequestParam(defaultValue = "100") int limit) {
        return delegations.published().stream()
                .limit(PageLimit.of(limit, LIMIT_MAX))
                .map(this::view)
                .toList();
    }

    @Operation(operationId = "getDelegation", summary = "Get a decision with its lines")
    @GetMapping("/delegations/{id}")
    @OpenToAll(why = WHY)
    DelegationWhole one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "500") int limit) {
        var delegation = delegations.published(new DelegationId(id));
        var lines = delegations.lines(delegation.id());
        return new DelegationWhole(
                view(delegation),
                lines.size(),
                lines.stream()
                        .filter(line -> line.row() > after)
                        .limit(PageLimit.of(limit, LIMIT_MAX))
                        .map(DelegationApi::view)
                        .toList());
    }

    @Operation(
            operationId = "listPowers",
            summary = "List what an agency may decide on a day, and what it gave to others",
            description = "Any past or coming day; today without one.")
    @GetMapping("/agencies/{id}/powers")
    @OpenToAll(why = WHY)
    PowersJson powers(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var agency = agencies.find(new AgencyId(id)).orElseThrow(() -> new NotFound("agency " + id));
        var day = day(on);
        int size = PageLimit.of(limit, LIMIT_MAX);
        var rest = powers.of(agency.id(), day).stream()
                .filter(power -> power.topic().procedure().value().compareTo(cursor) > 0)
                .toList();
        // What is said of one procedure stays on one page.
        int end = Math.min(size, rest.size());
        while (end > 0
                && end < rest.size()
                && rest.get(end)
                        .topic()
                        .procedure()
                        .equals(rest.get(end - 1).topic().procedure())) {
            end++;
        }
        return new PowersJson(
                day,
                rest.subList(0, end).stream().map(DelegationApi::view).toList(),
                end < rest.size() ? rest.get(end - 1).topic().procedure().value() : null);
    }

    private LocalDate day(String on) {
        try {
            return on.isBlank() ? delegations.today() : WrittenTime.day(on.strip());
        } catch (DateTimeException _) {
            throw new BadInput(List.of(Said.of("delegation.bad.day").at("on")));
        }
    }

    private static PowerJson view(Powers.Power power) {
        var by = power.by();
        var behalf = by.onBehalfOf();
        var decision = power.decision();
        return new PowerJson(
                power.topic().procedure().value(),
                power.topic().caseKey(),
                !power.isGiven(),
                by.kind(),
                by.agency().value(),
                behalf == null ? null : behalf.value(),
                by.basis(),
                decision == null ? null : decision.value());
    }

    private DelegationJson view(Delegation delegation) {
        var head = delegation.head();
        return new DelegationJson(
                delegation.id().value(),
                head.kind(),
                head.number(),
                head.decidedOn(),
                head.issuer().value(),
                head.signer().name(),
                head.subject(),
                head.validity().from(),
                delegation.lastDay().orElse(null),
                delegation.standing(delegations.today()),
                head.forbidsSubDelegation());
    }

    private static LineJson view(DelegationLine line) {
        var terms = line.terms();
        return new LineJson(
                line.row(),
                terms.procedure().value(),
                terms.caseKey(),
                id(terms.giver()),
                kind(terms.giver()),
                id(terms.receiver()),
                kind(terms.receiver()),
                terms.office(),
                terms.area().value(),
                terms.style(),
                terms.validity().from(),
                terms.validity().to());
    }

    private static @Nullable UUID id(Decider decider) {
        return decider instanceof Decider.Named(var agency) ? agency.value() : null;
    }

    private static @Nullable String kind(Decider decider) {
        return decider instanceof Decider.OfTheArea(var kind) ? kind.name() : null;
    }
}
