package motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextPatternTest {
    @Test
    void places_are_filled_with_what_the_copy_has() {
        var pattern = TextPattern.of(
                "{\"number\":\"H57.104-261122-0007\",\"area\":\"19789\"}",
                Map.of("H57.104-261122-0007", "number", "19789", "area"));

        assertThat(pattern.fill(Map.of("number", "H57.101-251123-0001", "area", "19753"), 0))
                .isEqualTo("{\"number\":\"H57.101-251123-0001\",\"area\":\"19753\"}");
    }

    @Test
    void a_part_of_a_longer_word_is_no_place() {
        var pattern = TextPattern.of("a19789 197890 19789", Map.of("19789", "area"));

        assertThat(pattern.fill(Map.of("area", "1"), 0)).isEqualTo("a19789 197890 1");
    }

    @Test
    void moments_move_back_but_dates_stay() {
        var pattern = TextPattern.of(
                "1995-03-12 2026-03-02T00:30:00Z 2026-03-02 06:27:19.6525+00", Map.of("nothing", "nothing"));

        assertThat(pattern.fill(Map.of(), 7)).isEqualTo("1995-03-12 2026-02-23T00:30:00Z 2026-02-23 06:27:19.6525+00");
    }
}
