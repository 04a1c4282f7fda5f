package vn.motcua.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.shared.NotFound;

/** When the counters are open today (giờ làm việc hôm nay). */
@Component
class OpeningHours {
    private static final int MINUTES_OF_HOUR = 60;

    /**
     * @param times as people read them: {@code 07:30–11:30}; none on a day off
     * @param dayName name of the holiday, or empty
     */
    record Today(LocalDate date, List<String> times, boolean isOpenNow, String dayName) {}

    private final Calendars calendars;
    private final Clock clock;

    OpeningHours(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    Today today() {
        var now = clock.instant().atZone(clock.getZone());
        var date = now.toLocalDate();
        var calendar = calendars.inForce(CalendarId.PROVINCE, date);
        if (!calendar.covers(date.getYear())) {
            throw new NotFound("The calendar must cover " + date.getYear() + ", but does not");
        }
        var minute = now.getHour() * MINUTES_OF_HOUR + now.getMinute();
        var times = calendar.timesOn(date);
        return new Today(
                date,
                times.stream().map(time -> time.toString().replace('-', '–')).toList(),
                times.stream().anyMatch(time -> time.fromMinute() <= minute && minute < time.toMinute()),
                calendar.nameOf(date));
    }
}
