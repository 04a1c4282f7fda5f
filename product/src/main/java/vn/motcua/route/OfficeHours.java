package vn.motcua.route;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import vn.motcua.organisation.AgencyId;

/** Monday to Friday, 7:30–11:30 and 13:30–17:30, no holidays: where no calendar answers. */
class OfficeHours implements StepClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime[][] INTERVALS = {
        {LocalTime.of(7, 30), LocalTime.of(11, 30)}, {LocalTime.of(13, 30), LocalTime.of(17, 30)}
    };
    private static final int FRIDAY = 5;

    @Override
    public Instant dueAt(AgencyId agency, Instant from, int workingHours) {
        var left = Duration.ofHours(workingHours);
        var day = from.atZone(ZONE).toLocalDate();
        while (true) {
            if (day.getDayOfWeek().getValue() <= FRIDAY) {
                for (var interval : INTERVALS) {
                    var begin = ZonedDateTime.of(day, interval[0], ZONE).toInstant();
                    var end = ZonedDateTime.of(day, interval[1], ZONE).toInstant();
                    var first = begin.isBefore(from) ? from : begin;
                    if (!first.isBefore(end)) {
                        continue;
                    }
                    var here = Duration.between(first, end);
                    if (here.compareTo(left) >= 0) {
                        return first.plus(left);
                    }
                    left = left.minus(here);
                }
            }
            day = day.plusDays(1);
        }
    }
}
