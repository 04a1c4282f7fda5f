package vn.motcua.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Weighted ratios with their uncertainty, against tables and examples that were counted by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EstimateTest {
    private static final int PROVINCES = 1_000;
    private static final int UNITS = 60;
    private static final int DRAWN = 15;
    private static final int PEOPLE = 20;

    @Test
    void quantiles_are_those_of_the_printed_table() {
        assertThat(StudentT.quantile95(1)).isCloseTo(12.706, within(0.0006));
        assertThat(StudentT.quantile95(2)).isCloseTo(4.303, within(0.0006));
        assertThat(StudentT.quantile95(3)).isCloseTo(3.182, within(0.0006));
        assertThat(StudentT.quantile95(7)).isCloseTo(2.365, within(0.0006));
        assertThat(StudentT.quantile95(10)).isCloseTo(2.228, within(0.0006));
        assertThat(StudentT.quantile95(29)).isCloseTo(2.045, within(0.0006));
        assertThat(StudentT.quantile95(120)).isCloseTo(1.980, within(0.0006));
        assertThat(StudentT.quantile95(2_000)).isCloseTo(1.961, within(0.0006));
        assertThat(StudentT.quantile95(5_000)).isCloseTo(1.960, within(0.0006));
    }

    /** 3 of 4: p = 0.75, s² = 4/3 · 0.1875 = 0.25, error √(0.25/4) = 0.25, t(3) = 3.182. */
    @Test
    void answers_that_are_their_own_clusters_are_a_simple_sample() {
        var estimate = found(List.of(part("a", 1, 1), part("b", 1, 1), part("c", 1, 1), part("d", 1, 0)));
        var precision = Objects.requireNonNull(estimate.precision());
        assertThat(estimate.value()).isEqualTo(75);
        assertThat(precision.error()).isCloseTo(25, within(1e-9));
        assertThat(precision.low()).as("never below what can be").isZero();
        assertThat(precision.high()).as("never above what can be").isEqualTo(100);
        assertThat(Objects.requireNonNull(precision.designEffect())).isCloseTo(1, within(1e-9));
    }

    /**
     * Two clusters of 2, all of one kind: p = 0.5. Cluster sums of (y − p)/4 are ±0.25, variance 2/1 · 0.125 = 0.25, error 50. A
     * simple sample of 4 has variance 0.25/3 = 0.0833, so the design effect is 3.
     */
    @Test
    void who_answers_alike_within_a_cluster_counts_less() {
        var estimate = found(List.of(part("a", 1, 1), part("a", 1, 1), part("b", 1, 0), part("b", 1, 0)));
        var precision = Objects.requireNonNull(estimate.precision());
        assertThat(estimate.value()).isEqualTo(50);
        assertThat(precision.error()).isCloseTo(50, within(1e-9));
        assertThat(Objects.requireNonNull(precision.designEffect())).isCloseTo(3, within(1e-9));
    }

    /** 3 · 1 and 1 · 0: 75 %. */
    @Test
    void an_answer_weighs_what_it_stands_for() {
        assertThat(found(List.of(part("a", 3, 1), part("b", 1, 0))).value()).isEqualTo(75);
    }

    @Test
    void one_cluster_says_nothing_of_its_uncertainty_and_no_answer_says_nothing() {
        assertThat(found(List.of(part("a", 1, 1), part("a", 1, 0))).precision()).isNull();
        assertThat(Estimate.of(List.of(new Estimate.Part("a", 1, 0, 0)))).isNull();
    }

    /** A thousand provinces whose true value is known: 95 of 100 intervals hold it, with chance of ± 2. */
    @Test
    void of_a_hundred_intervals_ninety_five_hold_the_truth() {
        var random = new Random(55);
        int held = 0;
        for (int i = 0; i < PROVINCES; i++) {
            var shares = Stream.generate(() -> Math.clamp(0.8 + 0.08 * random.nextGaussian(), 0.0, 1.0))
                    .limit(UNITS)
                    .toList();
            double truth =
                    100 * shares.stream().mapToDouble(share -> share).average().orElseThrow();
            var parts = new ArrayList<Estimate.Part>();
            for (int unit = 0; unit < DRAWN; unit++) {
                for (int person = 0; person < PEOPLE; person++) {
                    parts.add(part("" + unit, 1, random.nextDouble() < shares.get(unit) ? 1 : 0));
                }
            }
            var precision = Objects.requireNonNull(found(parts).precision());
            held += precision.low() <= truth && truth <= precision.high() ? 1 : 0;
        }
        // A quarter of all units is in the sample, so that intervals are somewhat too wide: 95 to 98 of 100.
        assertThat(held).isBetween(935, 985);
    }

    private static Estimate.Part part(String cluster, double weight, double over) {
        return new Estimate.Part(cluster, weight, over, 1);
    }

    private static Estimate found(List<Estimate.Part> parts) {
        return Objects.requireNonNull(Estimate.of(parts));
    }
}
