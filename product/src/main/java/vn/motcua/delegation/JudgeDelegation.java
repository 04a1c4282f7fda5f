package vn.motcua.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Areas;
import vn.motcua.organisation.CompetenceAnswer;
import vn.motcua.organisation.Competences;
import vn.motcua.organisation.Decider;

/** A decision is held against the register, the agencies and the competence of its days. */
@Component
public class JudgeDelegation {
    private final DelegationStore store;
    private final Competences competences;
    private final Agencies agencies;
    private final Areas areas;
    private final Clock clock;

    JudgeDelegation(DelegationStore store, Competences competences, Agencies agencies, Areas areas, Clock clock) {
        this.store = store;
        this.competences = competences;
        this.agencies = agencies;
        this.areas = areas;
        this.clock = clock;
    }

    /** All findings, those that keep it out of the register first. */
    public List<DelegationFinding> judge(Delegation delegation, List<DelegationLine> lines) {
        var head = delegation.head();
        var replaces = head.replaces();
        var replaced = replaces == null ? null : store.find(replaces).orElse(null);
        var register = store.everyLine().stream()
                .filter(other -> !other.delegation().id().equals(delegation.id()))
                .toList();
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return DelegationRules.judge(head, lines, new DelegationRules.Known(today, replaced, register, around()));
    }

    DelegationRules.Around around() {
        return new Around();
    }

    private record KindAndArea(AgencyKind kind, AreaCode area) {}

    private final class Around implements DelegationRules.Around {
        private final Map<KindAndArea, List<Agency>> ofAreas = new HashMap<>();

        Around() {
            agencies.everyOne()
                    .forEach(agency -> ofAreas.computeIfAbsent(
                                    new KindAndArea(agency.kind(), agency.area()), _ -> new java.util.ArrayList<>())
                            .add(agency));
        }

        @Override
        public List<AreaCode> communes(AreaCode area) {
            return area.isProvince()
                    ? areas.communesOf(area).stream().map(one -> one.code()).toList()
                    : List.of(area);
        }

        @Override
        public boolean contains(AreaCode wider, AreaCode narrower) {
            return wider.equals(narrower) || (wider.isProvince() && wider.equals(areas.provinceOf(narrower)));
        }

        @Override
        public Optional<AgencyId> agency(Decider decider, AreaCode commune, LocalDate day) {
            return switch (decider) {
                case Decider.Named(var id) ->
                    agencies.find(id).filter(agency -> agency.isOpenOn(day)).map(Agency::id);
                case Decider.OfTheArea(var kind) ->
                    ofAreas
                            .getOrDefault(
                                    new KindAndArea(kind, kind.isOfProvince() ? areas.provinceOf(commune) : commune),
                                    List.of())
                            .stream()
                            .filter(agency -> agency.isOpenOn(day))
                            .map(Agency::id)
                            .findFirst();
            };
        }

        @Override
        public Optional<LocalDate> lastDay(AgencyId agency) {
            return agencies.find(agency).map(one -> one.validity().to());
        }

        @Override
        public String name(AgencyId agency, LocalDate day) {
            return agencies.get(agency).name(day);
        }

        @Override
        public CompetenceAnswer whoDecides(Competences.Matter matter, LocalDate day) {
            return competences.whoDecides(matter, day);
        }
    }
}
