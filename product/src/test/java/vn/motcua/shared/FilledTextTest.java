package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FilledTextTest {
    @Test
    void what_stands_in_a_value_is_no_place_for_another() {
        assertThat(FilledText.of("{0} và {1}", "{1}", "$2 \\ {0}")).isEqualTo("{1} và $2 \\ {0}");
        assertThat(FilledText.of("đuôi {extension}, là {found}", Map.of("extension", "{found}", "found", "PNG")))
                .isEqualTo("đuôi {found}, là PNG");
    }

    @Test
    void a_day_stands_as_people_write_it() {
        var day = LocalDate.of(2026, 12, 1);
        assertThat(FilledText.of("Từ ngày {0}", day)).isEqualTo("Từ ngày 01/12/2026");
        assertThat(FilledText.of("Từ ngày {from}", Map.of("from", day))).isEqualTo("Từ ngày 01/12/2026");
    }

    @Test
    void a_place_without_a_value_stays() {
        assertThat(FilledText.of("{0} {1} {name} {}", 5)).isEqualTo("5 {1} {name} {}");
        assertThat(FilledText.of("{0} {name}", Map.of("name", 1))).isEqualTo("{0} 1");
    }
}
