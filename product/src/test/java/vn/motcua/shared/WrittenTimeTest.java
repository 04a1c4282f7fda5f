package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times on officers' pages, however they are typed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrittenTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01",
                "1/12/2026",
                "01/12/2026",
                "1-12-2026",
                "1.12.2026",
                " 01 / 12 / 2026 ",
                "ngày 1 tháng 12 năm 2026",
                "01\u00a0/12/2026"
            })
    void a_day_is_read_as_a_browser_and_as_people_write_it(String typed) {
        assertThat(WrittenTime.day(typed)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12/2026",
                "2026",
                "31/11/2026",
                "2026-02-30",
                "1/12/26",
                "mai",
                "1899-12-31",
                "+300000-01-01"
            })
    void what_is_no_whole_day_is_refused(String typed) {
        assertThatThrownBy(() -> WrittenTime.day(typed)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08:30", "8:30", "8h30", "8 giờ 30", "8 giờ 30 phút", "08:30:00", " 8g30 ", "8H30"})
    void a_time_is_read_so_too(String typed) {
        assertThat(WrittenTime.time(typed)).isEqualTo(LocalTime.of(8, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "25:00", "8h75", "sáng", "8:3"})
    void what_is_no_time_is_refused(String typed) {
        assertThatThrownBy(() -> WrittenTime.time(typed)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-01T08:00",
                "2026-12-01 08:00",
                "1/12/2026 8h",
                "01/12/2026, 8:00",
                "1/12/2026 lúc 8 giờ",
                "08:00 01/12/2026",
                "8 giờ ngày 1 tháng 12 năm 2026",
                "8h00, 1/12/2026"
            })
    void a_moment_is_a_day_and_a_time_in_either_order(String typed) {
        assertThat(WrittenTime.moment(typed)).isEqualTo(LocalDateTime.of(2026, 12, 1, 8, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-12-01", "08:00", "mai 8h", "31/11/2026 8h"})
    void half_of_it_is_no_moment(String typed) {
        assertThatThrownBy(() -> WrittenTime.moment(typed)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {", ", "8h ", "1/12/2026 8h", "8h8h"})
    void a_text_without_end_is_none_and_is_not_gone_through(String part) {
        var text = "1/12/2026" + part.repeat(30_000) + "x";
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThatThrownBy(() -> WrittenTime.moment(text)).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> WrittenTime.time(text)).isInstanceOf(DateTimeException.class);
            assertThatThrownBy(() -> WrittenTime.day(text)).isInstanceOf(DateTimeException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "+10000-01-01",
                "0000-01-01",
                "1899-12-31",
                "",
                "mai",
                "2026-02-30"
            })
    void a_day_that_nothing_can_keep_is_read_as_none(String typed) {
        assertThat(WrittenTime.readDay(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "11/2026", " 2026-11 "})
    void a_month_is_read_as_a_field_sends_it_and_as_people_write_it(String typed) {
        assertThat(WrittenTime.readMonth(typed)).contains(YearMonth.of(2026, 11));
        assertThat(WrittenTime.readMonth("3/2026")).contains(YearMonth.of(2026, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13/2026", "2026-00", "+999999999-12", "-999999999-01", "0000-01", "tháng 3"})
    void a_month_that_nothing_can_keep_is_read_as_none(String typed) {
        assertThat(WrittenTime.readMonth(typed)).isEmpty();
    }

    @Test
    void a_time_is_read_or_is_none() {
        assertThat(WrittenTime.readTime("22:00")).contains(LocalTime.of(22, 0));
        assertThat(WrittenTime.readTime("25:00")).isEmpty();
    }
}
