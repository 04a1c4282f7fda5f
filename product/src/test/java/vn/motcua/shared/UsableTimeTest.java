package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsableTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+300000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z",
                "1899-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "hôm qua"
            })
    void a_moment_beyond_the_calendar_is_none(String text) {
        assertThatThrownBy(() -> UsableTime.moment(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01", "-999999999-01-01", "1899-12-31", "+10000-01-01", ""})
    void a_day_beyond_the_calendar_is_none(String text) {
        assertThatThrownBy(() -> UsableTime.day(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void the_first_and_the_last_are_taken() {
        assertThat(UsableTime.day("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(UsableTime.day("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(UsableTime.moment("9999-12-31T23:59:59Z")).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }
}
