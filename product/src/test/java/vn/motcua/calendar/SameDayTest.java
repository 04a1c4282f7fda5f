package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A limit of no working day: the day of receipt itself (ngay trong ngày). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameDayTest {
    private static final ClockRule SAME_DAY = ClockRule.of(Limit.workingDays(0));

    private static DueDate due(String received, ClockRule rule, List<Pause> pauses) {
        var times = new EnumMap<DayOfWeek, List<WorkingTime>>(DayOfWeek.class);
        for (var day = 1; day <= 5; day++) {
            times.put(DayOfWeek.of(day), List.of(WorkingTime.parse("07:30-17:00")));
        }
        var calendar = WorkingCalendar.of(ZoneId.of("Asia/Ho_Chi_Minh"), new Week(times))
                .covering(2026, 2026)
                .build();
        var outcome = calendar.dueDate(OffsetDateTime.parse(received).toInstant(), rule, pauses);
        return ((DueOutcome.Due) outcome).dueDate();
    }

    @Test
    void what_is_received_in_the_morning_is_due_in_the_evening() {
        var due = due("2026-11-17T09:00:00+07:00", SAME_DAY, List.of());
        assertThat(due.dueAt()).isEqualTo("2026-11-17T10:00:00Z");
        assertThat(due.rules()).containsExactly(AppliedRule.ON_THE_DAY_OF_RECEIPT, AppliedRule.END_OF_WORKING_DAY);
    }

    @Test
    void what_is_received_at_night_or_after_the_cut_off_is_due_on_the_next_working_day() {
        assertThat(due("2026-11-20T18:00:00+07:00", SAME_DAY, List.of()).dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(due("2026-11-17T16:00:00+07:00", SAME_DAY.withCutOff(LocalTime.of(15, 0)), List.of())
                        .dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @Test
    void a_pause_moves_it_by_its_working_days() {
        var pause = new Pause(
                OffsetDateTime.parse("2026-11-17T10:00:00+07:00").toInstant(),
                OffsetDateTime.parse("2026-11-19T10:00:00+07:00").toInstant());
        assertThat(due("2026-11-17T09:00:00+07:00", SAME_DAY, List.of(pause)).dueOn())
                .isEqualTo(LocalDate.of(2026, 11, 19));
    }

    @Test
    void no_other_unit_has_a_limit_of_nothing() {
        assertThatThrownBy(() -> Limit.workingHours(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(0, LimitUnit.CALENDAR_DAY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limit.workingDays(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
