package vn.motcua.criteria;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.criteria.Sheet.Stage;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;

/** The campaigns and the sheets in them, as their acts made them. */
@Component
public class Campaigns {
    private final ActStore acts;
    private final CriteriaSets sets;
    private final OwnFigures figures;
    private final Clock clock;

    Campaigns(ActStore acts, CriteriaSets sets, OwnFigures figures, Clock clock) {
        this.acts = acts;
        this.sets = sets;
        this.figures = figures;
        this.clock = clock;
    }

    /** The latest year first. */
    public List<Campaign> all() {
        return acts.campaigns().entrySet().stream()
                .map(one -> Campaign.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt((Campaign one) -> one.opened().year())
                        .thenComparing(Campaign::openedAt)
                        .reversed())
                .toList();
    }

    /** @throws NotFound when there is none */
    public Campaign get(CampaignId id) {
        var found = acts.ofCampaign(id);
        if (found.isEmpty()) {
            throw new NotFound("campaign " + id);
        }
        return Campaign.of(id, found);
    }

    /**
     * The set that units of a campaign are scored by.
     *
     * @throws ChangedOutside when its file is another than when the campaign was opened
     */
    public CriteriaSet set(Act.Cohort cohort) {
        var kept = sets.get(cohort.set(), cohort.version());
        if (!kept.sha256().equals(cohort.sha256())) {
            throw new ChangedOutside("criteria set " + kept.set().label());
        }
        return kept.set();
    }

    /** @throws NotFound when the campaign does not score the unit */
    public Sheet sheet(Campaign campaign, UUID unit) {
        var scoree = campaign.unit(unit).orElseThrow(() -> new NotFound("unit " + unit + " of " + campaign.id()));
        var set = set(campaign.cohort(scoree.units()));
        var sheet = Sheet.of(set, acts.ofSheet(campaign.id(), unit));
        return sheet.stage() == Stage.FILLING && !campaign.isClosed()
                ? sheet.counted(figures.of(set, campaign.opened().year(), unit))
                : sheet;
    }

    /** Every sheet of a campaign in the order of its units; what the product counts stands in those that were filed. */
    public Map<UUID, Sheet> sheets(Campaign campaign) {
        var done = acts.ofSheets(campaign.id());
        var byKind = new HashMap<Act.Cohort, CriteriaSet>();
        var sheets = new LinkedHashMap<UUID, Sheet>();
        campaign.opened().units().forEach(unit -> {
            var set = byKind.computeIfAbsent(campaign.cohort(unit.units()), this::set);
            sheets.put(unit.agency(), Sheet.of(set, done.getOrDefault(unit.agency(), List.of())));
        });
        return sheets;
    }

    /** The highest values of the unit's cohort, for rules that compare with it; nothing where the set has none. */
    public Map<String, BigDecimal> best(Campaign campaign, Sheet sheet) {
        return hasLeaders(sheet.set()) ? best(sheet.set(), sheets(campaign).values()) : Map.of();
    }

    static boolean hasLeaders(CriteriaSet set) {
        return set.leaves().stream().anyMatch(leaf -> leaf.rule() instanceof ScoreRule.Leader);
    }

    /** @param sheets those of other sets do not count */
    static Map<String, BigDecimal> best(CriteriaSet set, Collection<Sheet> sheets) {
        var best = new HashMap<String, BigDecimal>();
        for (var leaf : set.leaves()) {
            if (leaf.rule() instanceof ScoreRule.Leader rule) {
                for (var sheet : sheets) {
                    var answer = sheet.answer(leaf.code());
                    if (sheet.set().label().equals(set.label())
                            && answer != null
                            && answer.standing() == Answer.Standing.GIVEN
                            && answer.judge(leaf).isEmpty()) {
                        best.merge(leaf.code(), ScoreCriterion.value(rule, answer), BigDecimal::max);
                    }
                }
            }
        }
        return best;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
