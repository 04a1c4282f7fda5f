package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WithSpring;
import vn.motcua.shared.ChangedOutside;

/** No limit is counted in days that somebody changed by SQL. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangedCalendarTest {
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 24);
    private static final String ROW =
            " where calendar_id = '" + CalendarId.PROVINCE.value() + "' and day = '" + HOLIDAY + "'";

    @Autowired
    Calendars calendars;

    @Autowired
    SeedCalendars seed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void a_holiday_that_somebody_moved_or_removed_stops_counting_until_it_is_put_right() {
        damaged(
                "update calendar.day_exception set day = day + 1" + ROW,
                "update calendar.day_exception set day = day - 1" + ROW.replace("-24", "-25"),
                this::nothingIsCounted);
        damaged(
                "create table kept_day as select * from calendar.day_exception" + ROW
                        + "; delete from calendar.day_exception" + ROW,
                "insert into calendar.day_exception select * from kept_day; drop table kept_day",
                () -> {
                    nothingIsCounted();
                    seed.run(new DefaultApplicationArguments());
                    assertThat(jdbc.sql("select count(*) from calendar.day_exception" + ROW)
                                    .query(Integer.class)
                                    .single())
                            .as("a start brings no other row in its place")
                            .isZero();
                });
        assertThat(inForce().kindOf(HOLIDAY)).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void hours_that_somebody_changed_stop_counting() {
        var row = " where day_of_week = 'MONDAY' and week_version_id = (select id from calendar.week_version"
                + " where calendar_id = '" + CalendarId.PROVINCE.value() + "' limit 1)";
        var times = jdbc.sql("select times::text from calendar.week_day" + row)
                .query(String.class)
                .single();
        damaged(
                "update calendar.week_day set times = '{08:00-09:00}'" + row,
                "update calendar.week_day set times = '" + times + "'" + row,
                this::nothingIsCounted);
        assertThat(inForce()).isNotNull();
    }

    @Test
    void a_holiday_that_somebody_added_does_not_count() {
        var day = HOLIDAY.plusDays(1);
        damaged(
                """
                insert into calendar.day_exception
                       (id, calendar_id, day, kind, name_vi, name_en, source, status, known_from)
                values (gen_random_uuid(), '%s', '%s', 'HOLIDAY', 'x', 'x', 'x', 'CONFIRMED', '2025-01-01')
                """.formatted(CalendarId.PROVINCE.value(), day),
                "delete from calendar.day_exception where source = 'x'",
                () -> assertThat(inForce().isWorkingDay(day)).isTrue());
    }

    private void nothingIsCounted() {
        assertThatThrownBy(this::inForce).isInstanceOf(ChangedOutside.class).hasMessageContaining("calendar.");
    }

    private WorkingCalendar inForce() {
        return calendars.inForce(CalendarId.PROVINCE, LocalDate.now(clock));
    }

    private void damaged(String damage, String repair, Runnable meanwhile) {
        jdbc.sql(damage).update();
        try {
            forget();
            meanwhile.run();
        } finally {
            jdbc.sql(repair).update();
            forget();
        }
    }

    private void forget() {
        calendars.forget(new CalendarChanged(CalendarId.PROVINCE, clock.instant()));
    }
}
