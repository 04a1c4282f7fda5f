package vn.motcua.criteria;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.criteria.Act.Round;
import vn.motcua.criteria.Answer.Standing;
import vn.motcua.identity.User;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Said;

/** Officers of the appraising agencies score a unit's sheet, twice, and decide complaints: never of a unit that they serve. */
@Service
public class Appraise {
    /** @param reason where the score differs from what stood there */
    public record Entry(String code, Standing standing, BigDecimal points, String reason) {
        public Entry {
            reason = Text.lines(reason);
        }
    }

    private final Campaigns campaigns;
    private final CampaignAccess access;
    private final ActStore acts;
    private final Clock clock;

    Appraise(Campaigns campaigns, CampaignAccess access, ActStore acts, Clock clock) {
        this.campaigns = campaigns;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Scores some criteria in the round that the sheet waits for. What is usable is kept.
     *
     * @throws NotFound for who does not appraise, or serves the unit
     */
    @Transactional
    public Entered score(CampaignId id, UUID unit, User.Officer by, List<Entry> entries) {
        var at = at(id, unit, by);
        var refusal = at.rules().appraising();
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        var round = at.rules().round().orElseThrow();
        var before = at.before(round);
        var findings = new ArrayList<Finding>();
        var written = new ArrayList<Act>();
        for (var entry : entries) {
            var leaf = at.sheet().set().leaf(entry.code()).orElse(null);
            if (leaf == null) {
                return FillSheet.unknown();
            }
            var wrong = at.rules()
                    .score(
                            leaf,
                            entry.standing(),
                            entry.points(),
                            entry.reason(),
                            java.util.Objects.requireNonNull(before.get(entry.code())));
            findings.addAll(wrong);
            if (wrong.isEmpty() && isNew(at.sheet().given(round, entry.code()), entry)) {
                written.add(scored(round, entry));
            }
        }
        acts.add(at.place(), written, by, clock.instant());
        return findings.isEmpty() ? new Entered.Done() : new Entered.NotUsable(findings);
    }

    private static boolean isNew(Sheet.@org.jspecify.annotations.Nullable Given given, Entry entry) {
        return given == null
                || given.standing() != entry.standing()
                || given.points().compareTo(entry.points()) != 0
                || !given.reason().equals(entry.reason());
    }

    private static Act.Scored scored(Round round, Entry entry) {
        var points = entry.standing() == Standing.GIVEN ? entry.points() : BigDecimal.ZERO;
        return new Act.Scored(round, entry.code(), entry.standing(), points, entry.reason());
    }

    /**
     * Ends the round: what the officer did not score is agreed to as it stands.
     *
     * @throws NotFound for who does not appraise, or serves the unit
     */
    @Transactional
    public Entered finish(CampaignId id, UUID unit, User.Officer by) {
        var at = at(id, unit, by);
        var refusal = at.rules().appraising();
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        var round = at.rules().round().orElseThrow();
        var before = at.before(round);
        var written = new ArrayList<Act>();
        for (var leaf : at.sheet().set().leaves()) {
            if (at.sheet().given(round, leaf.code()) == null) {
                var score = java.util.Objects.requireNonNull(before.get(leaf.code()));
                var standing = switch (score.state()) {
                    case SCORED, OPEN -> Standing.GIVEN;
                    case NOT_ASSIGNED -> Standing.NOT_ASSIGNED;
                    case NO_CASE -> Standing.NO_CASE;
                };
                written.add(new Act.Scored(round, leaf.code(), standing, score.points(), ""));
            }
        }
        written.add(new Act.RoundFinished(round));
        acts.add(at.place(), written, by, clock.instant());
        return new Entered.Done();
    }

    /**
     * Somebody who did not score the criterion decides a complaint; the score changes only where it is accepted.
     *
     * @throws NotFound for who does not appraise, or serves the unit
     */
    @Transactional
    public Entered decide(CampaignId id, UUID unit, User.Officer by, boolean isAccepted, Entry entry) {
        var at = at(id, unit, by);
        var leaf = at.sheet().set().leaf(entry.code()).orElse(null);
        if (leaf == null) {
            return FillSheet.unknown();
        }
        var refusal = at.rules().deciding(entry.code(), by.account().value());
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        var before = java.util.Objects.requireNonNull(at.sheet().now(at.best()).get(entry.code()));
        var findings = new ArrayList<Finding>();
        if (isAccepted) {
            findings.addAll(at.rules().score(leaf, entry.standing(), entry.points(), entry.reason(), before));
        }
        if (findings.isEmpty() && (entry.reason().isEmpty() || entry.reason().length() > SheetRules.TEXT_MAX)) {
            findings.add(Said.of("criteria.bad.no-reason", entry.code()).at(SheetRules.field(entry.code(), "ly-do")));
        }
        if (!findings.isEmpty()) {
            return new Entered.NotUsable(findings);
        }
        var decided = new Act.ComplaintDecided(
                entry.code(), isAccepted, entry.standing(), isAccepted ? entry.points() : null, entry.reason());
        acts.add(at.place(), List.of(decided), by, clock.instant());
        return new Entered.Done();
    }

    private record At(Campaign campaign, UUID unit, Sheet sheet, Map<String, BigDecimal> best, LocalDate today) {
        SheetRules rules() {
            return new SheetRules(campaign, sheet, today);
        }

        Map<String, CriterionScore> before(Round round) {
            return round == Round.FIRST ? sheet.own(best) : sheet.after(Round.FIRST, best);
        }

        ActStore.Place place() {
            return new ActStore.Place(campaign.id(), unit, sheet.lastNumber());
        }
    }

    private At at(CampaignId id, UUID unit, User.Officer by) {
        acts.lock(id, unit);
        var campaign = campaigns.get(id);
        access.demandAppraising(by, campaign, unit);
        var sheet = campaigns.sheet(campaign, unit);
        return new At(
                campaign,
                unit,
                sheet,
                campaigns.best(campaign, sheet),
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
