package vn.motcua.criteria;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.motcua.criteria.ASet.counted;
import static vn.motcua.criteria.ASet.number;
import static vn.motcua.criteria.ASet.points;
import static vn.motcua.criteria.ASet.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.criteria.Answer.Standing;
import vn.motcua.scorecard.Words;

/** Points come out of rules as the tables say, exactly, and each says how. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoringTest {
    private static final List<String> KEYS = List.of(
            "commune-nq57", "nine-commune", "nine-department", "par-specimen-commune", "par-specimen-department");
    private final CriteriaSet commune = ASet.of("commune-nq57");

    @ParameterizedTest
    @CsvSource({"85,10", "100,10", "84,9.88", "60,7.06", "59.99,0", "0,0"})
    void disbursement_counts_in_proportion_from_sixty_percent(String percent, String points) {
        assertThat(points(commune, "II.6", share(percent, "100"))).isEqualByComparingTo(points);
    }

    @ParameterizedTest
    @CsvSource({"10,10,10", "9,10,8", "899,1000,6", "70,100,4", "69,100,0"})
    void tasks_count_by_steps(String done, String of, String points) {
        assertThat(points(commune, "II.1.1", share(done, of))).isEqualByComparingTo(points);
    }

    @Test
    void choices_counts_and_penalties_have_their_points() {
        assertThat(points(commune, "I.1", Answer.of("60"))).isEqualByComparingTo("1.5");
        assertThat(points(commune, "I.4", counted("1"))).isEqualByComparingTo("1");
        assertThat(points(commune, "I.4", counted("7"))).isEqualByComparingTo("2");
        assertThat(points(commune, "II.5.1", number("49"))).isEqualByComparingTo("2");
        assertThat(points(commune, "IV.3.2", number("4"))).isEqualByComparingTo("1.5");
        assertThat(points(commune, "V.1", number("2"))).isEqualByComparingTo("-1");
        assertThat(points(commune, "V.1", number("4"))).isEqualByComparingTo("-3");
        assertThat(points(
                        commune,
                        "V.2",
                        Answer.of(Map.of("task", BigDecimal.TWO, "report", BigDecimal.ONE, "other", BigDecimal.ZERO))))
                .isEqualByComparingTo("-2.5");
    }

    @Test
    void every_value_says_how_it_came_about_in_both_languages() {
        var how = ScoreCriterion.of(
                        commune.totals().points(), commune.leaf("II.6").orElseThrow(), share("340", "500"), null)
                .how();
        assertThat(how.vietnamese()).isEqualTo("Giá trị 68 % ÷ mục tiêu 85 × 10 điểm = 8 điểm.");
        assertThat(how.english()).isEqualTo("Value 68 % ÷ target 85 × 10 points = 8 points.");
    }

    @Test
    void what_did_not_arise_or_was_not_assigned_leaves_the_maximum() {
        var none = ScoreCriterion.of(
                commune.totals().points(), commune.leaf("II.2").orElseThrow(), Answer.without(Standing.NO_CASE), null);
        assertThat(none.state()).isEqualTo(CriterionScore.State.NO_CASE);
        assertThat(none.counts()).isZero();
        var department = ASet.of("par-specimen-department");
        assertThat(points(department, "3.3", Answer.without(Standing.NO_CASE)))
                .as("none late has all points")
                .isEqualByComparingTo("2");
        assertThat(Answer.without(Standing.NOT_ASSIGNED)
                        .judge(commune.leaf("I.3").orElseThrow()))
                .extracting(Answer.Wrong::what)
                .containsExactly("always-assigned");
        assertThat(share("1", "0").judge(commune.leaf("II.6").orElseThrow()))
                .extracting(Answer.Wrong::what)
                .containsExactly("nothing-of-nothing");
        assertThat(counted("1.5").judge(commune.leaf("I.4").orElseThrow()))
                .extracting(Answer.Wrong::what)
                .containsExactly("whole");
    }

    @Test
    void an_answer_that_cannot_be_is_never_scored() {
        assertThat(catchThrowable(() -> points(commune, "II.6", share("1", "0"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_leader_of_a_cohort_has_all_points_and_others_share_the_excess() {
        var rule = new ScoreRule.Leader(new ScoreRule.Measured(false, "x"), new BigDecimal("100"));
        var leaf = new Criterion(
                "1",
                null,
                Criterion.Part.REGULAR,
                new Words("x", "x"),
                BigDecimal.TEN,
                rule,
                Criterion.NoCase.IMPOSSIBLE,
                false,
                "",
                "",
                List.of(),
                null);
        var rounding = new CriteriaSet.Rounding(2, RoundingMode.HALF_UP);
        var best = new BigDecimal("180");
        assertThat(ScoreCriterion.of(rounding, leaf, number("180"), best).points())
                .isEqualByComparingTo("10");
        assertThat(ScoreCriterion.of(rounding, leaf, number("140"), best).points())
                .isEqualByComparingTo("7.5");
        assertThat(ScoreCriterion.of(rounding, leaf, number("100"), best).points())
                .isEqualByComparingTo("5");
        assertThat(ScoreCriterion.of(rounding, leaf, number("50"), best).points())
                .isEqualByComparingTo("2.5");
        assertThat(ScoreCriterion.of(rounding, leaf, number("100"), new BigDecimal("100"))
                        .points())
                .as("who reaches the target and leads")
                .isEqualByComparingTo("10");
    }

    @Test
    void exactly_fifteen_of_the_nine_indices_is_excellent() {
        var nine = ASet.of("nine-commune");
        var points = new HashMap<String, CriterionScore>();
        nine.leaves().forEach(leaf -> points.put(leaf.code(), score(leaf, "2")));
        points.put("1", score(nine.leaf("1").orElseThrow(), "0.5"));
        points.put("2", score(nine.leaf("2").orElseThrow(), "0.5"));
        var total = SheetScore.of(nine, points);
        assertThat(total.total()).isEqualByComparingTo("15");
        assertThat(requireNonNull(total.grade()).key()).isEqualTo("EXCELLENT");
        points.put("1", score(nine.leaf("1").orElseThrow(), "0.4"));
        assertThat(requireNonNull(SheetScore.of(nine, points).grade()).key()).isEqualTo("GOOD");
    }

    @Test
    void an_index_without_information_is_left_out_of_the_sum_and_not_stretched() {
        var nine = ASet.of("nine-commune");
        var points = new HashMap<String, CriterionScore>();
        nine.leaves()
                .forEach(leaf -> points.put(
                        leaf.code(),
                        leaf.code().equals("9")
                                ? new CriterionScore(
                                        "9",
                                        CriterionScore.State.NO_CASE,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        vn.motcua.ui.Said.of("criteria.how.no-case"))
                                : score(leaf, "1")));
        var total = SheetScore.of(nine, points);
        assertThat(total.total()).isEqualByComparingTo("8");
        assertThat(total.could()).isEqualByComparingTo("16");
    }

    @Test
    void places_are_shared_and_not_told_among_few() {
        var totals = List.of(new BigDecimal("90"), new BigDecimal("80.0"), new BigDecimal("80"), new BigDecimal("70"));
        var ranking = new Ranking(totals, 4);
        assertThat(totals.stream().map(total -> ranking.place(total).orElseThrow()))
                .containsExactly(1, 2, 2, 4);
        assertThat(new Ranking(totals, 5).place(totals.getFirst())).isEmpty();
    }

    /** Of whatever answers: within its bounds, the ratio kept when something leaves, bonus apart from it. */
    @Test
    void random_answers_stay_within_their_bounds_and_bonus_stays_apart() {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var set = ASet.of(KEYS.get(seed % KEYS.size()));
            var points = new HashMap<String, CriterionScore>();
            for (var leaf : set.leaves()) {
                var answer = ASet.answer(leaf, random, random.nextInt(101));
                var score = ScoreCriterion.of(set.totals().points(), leaf, answer, null);
                assertThat(leaf.within(score.points()))
                        .as(set.key() + leaf.code())
                        .isEqualByComparingTo(score.points());
                assertThat(score.how().vietnamese()).isNotBlank();
                points.put(leaf.code(), score);
            }
            var whole = SheetScore.of(set, points);
            assertThat(whole.total())
                    .isBetween(set.totals().least(), set.totals().most());
            var without = new HashMap<>(points);
            set.leaves().stream()
                    .filter(leaf -> leaf.part() != Criterion.Part.REGULAR)
                    .forEach(leaf -> without.remove(leaf.code()));
            assertThat(SheetScore.of(set, without).regular())
                    .as("bonus and penalty change nothing in the regular part")
                    .isEqualByComparingTo(whole.regular());
            ratioIsKept(set, points);
        }
    }

    /** Every criterion at the same share of its points: whatever leaves the maximum, the result stays. */
    private static void ratioIsKept(CriteriaSet set, Map<String, CriterionScore> of) {
        if (set.totals().leaving() != CriteriaSet.Leaving.RESCALE) {
            return;
        }
        var random = new Random(of.hashCode());
        var points = new HashMap<String, CriterionScore>();
        for (var leaf : set.leaves()) {
            boolean leaves = random.nextInt(4) == 0 && leaf.part() == Criterion.Part.REGULAR;
            var own = leaf.part() == Criterion.Part.REGULAR
                    ? leaf.most().multiply(new BigDecimal("0.7"))
                    : BigDecimal.ZERO;
            points.put(
                    leaf.code(),
                    leaves
                            ? new CriterionScore(
                                    leaf.code(),
                                    CriterionScore.State.NO_CASE,
                                    BigDecimal.ZERO,
                                    BigDecimal.ZERO,
                                    vn.motcua.ui.Said.of("criteria.how.no-case"))
                            : score(leaf, own.toPlainString()));
        }
        var score = SheetScore.of(set, points);
        if (score.regular() != null) {
            assertThat(score.regular())
                    .isEqualByComparingTo(
                            set.totals().total().of(set.totals().regular().multiply(new BigDecimal("0.7"))));
        }
    }

    private static CriterionScore score(Criterion leaf, String points) {
        return new CriterionScore(
                leaf.code(),
                CriterionScore.State.SCORED,
                new BigDecimal(points),
                leaf.counts(),
                vn.motcua.ui.Said.of("criteria.how.open"));
    }
}
