package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VietnameseLunarCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "1985-01-21", // a month before China: the zones differ
        "2007-02-17", // a day before China
        "2020-01-25",
        "2021-02-12",
        "2022-02-01",
        "2023-01-22",
        "2024-02-10",
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        "2030-02-02",
        "2031-01-23",
        "2032-02-11"
    })
    void the_lunar_year_begins_on_the_known_day(LocalDate day) {
        assertThat(VietnameseLunarCalendar.newYear(day.getYear())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-29",
        "2024-04-18",
        "2025-04-07",
        "2026-04-26",
        "2027-04-16",
        "2028-04-04",
        "2029-04-23",
        "2030-04-12",
        "2031-04-01",
        "2032-04-19"
    })
    void hung_kings_day_is_the_tenth_of_the_third_month(LocalDate day) {
        assertThat(VietnameseLunarCalendar.date(day.getYear(), 3, 10)).isEqualTo(day);
    }
}
