package vn.motcua.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.organisation.AgencyId;

/** The sample: anybody can draw it again, and everybody is as likely to be in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawSampleTest {
    private static final List<DrawSample.Frame> FRAME = IntStream.rangeClosed(1, 10)
            .mapToObj(i -> new DrawSample.Frame(new AgencyId(new UUID(0, i)), 10 * i))
            .toList();

    @Test
    void the_same_seed_draws_the_same_sample_in_whatever_order_the_frame_comes() {
        var drawn = DrawSample.of(FRAME, 4, 6, 4711);
        assertThat(DrawSample.of(FRAME.reversed(), 4, 6, 4711)).isEqualTo(drawn);
        assertThat(DrawSample.of(FRAME, 4, 6, 4712)).isNotEqualTo(drawn);
        assertThat(drawn).hasSize(4).allSatisfy(one -> {
            assertThat(one.planned()).hasSize(6).doesNotHaveDuplicates();
            assertThat(one.reserve()).doesNotContainAnyElementsOf(one.planned());
        });
    }

    /** A change of the swaps or of the generator would make old seeds worthless. */
    @Test
    void a_seed_means_this_sample_for_ever() {
        var one = List.of(new DrawSample.Frame(new AgencyId(new UUID(0, 1)), 9));
        assertThat(DrawSample.of(one, 1, 3, 7).getFirst().planned()).isEqualTo(List.of(7, 2, 3));
    }

    @Test
    void small_units_give_all_they_have() {
        var one = DrawSample.of(List.of(new DrawSample.Frame(new AgencyId(new UUID(0, 1)), 3)), 5, 6, 1);
        assertThat(one).hasSize(1);
        assertThat(one.getFirst().planned()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(one.getFirst().reserve()).isEmpty();
    }

    @Test
    void every_unit_is_as_likely_as_any_other() {
        var times = new HashMap<AgencyId, Integer>();
        IntStream.range(0, 5_000)
                .forEach(seed ->
                        DrawSample.of(FRAME, 3, 1, seed).forEach(one -> times.merge(one.unit(), 1, Integer::sum)));
        assertThat(times.values())
                .hasSize(10)
                .allSatisfy(number -> assertThat(number / 5_000.0).isCloseTo(0.3, within(0.03)));
    }

    @Test
    void what_is_hidden_cannot_be_had_by_subtraction() {
        assertThat(SmallCells.hidden(Map.of("a", 12, "b", 9, "c", 30), 5)).isEmpty();
        assertThat(SmallCells.hidden(Map.of("a", 3, "b", 9, "c", 30), 5)).isEqualTo(Set.of("a", "b"));
        assertThat(SmallCells.hidden(Map.of("a", 1, "b", 2, "c", 9, "d", 30), 5))
                .isEqualTo(Set.of("a", "b", "c"));
        assertThat(SmallCells.hidden(Map.of("a", 4, "b", 4, "c", 30), 5)).isEqualTo(Set.of("a", "b"));
        assertThat(SmallCells.hidden(Map.of("a", 4, "b", 0), 5)).isEqualTo(Set.of("a"));
    }
}
