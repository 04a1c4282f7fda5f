package vn.motcua.criteria;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.criteria.CampaignResult.AreaResult;
import vn.motcua.criteria.CampaignResult.CohortResult;
import vn.motcua.criteria.CampaignResult.CriterionResult;
import vn.motcua.criteria.CampaignResult.UnitResult;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;

/** Brings the sheets of a campaign together: totals, classes and places, as they stand now. */
@Component
public class MakeResult {
    private final Campaigns campaigns;
    private final Agencies agencies;
    private final Clock clock;

    MakeResult(Campaigns campaigns, Agencies agencies, Clock clock) {
        this.campaigns = campaigns;
        this.agencies = agencies;
        this.clock = clock;
    }

    CampaignResult of(Campaign campaign, Act.Voted votes, Campaign.Outcome outcome, Instant asOf) {
        return new CampaignResult(
                campaign.opened().year(), name(campaign.opened().lead()), asOf, parts(campaign), votes, outcome);
    }

    /** The parts alone, for who looks at them before it is closed. */
    public List<CohortResult> parts(Campaign campaign) {
        var sheets = campaigns.sheets(campaign);
        var named = new HashMap<UUID, String>();
        sheets.keySet().forEach(agency -> named.put(agency, name(agency)));
        return parts(campaign, sheets, named);
    }

    /** Pure: everything it needs is given. */
    static List<CohortResult> parts(Campaign campaign, Map<UUID, Sheet> sheets, Map<UUID, String> names) {
        var parts = new ArrayList<CohortResult>();
        for (var cohort : campaign.opened().cohorts()) {
            var of = campaign.opened().units().stream()
                    .filter(unit -> unit.units() == cohort.units())
                    .map(Act.Scoree::agency)
                    .toList();
            if (of.isEmpty()) {
                continue;
            }
            var set = Objects.requireNonNull(sheets.get(of.getFirst())).set();
            var best = Campaigns.best(
                    set, of.stream().map(sheets::get).filter(Objects::nonNull).toList());
            var rows = of.stream()
                    .map(agency -> row(
                            agency,
                            names.getOrDefault(agency, agency.toString()),
                            Objects.requireNonNull(sheets.get(agency)),
                            best))
                    .toList();
            parts.add(new CohortResult(
                    cohort.units(),
                    set.label(),
                    cohort.sha256(),
                    set.name(),
                    set.says(),
                    set.ground(),
                    set.isSpecimen(),
                    set.totals().most(),
                    placed(rows, campaign.opened().fewest())));
        }
        return parts;
    }

    private static List<UnitResult> placed(List<UnitResult> rows, int fewest) {
        var ranking = new Ranking(
                rows.stream().map(UnitResult::total).filter(Objects::nonNull).toList(), fewest);
        return rows.stream()
                .map(row -> {
                    var total = row.total();
                    var place = total == null ? null : ranking.place(total).orElse(null);
                    return new UnitResult(
                            row.agency(),
                            row.name(),
                            place,
                            total,
                            row.regular(),
                            row.bonus(),
                            row.penalty(),
                            row.grade(),
                            row.filedAsItStands(),
                            row.areas(),
                            row.lines());
                })
                .sorted(Comparator.comparing(MakeResult::totalOrNothing)
                        .reversed()
                        .thenComparing(UnitResult::name))
                .toList();
    }

    /** Who has no total stands behind who has none of its points. */
    private static BigDecimal totalOrNothing(UnitResult row) {
        var total = row.total();
        return total == null ? BigDecimal.ONE.negate() : total;
    }

    private static UnitResult row(UUID agency, String name, Sheet sheet, Map<String, BigDecimal> best) {
        var set = sheet.set();
        var now = sheet.now(best);
        var score = SheetScore.of(set, now);
        var grade = score.grade();
        return new UnitResult(
                agency,
                name,
                null,
                score.total(),
                score.regular(),
                score.bonus(),
                score.penalty(),
                grade == null ? null : grade.name(),
                sheet.isFiledAsItStands(),
                set.areas().stream()
                        .map(area -> new AreaResult(
                                area.code(),
                                area.name(),
                                SheetScore.reached(set, area, now),
                                SheetScore.could(set, area, now)))
                        .toList(),
                lines(sheet, now, best));
    }

    private static List<CriterionResult> lines(
            Sheet sheet, Map<String, CriterionScore> now, Map<String, BigDecimal> best) {
        var own = sheet.own(best);
        var first = sheet.after(Act.Round.FIRST, best);
        return sheet.set().leaves().stream()
                .map(leaf -> {
                    var score = Objects.requireNonNull(now.get(leaf.code()));
                    return new CriterionResult(
                            leaf.code(),
                            leaf.name(),
                            leaf.part(),
                            leaf.max(),
                            score.state(),
                            Objects.requireNonNull(own.get(leaf.code())).points(),
                            Objects.requireNonNull(first.get(leaf.code())).points(),
                            score.points());
                })
                .toList();
    }

    private String name(UUID agency) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return agencies.find(new AgencyId(agency))
                .map(found -> found.name(today))
                .orElse(agency.toString());
    }
}
