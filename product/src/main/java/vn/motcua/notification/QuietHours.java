package vn.motcua.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a person wants no message: each day from a time of day (included) until another (excluded), over midnight too. The
 * portal tells at once all the same.
 *
 * @param from differs from {@code until}
 */
record QuietHours(LocalTime from, LocalTime until) {
    QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours must begin and end at two times, not both at " + from);
        }
    }

    boolean contains(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** The moment itself, or the end of the quiet hours that it falls into. */
    Instant after(Instant moment, ZoneId zone) {
        var here = moment.atZone(zone);
        if (!contains(here.toLocalTime())) {
            return moment;
        }
        var end = here.with(until);
        return (end.isAfter(here) ? end : end.plusDays(1)).toInstant();
    }
}
