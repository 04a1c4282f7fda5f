package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.motcua.AnotherInstance;
import vn.motcua.WithSpring;
import vn.motcua.dossier.FridayMorning;
import vn.motcua.result.Offices;

/** A change of the calendar is seen at once where it was made, and a minute later everywhere. */
@WithSpring
@AutoConfigureMockMvc
@Import({FridayMorning.class, Offices.class})
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenByAnotherTest {
    /** So far away that no other test counts in it. */
    private static final LocalDate DAY = LocalDate.of(2099, 6, 1);

    @Autowired
    ConfigurableApplicationContext one;

    @Autowired
    Calendars here;

    @Autowired
    ChangeCalendar change;

    @Autowired
    Clock clock;

    @Test
    void another_week_is_counted_with_by_another_instance_after_a_minute() {
        var other = new AnotherInstance(one);
        var there = other.the(Calendars.class);
        var today = LocalDate.now(clock);
        var week = new Week(Map.of(DayOfWeek.MONDAY, List.of(WorkingTime.parse("08:00-11:00"))));
        assertThat(there.inForce(CalendarId.PROVINCE, today).weekOn(DAY)).isNotEqualTo(week);

        change.setWeek(CalendarId.PROVINCE, DAY, week, "Thử");
        assertThat(here.inForce(CalendarId.PROVINCE, today).weekOn(DAY)).isEqualTo(week);
        other.pass(Duration.ofSeconds(61));

        assertThat(there.inForce(CalendarId.PROVINCE, today).weekOn(DAY)).isEqualTo(week);
    }
}
