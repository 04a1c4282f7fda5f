package vn.motcua.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.Agency;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Said;

/** A leader of an agency of the province opens a campaign: all agencies of the kinds that its sets score, with the days of each phase. */
@Service
public class OpenCampaign {
    private static final int YEAR_MIN = 2020;
    private static final int MEMBERS_MAX = 1_000;
    private static final int PERCENT = 100;

    /**
     * What is wished.
     *
     * @param lead agency of the officer; null where none was chosen
     * @param sets labels, one for each kind of agencies
     * @param appraisers agencies beside the one that leads
     */
    public record Wish(
            int year,
            @Nullable UUID lead,
            List<String> sets,
            List<UUID> appraisers,
            @Nullable LocalDate selfUntil,
            @Nullable LocalDate explainUntil,
            @Nullable LocalDate complainUntil,
            int fewest,
            int quorumPercent) {
        public Wish {
            sets = List.copyOf(sets);
            appraisers = List.copyOf(appraisers);
        }
    }

    public sealed interface Outcome {
        record Opened(CampaignId id) implements Outcome {}

        record NotUsable(List<Finding> findings) implements Outcome {
            public NotUsable {
                findings = List.copyOf(findings);
            }
        }
    }

    private final ActStore acts;
    private final CriteriaSets sets;
    private final CampaignAccess access;
    private final Agencies agencies;
    private final Clock clock;

    OpenCampaign(ActStore acts, CriteriaSets sets, CampaignAccess access, Agencies agencies, Clock clock) {
        this.acts = acts;
        this.sets = sets;
        this.access = access;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Transactional
    public Outcome open(Wish wish, User.Officer by) {
        var lead = wish.lead();
        if (lead == null
                || access.openingFor(by).stream()
                        .noneMatch(agency -> agency.id().value().equals(lead))) {
            return new Outcome.NotUsable(List.of(Said.of("criteria.bad.lead").at("lead")));
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var findings = new ArrayList<Finding>();
        var cohorts = cohorts(wish, findings);
        var units = agencies.all(today).stream()
                .filter(agency -> cohorts.stream().anyMatch(cohort -> cohort.units() == agency.kind()))
                .map(agency -> new Act.Scoree(agency.id().value(), agency.kind()))
                .toList();
        var appraisers = appraisers(lead, wish, findings);
        judge(wish, today, findings);
        if (findings.isEmpty() && appraisers.size() == 1 && isScored(units, appraisers.getFirst())) {
            findings.add(Said.of("criteria.bad.nobody-appraises").at("appraisers"));
        }
        if (!findings.isEmpty()) {
            return new Outcome.NotUsable(findings);
        }

        var id = new CampaignId(Uuid7.at(now));
        var opened = new Act.Opened(
                wish.year(),
                lead,
                cohorts,
                units,
                appraisers,
                java.util.Objects.requireNonNull(wish.selfUntil()),
                java.util.Objects.requireNonNull(wish.explainUntil()),
                java.util.Objects.requireNonNull(wish.complainUntil()),
                wish.fewest(),
                wish.quorumPercent());
        acts.add(new ActStore.Place(id, null, 0), List.of(opened), by, now);
        return new Outcome.Opened(id);
    }

    private static boolean isScored(List<Act.Scoree> units, UUID agency) {
        return units.stream().anyMatch(unit -> unit.agency().equals(agency));
    }

    private List<Act.Cohort> cohorts(Wish wish, List<Finding> findings) {
        var cohorts = new ArrayList<Act.Cohort>();
        if (wish.sets().isEmpty()) {
            findings.add(Said.of("criteria.bad.no-set").at("sets"));
        }
        for (var label : wish.sets()) {
            var kept = sets.all().stream()
                    .filter(one -> one.set().label().equals(label))
                    .findFirst();
            if (kept.isEmpty()) {
                findings.add(Said.of("criteria.bad.unknown-set").at("sets"));
                continue;
            }
            var set = kept.get().set();
            if (cohorts.stream().anyMatch(one -> one.units() == set.units())) {
                findings.add(Said.of("criteria.bad.two-sets").at("sets"));
            }
            if (!set.holdsOn(LocalDate.of(Math.clamp(wish.year(), YEAR_MIN, YEAR_MIN + PERCENT), 12, 31))) {
                findings.add(
                        Said.of("criteria.bad.set-not-in-force", set.label()).at("sets"));
            }
            cohorts.add(new Act.Cohort(
                    set.units(), set.key(), set.version(), kept.get().sha256()));
        }
        return cohorts;
    }

    private List<UUID> appraisers(UUID lead, Wish wish, List<Finding> findings) {
        var all = new ArrayList<UUID>();
        all.add(lead);
        for (var id : wish.appraisers()) {
            var found = agencies.find(new vn.motcua.organisation.AgencyId(id)).map(Agency::id);
            if (found.isEmpty()) {
                findings.add(Said.of("criteria.bad.unknown-agency").at("appraisers"));
            } else if (!all.contains(id)) {
                all.add(id);
            }
        }
        return all;
    }

    private static void judge(Wish wish, LocalDate today, List<Finding> findings) {
        if (wish.year() < YEAR_MIN || wish.year() > today.getYear()) {
            findings.add(Said.of("criteria.bad.year", YEAR_MIN, Integer.toString(today.getYear()))
                    .at("year"));
        }
        var last = today;
        var names = List.of("selfUntil", "explainUntil", "complainUntil");
        var days = java.util.Arrays.asList(wish.selfUntil(), wish.explainUntil(), wish.complainUntil());
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            if (day == null) {
                findings.add(Said.of("criteria.bad.day").at(names.get(i)));
            } else if (day.isBefore(last)) {
                findings.add(Said.of("criteria.bad.day-order").at(names.get(i)));
            } else {
                last = day;
            }
        }
        if (wish.fewest() < 2 || wish.fewest() > MEMBERS_MAX) {
            findings.add(Said.of("criteria.bad.fewest").at("fewest"));
        }
        if (wish.quorumPercent() < 1 || wish.quorumPercent() >= PERCENT) {
            findings.add(Said.of("criteria.bad.quorum").at("quorumPercent"));
        }
    }
}
