package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuietHoursTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Test
    void what_falls_into_the_night_waits_for_the_morning() {
        assertThat(NIGHT.after(Instant.parse("2026-11-20T15:30:00Z"), HERE)).isEqualTo("2026-11-20T23:00:00Z");
        assertThat(NIGHT.after(Instant.parse("2026-11-20T18:30:00Z"), HERE)).isEqualTo("2026-11-20T23:00:00Z");
    }

    @Test
    void the_beginning_is_quiet_and_the_end_is_not() {
        assertThat(NIGHT.after(Instant.parse("2026-11-20T15:00:00Z"), HERE)).isEqualTo("2026-11-20T23:00:00Z");
        var end = Instant.parse("2026-11-20T23:00:00Z");
        assertThat(NIGHT.after(end, HERE)).isEqualTo(end);
    }

    @Test
    void hours_within_a_day_end_on_it() {
        var noon = new QuietHours(LocalTime.of(11, 30), LocalTime.of(13, 0));
        assertThat(noon.after(Instant.parse("2026-11-20T05:00:00Z"), HERE)).isEqualTo("2026-11-20T06:00:00Z");
        var after = Instant.parse("2026-11-20T07:00:00Z");
        assertThat(noon.after(after, HERE)).isEqualTo(after);
    }

    @Test
    void hours_that_end_where_they_begin_are_none() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
