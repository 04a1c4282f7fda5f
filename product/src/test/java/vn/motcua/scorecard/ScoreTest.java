package vn.motcua.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Points: never for what was not computed, never for nothing of nothing, never above the most. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreTest {
    private static final Words WORDS = new Words("x", "x");
    private static final Measure MEASURE = new Measure(
            "m",
            "1",
            LocalDate.of(2026, 1, 1),
            null,
            "x",
            WORDS,
            WORDS,
            "true",
            "true",
            Measure.Aim.HIGH,
            List.of(new Measure.Example("x", "x", "x", "x", Map.of(), true, true)));

    @Test
    void points_follow_the_share_up_to_the_target() {
        assertThat(points(1, 0, 10)).isZero();
        assertThat(points(1, 9, 10)).isCloseTo(18, within(1e-9));
        assertThat(points(.9, 9, 10)).isEqualTo(20);
        assertThat(points(.9, 10, 10)).isEqualTo(20);
        assertThat(points(.8, 4, 10)).isCloseTo(10, within(1e-9));
    }

    @Test
    void one_dossier_costs_what_it_would_give() {
        assertThat(item(1, 9, 10).perDossier()).isCloseTo(2, within(1e-9));
        assertThat(item(.9, 9, 10).perDossier()).isZero();
        assertThat(item(1, 10, 10).perDossier()).isZero();
    }

    @Test
    void nothing_of_nothing_is_neither_zero_nor_full() {
        var score = score(1, 0, 0);
        assertThat(score.points()).isZero();
        assertThat(score.within()).isZero();
        assertThat(score.withoutCase()).isEqualTo(20);
        assertThat(score.notComputable()).isEqualTo(6);
        assertThat(new Figure(MEASURE, 0, 0L, Instant.EPOCH).ratio()).isEmpty();
    }

    @Test
    void what_cannot_be_computed_is_out_of_what_could_be_had() {
        var score = score(1, 5, 10);
        assertThat(score.points()).isEqualTo(10);
        assertThat(score.within()).isEqualTo(20);
        assertThat(score.notComputable()).isEqualTo(6);
    }

    private static double points(double target, long counted, long of) {
        return item(target, counted, of).points();
    }

    private static Score.ItemScore item(double target, long counted, long of) {
        return score(target, counted, of).items().findFirst().orElseThrow();
    }

    private static Score score(double target, long counted, long of) {
        var items = List.of(item("2.1", 20, "m", target, null), item("1.4", 6, null, 1, WORDS));
        var index = new Index(
                "i", WORDS, "1", LocalDate.of(2026, 1, 1), null, "x", List.of(new Index.Group("2", WORDS, 26, items)));
        return Score.of(index, List.of(new Figure(MEASURE, counted, of, Instant.EPOCH)));
    }

    private static Index.Item item(
            String key, double max, @Nullable String measure, double target, @Nullable Words missing) {
        return new Index.Item(key, "", WORDS, max, measure, target, missing);
    }
}
