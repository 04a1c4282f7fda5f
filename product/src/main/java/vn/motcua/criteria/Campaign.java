package vn.motcua.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.criteria.Act.Choice;
import vn.motcua.criteria.Act.Done;
import vn.motcua.criteria.Act.Phase;
import vn.motcua.organisation.AgencyKind;

/** A campaign (đợt chấm điểm) as a whole: what follows from its own acts; each unit's sheet stands by itself. */
public final class Campaign {
    /** How the council voted. */
    public record Outcome(int members, int voted, int inFavour, boolean hasQuorum, boolean isAccepted) {}

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final CampaignId id;
    private final Act.Opened opened;
    private final Done first;
    private final List<Act.Closed> closed = new ArrayList<>();
    private List<Act.Member> council = List.of();
    private Act.@Nullable Voted voted;
    private int lastNumber;

    private Campaign(CampaignId id, Done first) {
        this.id = id;
        this.first = first;
        this.opened = (Act.Opened) first.act();
    }

    public static Campaign of(CampaignId id, List<Done> acts) {
        var campaign = new Campaign(id, acts.getFirst());
        acts.forEach(campaign::take);
        return campaign;
    }

    private void take(Done done) {
        lastNumber = done.number();
        switch (done.act()) {
            case Act.CouncilNamed act -> {
                council = act.members();
                voted = null;
            }
            case Act.Voted act -> voted = act;
            case Act.Closed act -> closed.add(act);
            case Act act -> {
                if (!(act instanceof Act.Opened)) {
                    throw new IllegalStateException("An act of one sheet must not stand in the campaign, but " + act);
                }
            }
        }
    }

    static LocalDate until(Phase phase, Act.Opened opened) {
        return switch (phase) {
            case SELF -> opened.selfUntil();
            case EXPLAIN -> opened.explainUntil();
            case COMPLAIN -> opened.complainUntil();
        };
    }

    public CampaignId id() {
        return id;
    }

    public Act.Opened opened() {
        return opened;
    }

    public Instant openedAt() {
        return first.at();
    }

    public String openedBy() {
        return first.name();
    }

    int lastNumber() {
        return lastNumber;
    }

    public Optional<Act.Scoree> unit(UUID agency) {
        return opened.units().stream()
                .filter(unit -> unit.agency().equals(agency))
                .findFirst();
    }

    public Act.Cohort cohort(AgencyKind units) {
        return opened.cohorts().stream()
                .filter(cohort -> cohort.units() == units)
                .findFirst()
                .orElseThrow();
    }

    public List<Act.Member> council() {
        return council;
    }

    public Optional<Act.Voted> voted() {
        return Optional.ofNullable(voted);
    }

    public boolean isClosed() {
        return !closed.isEmpty();
    }

    /** The versions of the result, the first first. */
    public List<Act.Closed> results() {
        return List.copyOf(closed);
    }

    /** How the vote came out. More than the quorum must have voted, and more than half of the members be in favour. */
    public Optional<Outcome> outcome() {
        return voted().map(vote -> outcome(council.size(), vote.votes(), opened.quorumPercent()));
    }

    static Outcome outcome(int members, List<Act.Vote> votes, int quorumPercent) {
        int inFavour =
                (int) votes.stream().filter(vote -> vote.choice() == Choice.FOR).count();
        boolean hasQuorum = members > 0
                && HUNDRED.multiply(BigDecimal.valueOf(votes.size()))
                                .divide(BigDecimal.valueOf(members), 6, RoundingMode.DOWN)
                                .compareTo(BigDecimal.valueOf(quorumPercent))
                        > 0;
        return new Outcome(members, votes.size(), inFavour, hasQuorum, hasQuorum && inFavour * 2 > members);
    }
}
