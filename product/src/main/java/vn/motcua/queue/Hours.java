package vn.motcua.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
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

    /** @param beforeMinutes how long before its hours it gives numbers already */
    boolean isOpen(AgencyId counter, Instant now, int beforeMinutes) {
        var at = now.atZone(clock.getZone());
        var calendar = calendars.inForce(
                agencies.calendarOf(counter).map(CalendarId::new).orElse(CalendarId.PROVINCE), at.toLocalDate());
        if (!calendar.covers(at.getYear())) {
            return false;
        }
        int minute = at.getHour() * MINUTES_OF_HOUR + at.getMinute();
        return calendar.timesOn(at.toLocalDate()).stream()
                .anyMatch(time -> time.fromMinute() - beforeMinutes <= minute && minute < time.toMinute());
    }
}
