package motcua.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LunarCalendarTest {
    /** In 1968, 1985, 2007 and 2030 the Chinese year begins on another day. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1968-01-29",
                "1976-01-31",
                "1985-01-21",
                "2000-02-05",
                "2007-02-17",
                "2023-01-22",
                "2024-02-10",
                "2025-01-29",
                "2026-02-17",
                "2030-02-02"
            })
    void the_year_begins_at_tet(LocalDate tet) {
        assertThat(LunarCalendar.of(tet)).isEqualTo(tet.getYear() * 10_000 + 101);
        assertThat(LunarCalendar.of(tet.minusDays(1)) / 100).isEqualTo((tet.getYear() - 1) * 100 + 12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
        assertThat(LunarCalendar.newYear(day.getYear())).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
        assertThat(LunarCalendar.date(day.getYear(), 3, 10)).isEqualTo(day);
    }

    @Test
    void a_date_leads_there_and_back_but_for_repeated_months() {
        for (var date = LocalDate.of(1900, 1, 1); date.getYear() < 2100; date = date.plusDays(11)) {
            var lunar = LunarCalendar.of(date);
            var back = LunarCalendar.date(lunar / 10_000, lunar / 100 % 100, Math.min(29, lunar % 100));
            assertThat(LunarCalendar.of(back) / 100).isEqualTo(lunar / 100);
        }
        assertThatThrownBy(() -> LunarCalendar.date(2025, 13, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LunarCalendar.date(2025, 1, 31)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-25, 20250601", "2025-07-25, 20250601", "2025-08-23, 20250701",
        "2023-02-20, 20230201", "2023-03-22, 20230201", "2023-04-20, 20230301",
        "2020-05-23, 20200401", "2025-10-06, 20250815"
    })
    void a_leap_month_has_the_number_of_the_month_before(LocalDate date, int lunar) {
        assertThat(LunarCalendar.of(date)).isEqualTo(lunar);
    }

    @Test
    void days_follow_each_other_in_months_of_29_or_30() {
        var before = LunarCalendar.of(LocalDate.of(1850, 1, 1));
        for (var date = LocalDate.of(1850, 1, 2); date.getYear() < 2150; date = date.plusDays(1)) {
            var lunar = LunarCalendar.of(date);
            if (lunar % 100 == 1) {
                assertThat(before % 100).as("%s", date).isBetween(29, 30);
            } else {
                assertThat(lunar).as("%s", date).isEqualTo(before + 1);
            }
            before = lunar;
        }
        assertThat(LunarCalendar.of(LocalDate.of(1849, 12, 31))).isZero();
        assertThat(LunarCalendar.of(LocalDate.of(2150, 1, 1))).isZero();
    }
}
