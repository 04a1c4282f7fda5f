package vn.motcua.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31, 2025",
        "2026-Q1, 2026-01-01, 2026-03-31, 2025-Q4",
        "2026-Q4, 2026-10-01, 2026-12-31, 2026-Q3",
        "2026-01, 2026-01-01, 2026-01-31, 2025-12",
        "2028-02, 2028-02-01, 2028-02-29, 2028-01",
        "2026-11-01..2026-11-15, 2026-11-01, 2026-11-15, 2026-10-17..2026-10-31"
    })
    void a_period_is_read_and_has_one_before(String text, LocalDate first, LocalDate last, String before) {
        var period = Period.read(text).orElseThrow();
        assertThat(period).isEqualTo(new Period(text, first, last));
        assertThat(period.before()).isEqualTo(Period.read(before).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "26",
                "2026-13",
                "2026-Q5",
                "2026-11-31..2026-12-01",
                "2026-11-15..2026-11-01",
                "0000",
                "11/2026"
            })
    void anything_else_is_none(String text) {
        assertThat(Period.read(text)).isEmpty();
    }

    @Test
    void a_period_is_of_the_provinces_days_and_tells_of_now_until_it_is_over() {
        var november = Period.read("2026-11").orElseThrow();
        assertThat(november.from(ZONE)).isEqualTo("2026-10-31T17:00:00Z");
        assertThat(november.to(ZONE)).isEqualTo("2026-11-30T17:00:00Z");
        var within = Instant.parse("2026-11-30T16:59:59Z");
        assertThat(november.asOf(ZONE, within)).isEqualTo(within);
        assertThat(november.isOver(ZONE, within)).isFalse();
        var after = Instant.parse("2026-11-30T17:00:00Z");
        assertThat(november.asOf(ZONE, after)).isEqualTo("2026-11-30T16:59:59.999999Z");
        assertThat(november.isOver(ZONE, after)).isTrue();
    }
}
