package vn.motcua.warning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;

/** Working time around a moment, office by office. */
@Component
class OfficeCalendars {
    private final Agencies agencies;
    private final Calendars calendars;
    private final Clock clock;

    OfficeCalendars(Agencies agencies, Calendars calendars, Clock clock) {
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** For one moment; each office is asked once. */
    final class At {
        private final Instant now;
        private final Map<UUID, WorkingMoments> known = new HashMap<>();

        private At(Instant now) {
            this.now = now;
        }

        WorkingMoments of(UUID agency) {
            return known.computeIfAbsent(
                    agency, id -> new WorkingMoments(calendar(new AgencyId(id)), now, clock.getZone()));
        }

        private Optional<WorkingCalendar> calendar(AgencyId agency) {
            try {
                var id = agencies.calendarOf(agency)
                        .filter(CalendarId::isValid)
                        .map(CalendarId::new)
                        .orElse(CalendarId.PROVINCE);
                return Optional.of(calendars.inForce(id, LocalDate.ofInstant(now, clock.getZone())));
            } catch (NotFound _) {
                return Optional.empty();
            }
        }
    }

    At at(Instant now) {
        return new At(now);
    }
}
