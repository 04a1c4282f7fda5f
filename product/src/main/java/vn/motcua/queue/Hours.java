package vn.motcua.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingTime;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;

/** When a counter gives numbers: in the hours that its working calendar has for the day. */
@Component
class Hours {
    private static final int MINUTES_OF_HOUR = 60;

    private final Calendars calendars;
    private final Agencies agencies;
    private final Clock clock;

    Hours(Calendars calendars, Agencies agencies, Clock clock) {
        this.calendars = calendars;
        this.agencies = agencies;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The counter's working times on a day; none on a day off, or where its calendar does not reach. */
    List<WorkingTime> on(AgencyId counter, LocalDate day) {
        var calendar = calendars.inForce(
                agencies.calendarOf(counter).map(CalendarId::new).orElse(CalendarId.PROVINCE), today());
        return calendar.covers(day.getYear()) ? calendar.timesOn(day) : List.of();
    }

    /** The moment of a minute of a day. */
    Instant moment(LocalDate day, int minute) {
        return day.atStartOfDay(clock.getZone()).plusMinutes(minute).toInstant();
    }

    /** @param beforeMinutes how long before its hours it gives numbers already */
    boolean isOpen(AgencyId counter, Instant now, int beforeMinutes) {
        var at = now.atZone(clock.getZone());
        int minute = at.getHour() * MINUTES_OF_HOUR + at.getMinute();
        return on(counter, at.toLocalDate()).stream()
                .anyMatch(time -> time.fromMinute() - beforeMinutes <= minute && minute < time.toMinute());
    }
}
