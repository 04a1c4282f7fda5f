package motcua.linkage.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import motcua.linkage.profile.Kind;
import motcua.linkage.profile.Profile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LearnerTest {
    private final Kind sex = kind("sex");
    private final Kind phone = kind("phone");
    private final Kind number = kind("number");
    private final Kind date = kind("date");

    @Test
    void expectation_maximisation_finds_the_chances_that_made_the_pairs() {
        var shape = new Shape(List.of("a", "b", "c"), List.of("x", "x", "x"), List.of(sex, phone, phone));
        var m = new double[][] {{0, .05, .95}, {0, .2, .8}, {0, .1, .9}};
        var u = new double[][] {{0, .5, .5}, {0, .99, .01}, {0, .98, .02}};
        var pairs = drawn(m, u, 0.3, 200_000);
        var learner = new Learner(shape);
        var start = new Model(shape, learner.guess(), u, -10);
        var learnt = learner.learn(pairs, start, 0.5, Set.of(), Set.of(0, 1, 2));
        for (var field = 0; field < 3; field++) {
            assertThat(learnt[field][2]).isCloseTo(m[field][2], within(0.02));
        }
    }

    @Test
    void what_clerks_decided_counts_as_certain() {
        var shape = new Shape(List.of("a"), List.of("x"), List.of(sex));
        var learner = new Learner(shape);
        var start = new Model(shape, learner.guess(), new double[][] {{0, .5, .5}}, -10);
        var decided = List.of(
                new Counted(new int[] {1}, 300, 1.0),
                new Counted(new int[] {2}, 100, 1.0),
                new Counted(new int[] {2}, 900, 0.0));
        assertThat(learner.learn(decided, start, 0.5, Set.of(), Set.of(0))[0][1])
                .isCloseTo(0.75, within(0.01));
    }

    @Test
    void a_number_that_agrees_is_not_counted_again_by_date_and_sex() {
        var shape = new Shape(
                List.of("number", "sex", "born"), List.of("number", "sex", "date"), List.of(number, sex, date));
        var m = new double[][] {{0, .02, .03, .95}, {0, .01, .99}, {0, .01, .01, .01, .01, .01, .05, .9}};
        var u = new double[][] {{0, .999, 1e-5, 1e-7}, {0, .5, .5}, {0, .93, .03, .01, .01, .01, .005, .005}};
        var model = new Model(shape, m, u, -20);
        var together = model.weight(new int[] {3, 2, 7});
        var apart = model.weight(0, 3) + model.weight(1, 2) + model.weight(2, 7);
        assertThat(together).isLessThan(apart - model.weight(1, 2));
        assertThat(model.weight(new int[] {1, 2, 7}))
                .isCloseTo(model.weight(0, 1) + model.weight(1, 2) + model.weight(2, 7), within(1e-9));
    }

    @Test
    void a_pattern_gives_its_levels_back() {
        var shape = new Shape(List.of("a", "b", "c"), List.of("x", "y", "z"), List.of(sex, number, date));
        assertThat(shape.levels(2 + 3 * (1 + 4 * 6L))).isEqualTo(new int[] {2, 1, 6});
    }

    @Test
    void bits_and_probability_belong_together() {
        var shape = new Shape(List.of("a"), List.of("x"), List.of(sex));
        var model = new Model(shape, new double[][] {{0, .1, .9}}, new double[][] {{0, .5, .5}}, -23.5);
        assertThat(model.probability(model.bits(0.995))).isCloseTo(0.995, within(1e-12));
    }

    @Test
    void a_field_that_repeats_others_is_counted_once() {
        var shape = new Shape(List.of("full", "given", "surname"), List.of("x", "x", "x"), List.of(sex, sex, sex));
        var m = new double[][] {{0, .1, .9}, {0, .1, .9}, {0, .1, .9}};
        var u = new double[][] {{0, .999, .001}, {0, .9, .1}, {0, .9, .1}};
        var model = new Model(shape, m, u, -20, null, List.of(new Repeat(0, Set.of(1, 2), true)));
        assertThat(model.weight(new int[] {2, 2, 2})).isCloseTo(model.weight(1, 2) + model.weight(2, 2), within(1e-9));
        assertThat(model.weight(new int[] {2, 2, 0})).isCloseTo(model.weight(0, 2), within(1e-9));
    }

    @Test
    void pairs_that_are_kin_are_told_from_pairs_of_one_person() {
        var shape = new Shape(List.of("a", "b", "c"), List.of("x", "x", "x"), List.of(phone, phone, phone));
        var same = new double[][] {{0, .1, .9}, {0, .1, .9}, {0, .1, .9}};
        var kin = new double[][] {{0, .05, .95}, {0, .05, .95}, {0, .999, .001}};
        var u = new double[][] {{0, .999, .001}, {0, .999, .001}, {0, .999, .001}};
        var compared = new ArrayList<>(drawn(same, kin, 0.5, 20_000));
        var start = new Model(shape, new Learner(shape).guess(), u, -20);
        var learnt = new Mixture(start, compared, drawn(u, u, 0.5, 100_000), 1e9, Set.of()).learn(start);
        assertThat(learnt.probability(learnt.weight(new int[] {2, 2, 1}))).isLessThan(0.3);
        assertThat(learnt.probability(learnt.weight(new int[] {2, 2, 2}))).isGreaterThan(0.7);
    }

    private static List<Counted> drawn(double[][] m, double[][] u, double share, int pairs) {
        var random = new SplittableRandom(4);
        var counts = new TreeMap<String, Long>();
        for (var i = 0; i < pairs; i++) {
            var chances = random.nextDouble() < share ? m : u;
            var levels = new StringBuilder();
            for (var field : chances) {
                levels.append(random.nextDouble() < field[1] ? 1 : 2);
            }
            counts.merge(levels.toString(), 1L, Long::sum);
        }
        var patterns = new ArrayList<Counted>();
        counts.forEach((levels, n) -> patterns.add(
                new Counted(levels.chars().map(level -> level - '0').toArray(), n)));
        return patterns;
    }

    private static Kind kind(String word) {
        return java.util.Objects.requireNonNull(
                Profile.named("vietnamese").kinds().get(word));
    }
}
