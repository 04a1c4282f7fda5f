package vn.motcua.route;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.calendar.Limit;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;

/**
 * Due times of steps by the agency's working calendar. The time of a step binds nobody outside, so a case does not stand
 * still because a calendar is missing: then plain office hours count, and the operator is told.
 */
@Component
class AgencyStepClock implements StepClock {
    private static final Logger log = LoggerFactory.getLogger(AgencyStepClock.class);

    private final Agencies agencies;
    private final Calendars calendars;
    private final StepClock officeHours = new OfficeHours();

    AgencyStepClock(Agencies agencies, Calendars calendars) {
        this.agencies = agencies;
        this.calendars = calendars;
    }

    @Override
    public Instant dueAt(AgencyId agency, Instant from, int workingHours) {
        if (workingHours == 0) {
            return from;
        }
        var calendar = calendarOf(agency);
        try {
            var limit = ClockRule.of(Limit.workingHours(workingHours));
            if (calendars.dueDate(calendar, from, limit, List.of()) instanceof DueOutcome.Due due) {
                return due.dueDate().dueAt();
            }
            log.warn("Calendar {} does not reach {} working hours from {}", calendar, workingHours, from);
        } catch (NotFound e) {
            log.warn("Agency {} follows a calendar that is not there: {}", agency, e.getMessage());
        }
        return officeHours.dueAt(agency, from, workingHours);
    }

    private CalendarId calendarOf(AgencyId agency) {
        return agencies.find(agency)
                .flatMap(known -> agencies.calendarOf(known.id()))
                .filter(CalendarId::isValid)
                .map(CalendarId::new)
                .orElse(CalendarId.PROVINCE);
    }
}
