package vn.motcua.criteria;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.criteria.CriteriaRefusal.Rule;
import vn.motcua.criteria.Sheet.Stage;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.identity.User;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;
import vn.motcua.ui.Said;

/** The leader of the agency that runs a campaign: names the council, enters its vote, closes, and corrects what was closed. */
@Service
public class CloseCampaign {
    private static final int LINE_MAX = 300;
    private static final int MEMBERS_MAX = 50;

    private final Campaigns campaigns;
    private final CampaignAccess access;
    private final CampaignResults results;
    private final MakeResult makeResult;
    private final ActStore acts;
    private final FactsAsOf facts;
    private final Clock clock;

    CloseCampaign(
            Campaigns campaigns,
            CampaignAccess access,
            CampaignResults results,
            MakeResult makeResult,
            ActStore acts,
            FactsAsOf facts,
            Clock clock) {
        this.campaigns = campaigns;
        this.access = access;
        this.results = results;
        this.makeResult = makeResult;
        this.acts = acts;
        this.facts = facts;
        this.clock = clock;
    }

    /** Gives a unit until another day. @throws NotFound for who does not run the campaign */
    @Transactional
    public Entered extend(CampaignId id, UUID unit, User.Officer by, Act.Extended wish) {
        acts.lock(id, unit);
        var campaign = leading(id, by);
        var sheet = campaigns.sheet(campaign, unit);
        if (campaign.isClosed()) {
            return no(Rule.CLOSED);
        }
        var findings = new ArrayList<Finding>();
        if (wish.until().isBefore(today()) || !wish.until().isAfter(Campaign.until(wish.phase(), campaign.opened()))) {
            findings.add(Said.of("criteria.bad.extended").at("han"));
        }
        var reason = Text.lines(wish.reason());
        if (reason.isEmpty() || reason.length() > SheetRules.TEXT_MAX) {
            findings.add(Said.of("criteria.bad.text", SheetRules.TEXT_MAX).at("ly-do"));
        }
        if (!findings.isEmpty()) {
            return new Entered.NotUsable(findings);
        }
        var act = new Act.Extended(wish.phase(), wish.until(), reason);
        acts.add(new ActStore.Place(id, unit, sheet.lastNumber()), List.of(act), by, clock.instant());
        return new Entered.Done();
    }

    /** Names the council; a vote that was entered before is void. @throws NotFound for who does not run the campaign */
    @Transactional
    public Entered name(CampaignId id, User.Officer by, List<Act.Member> members) {
        var campaign = locked(id, by);
        if (campaign.isClosed()) {
            return no(Rule.CLOSED);
        }
        var names = new HashSet<String>();
        boolean isUsable = !members.isEmpty()
                && members.size() <= MEMBERS_MAX
                && members.stream()
                        .allMatch(member -> !member.name().isBlank()
                                && member.name().length() <= LINE_MAX
                                && member.position().length() <= LINE_MAX
                                && names.add(member.name()));
        if (!isUsable) {
            return new Entered.NotUsable(
                    List.of(Said.of("criteria.bad.council", MEMBERS_MAX).at("members")));
        }
        write(campaign, new Act.CouncilNamed(members), by, clock.instant());
        return new Entered.Done();
    }

    /** Enters how the council voted on all that is appraised. @throws NotFound for who does not run the campaign */
    @Transactional
    public Entered vote(CampaignId id, User.Officer by, List<Act.Vote> votes, String minutesTyped) {
        var campaign = locked(id, by);
        var refusal = ready(campaign);
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        var council = campaign.council().stream().map(Act.Member::name).toList();
        if (council.isEmpty()) {
            return no(Rule.NO_COUNCIL);
        }
        var voting = votes.stream().map(Act.Vote::member).toList();
        if (voting.isEmpty() || !council.containsAll(voting) || new HashSet<>(voting).size() != voting.size()) {
            return new Entered.NotUsable(List.of(Said.of("criteria.bad.votes").at("votes")));
        }
        var minutes = Text.lines(minutesTyped);
        if (minutes.isEmpty() || minutes.length() > SheetRules.TEXT_MAX) {
            return new Entered.NotUsable(
                    List.of(Said.of("criteria.bad.text", SheetRules.TEXT_MAX).at("minutes")));
        }
        var onWhat = CampaignResults.sha256(makeResult.parts(campaign));
        write(campaign, new Act.Voted(votes, minutes, onWhat), by, clock.instant());
        return new Entered.Done();
    }

    private Optional<CriteriaRefusal> ready(Campaign campaign) {
        if (campaign.isClosed()) {
            return Optional.of(CriteriaRefusal.of(Rule.CLOSED));
        }
        var sheets = campaigns.sheets(campaign).values();
        long waiting = sheets.stream()
                .filter(sheet -> sheet.stage() != Stage.APPRAISED)
                .count();
        if (waiting > 0) {
            return Optional.of(CriteriaRefusal.of(Rule.NOT_ALL_APPRAISED, "units", waiting));
        }
        long open = sheets.stream().filter(Sheet::hasOpenComplaint).count();
        return open > 0 ? Optional.of(CriteriaRefusal.of(Rule.COMPLAINTS_OPEN, "units", open)) : Optional.empty();
    }

    /** Closes it as the council accepted it: frozen as it is. @throws NotFound for who does not run the campaign */
    @Transactional
    public Entered close(CampaignId id, User.Officer by) {
        var campaign = locked(id, by);
        campaign.opened().units().forEach(unit -> acts.lock(id, unit.agency()));
        var refusal = ready(campaign);
        if (refusal.isPresent()) {
            return new Entered.Refused(refusal.get());
        }
        var outcome = campaign.outcome();
        var onWhat = CampaignResults.sha256(makeResult.parts(campaign));
        if (outcome.isEmpty()
                || campaign.voted().filter(vote -> vote.sha256().equals(onWhat)).isEmpty()) {
            return no(Rule.NOT_VOTED);
        }
        if (!outcome.get().isAccepted()) {
            return no(Rule.NOT_ACCEPTED);
        }
        freeze(campaign, by, "");
        return new Entered.Done();
    }

    /**
     * Puts a score right after closing: the result with it is the next version, beside the one before.
     *
     * @throws NotFound for who does not run the campaign
     */
    @Transactional
    public Entered correct(CampaignId id, UUID unit, User.Officer by, Appraise.Entry entry) {
        var campaign = locked(id, by);
        acts.lock(id, unit);
        if (!campaign.isClosed()) {
            return no(Rule.NOT_CLOSED);
        }
        var sheet = campaigns.sheet(campaign, unit);
        var leaf = sheet.set().leaf(entry.code()).orElse(null);
        if (leaf == null) {
            return new Entered.NotUsable(
                    List.of(Said.of("criteria.bad.unknown-criterion").at("ma")));
        }
        var before = Objects.requireNonNull(
                sheet.now(campaigns.best(campaign, sheet)).get(entry.code()));
        if (!SheetRules.differs(entry.standing(), entry.points(), before)) {
            return no(Rule.NOTHING_CHANGED);
        }
        var findings = new SheetRules(campaign, sheet, today())
                .score(leaf, entry.standing(), entry.points(), entry.reason(), before);
        if (!findings.isEmpty()) {
            return new Entered.NotUsable(findings);
        }
        var act = new Act.Scored(Act.Round.CORRECTION, entry.code(), entry.standing(), entry.points(), entry.reason());
        acts.add(new ActStore.Place(id, unit, sheet.lastNumber()), List.of(act), by, clock.instant());
        freeze(campaign, by, entry.reason());
        return new Entered.Done();
    }

    private void freeze(Campaign campaign, User.Officer by, String reason) {
        var now = clock.instant();
        var result = makeResult.of(
                campaign, campaign.voted().orElseThrow(), campaign.outcome().orElseThrow(), now);
        var kept = new CampaignResults.Kept(
                Uuid7.at(now),
                campaign.id(),
                campaign.results().size() + 1,
                result,
                CampaignResults.sha256(result),
                facts.reading().place(),
                reason,
                by.name(),
                now);
        results.add(kept, by);
        write(campaign, new Act.Closed(kept.version(), kept.id(), kept.sha256(), reason), by, now);
    }

    private Campaign locked(CampaignId id, User.Officer by) {
        acts.lock(id, null);
        return leading(id, by);
    }

    private Campaign leading(CampaignId id, User.Officer by) {
        var campaign = campaigns.get(id);
        access.demandLeading(by, campaign);
        return campaign;
    }

    private void write(Campaign campaign, Act act, User.Officer by, Instant now) {
        acts.add(new ActStore.Place(campaign.id(), null, campaign.lastNumber()), List.of(act), by, now);
    }

    private static Entered no(Rule rule) {
        return new Entered.Refused(CriteriaRefusal.of(rule));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
