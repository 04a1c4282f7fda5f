package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimingsTest {
    private static final long MILLI = 1_000_000;

    @Test
    void percentiles_are_values_that_were_measured_by_nearest_rank() {
        var timings = new Timings();
        for (int i = 100; i >= 1; i--) {
            timings.add("submit", i * MILLI);
        }

        assertThat(timings.summaries().get("submit")).isEqualTo(new Timings.Summary(100, 50, 95, 99, 50.5));
    }

    @Test
    void the_percentiles_of_few_values_are_not_smaller_than_so_many_percent_of_them() {
        var timings = new Timings();
        timings.add("decide", 3 * MILLI);
        timings.add("decide", MILLI);
        timings.add("decide", 2 * MILLI);

        assertThat(timings.summaries().get("decide")).isEqualTo(new Timings.Summary(3, 2, 3, 3, 2));
    }

    @Test
    void a_single_value_is_every_percentile() {
        var timings = new Timings();
        timings.add("receive", 7 * MILLI);

        assertThat(timings.summaries().get("receive")).isEqualTo(new Timings.Summary(1, 7, 7, 7, 7));
    }

    @Test
    void timings_of_several_clients_are_put_together_call_by_call() {
        var together = new Timings();
        for (int client = 0; client < 3; client++) {
            var own = new Timings();
            for (int i = 0; i < 2_000; i++) {
                own.add("submit", MILLI);
            }
            own.add("hand over", client * MILLI);
            together.addAll(own);
        }

        assertThat(together.summaries())
                .containsExactly(
                        java.util.Map.entry("submit", new Timings.Summary(6_000, 1, 1, 1, 1)),
                        java.util.Map.entry("hand over", new Timings.Summary(3, 1, 2, 2, 1)));
    }
}
