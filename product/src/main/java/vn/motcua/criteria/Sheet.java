package vn.motcua.criteria;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.criteria.Act.Done;
import vn.motcua.criteria.Act.Phase;
import vn.motcua.criteria.Act.Round;
import vn.motcua.criteria.Answer.Standing;
import vn.motcua.criteria.CriterionScore.State;
import vn.motcua.ui.Said;

/** A unit's sheet (phiếu chấm điểm) in a campaign: what follows from its acts. */
public final class Sheet {
    /** Where it is on its way. */
    public enum Stage {
        FILLING,
        FIRST_APPRAISAL,
        SECOND_APPRAISAL,
        APPRAISED
    }

    /** @param where page or section */
    public record Paper(UUID document, String fileName, String sha256, String where) {}

    /** @param decided null while nobody decided it */
    public record Complaint(
            String text, Instant at, String name, Act.@Nullable ComplaintDecided decided, String decidedBy) {}

    /** A score that somebody gave. */
    public record Given(Standing standing, BigDecimal points, String reason, String account, String name) {}

    /** One step of a score's history. */
    public record Step(Instant at, String name, Act act) {}

    private final CriteriaSet set;
    private final List<Done> acts = new ArrayList<>();
    private final Map<String, Act.Answered> answers = new LinkedHashMap<>();
    private final Map<String, Act.Computed> computed = new LinkedHashMap<>();
    private final Map<String, List<Paper>> papers = new LinkedHashMap<>();
    private final Map<Round, Map<String, Given>> given = new LinkedHashMap<>();
    private final Map<String, String> explained = new LinkedHashMap<>();
    private final Map<String, Complaint> complaints = new LinkedHashMap<>();
    private final Map<Phase, LocalDate> extended = new LinkedHashMap<>();
    private final Map<String, Act.Planned> plan = new LinkedHashMap<>();
    private Stage stage = Stage.FILLING;
    private @Nullable Instant filedAt;
    private boolean filedAsItStands;

    private Sheet(CriteriaSet set) {
        this.set = set;
    }

    public static Sheet of(CriteriaSet set, List<Done> acts) {
        var sheet = new Sheet(set);
        acts.forEach(sheet::take);
        return sheet;
    }

    private void take(Done done) {
        acts.add(done);
        switch (done.act()) {
            case Act.Answered act -> answers.put(act.code(), act);
            case Act.Computed act -> computed.put(act.code(), act);
            case Act.EvidencePut act ->
                papers.computeIfAbsent(act.code(), _ -> new ArrayList<>())
                        .add(new Paper(act.document(), act.fileName(), act.sha256(), act.where()));
            case Act.EvidenceTaken act ->
                papers.getOrDefault(act.code(), new ArrayList<>())
                        .removeIf(paper -> paper.document().equals(act.document()));
            case Act.Filed act -> {
                stage = Stage.FIRST_APPRAISAL;
                filedAt = done.at();
                filedAsItStands = act.asItStands();
            }
            case Act.Scored act ->
                given.computeIfAbsent(act.round(), _ -> new LinkedHashMap<>())
                        .put(
                                act.code(),
                                new Given(act.standing(), act.points(), act.reason(), done.account(), done.name()));
            case Act.RoundFinished act -> stage = act.round() == Round.FIRST ? Stage.SECOND_APPRAISAL : Stage.APPRAISED;
            case Act.Explained act -> explained.put(act.code(), act.text());
            case Act.Complained act ->
                complaints.put(act.code(), new Complaint(act.text(), done.at(), done.name(), null, ""));
            case Act.ComplaintDecided act ->
                complaints.computeIfPresent(
                        act.code(), (_, one) -> new Complaint(one.text(), one.at(), one.name(), act, done.name()));
            case Act.Extended act -> extended.put(act.phase(), act.until());
            case Act.Planned act -> plan.put(act.code(), act);
            case Act.Opened _, Act.CouncilNamed _, Act.Voted _, Act.Closed _ ->
                throw new IllegalStateException("An act of the whole campaign must stand in no sheet, but is " + done);
        }
    }

    /** The same with what the product counts now, while the unit still fills it in. */
    Sheet counted(List<Act.Computed> now) {
        now.forEach(one -> computed.put(one.code(), one));
        return this;
    }

    public CriteriaSet set() {
        return set;
    }

    public Stage stage() {
        return stage;
    }

    public Optional<Instant> filedAt() {
        return Optional.ofNullable(filedAt);
    }

    public boolean isFiledAsItStands() {
        return filedAsItStands;
    }

    int lastNumber() {
        return acts.isEmpty() ? 0 : acts.getLast().number();
    }

    public @Nullable Answer answer(String code) {
        var own = computed.get(code);
        if (own != null) {
            return own.answer();
        }
        var answered = answers.get(code);
        return answered == null ? null : answered.answer();
    }

    public Optional<Act.Computed> computed(String code) {
        return Optional.ofNullable(computed.get(code));
    }

    /** Why there is no paper; empty for nothing. */
    public String explanation(String code) {
        var answered = answers.get(code);
        return answered == null ? "" : answered.explanation();
    }

    public List<Paper> papers(String code) {
        return List.copyOf(papers.getOrDefault(code, List.of()));
    }

    public boolean hasPaper(UUID document) {
        return papers.values().stream()
                .flatMap(List::stream)
                .anyMatch(paper -> paper.document().equals(document));
    }

    public @Nullable Given given(Round round, String code) {
        return given.getOrDefault(round, Map.of()).get(code);
    }

    /** What the unit says to the first appraisal of it; empty for nothing. */
    public String explained(String code) {
        return explained.getOrDefault(code, "");
    }

    public Optional<Complaint> complaint(String code) {
        return Optional.ofNullable(complaints.get(code));
    }

    public boolean hasOpenComplaint() {
        return complaints.values().stream().anyMatch(one -> one.decided() == null);
    }

    /** Its own last day of a phase where it has one, else that of all. */
    public LocalDate until(Phase phase, Act.Opened opened) {
        var own = extended.get(phase);
        return own != null ? own : Campaign.until(phase, opened);
    }

    public Optional<Act.Planned> plan(String code) {
        return Optional.ofNullable(plan.get(code));
    }

    /** Accounts that gave scores to a criterion in the appraisals. */
    public Set<String> scorers(String code) {
        var scorers = new HashSet<String>();
        acts.forEach(done -> {
            if (done.act() instanceof Act.Scored scored && scored.code().equals(code)) {
                scorers.add(done.account());
            }
        });
        return scorers;
    }

    /** Everything that was ever said or scored of a criterion, the first first. */
    public List<Step> history(String code) {
        return acts.stream()
                .filter(done -> code.equals(codeOf(done.act())))
                .map(done -> new Step(done.at(), done.name(), done.act()))
                .toList();
    }

    private static @Nullable String codeOf(Act act) {
        return switch (act) {
            case Act.Answered one -> one.code();
            case Act.Computed one -> one.code();
            case Act.EvidencePut one -> one.code();
            case Act.EvidenceTaken one -> one.code();
            case Act.Scored one -> one.code();
            case Act.Explained one -> one.code();
            case Act.Complained one -> one.code();
            case Act.ComplaintDecided one -> one.code();
            case Act.Planned one -> one.code();
            case Act.Opened _,
                    Act.Extended _,
                    Act.Filed _,
                    Act.RoundFinished _,
                    Act.CouncilNamed _,
                    Act.Voted _,
                    Act.Closed _ -> null;
        };
    }

    /** The unit's own scores, by code. */
    public Map<String, CriterionScore> own(Map<String, BigDecimal> best) {
        var own = new LinkedHashMap<String, CriterionScore>();
        for (var leaf : set.leaves()) {
            own.put(
                    leaf.code(),
                    ScoreCriterion.of(set.totals().points(), leaf, answer(leaf.code()), best.get(leaf.code())));
        }
        return own;
    }

    /** The scores as they stand after a round: what the last that scored a criterion until then gave it. */
    public Map<String, CriterionScore> after(@Nullable Round round, Map<String, BigDecimal> best) {
        var scores = own(best);
        for (var one : Round.values()) {
            if (round == null || one.compareTo(round) > 0) {
                break;
            }
            if (one == Round.CORRECTION) {
                decided(scores);
            }
            given.getOrDefault(one, Map.of())
                    .forEach((code, by) -> set.leaf(code)
                            .ifPresent(leaf -> scores.put(code, score(leaf, by.standing(), by.points(), by.name()))));
        }
        return scores;
    }

    /** As they stand now. */
    public Map<String, CriterionScore> now(Map<String, BigDecimal> best) {
        return after(Round.CORRECTION, best);
    }

    private void decided(Map<String, CriterionScore> scores) {
        complaints.forEach((code, complaint) -> {
            var decided = complaint.decided();
            var leaf = set.leaf(code).orElse(null);
            var points = decided == null ? null : decided.points();
            if (decided != null && points != null && leaf != null) {
                scores.put(code, score(leaf, decided.standing(), points, complaint.decidedBy()));
            }
        });
    }

    private static CriterionScore score(Criterion leaf, Standing standing, BigDecimal points, String name) {
        return switch (standing) {
            case GIVEN ->
                new CriterionScore(
                        leaf.code(),
                        State.SCORED,
                        points,
                        leaf.counts(),
                        Numbers.said("criteria.how.given", points, name));
            case NOT_ASSIGNED ->
                new CriterionScore(
                        leaf.code(),
                        State.NOT_ASSIGNED,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        Said.of("criteria.how.given-not-assigned", name));
            case NO_CASE ->
                new CriterionScore(
                        leaf.code(),
                        State.NO_CASE,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        Said.of("criteria.how.given-no-case", name));
        };
    }
}
