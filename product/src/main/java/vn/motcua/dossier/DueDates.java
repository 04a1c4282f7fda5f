package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.DueDate;
import vn.motcua.calendar.DueOutcome;
import vn.motcua.calendar.Pause;
import vn.motcua.catalogue.LimitTerms;
import vn.motcua.forms.Answers;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;

/** When a dossier is due, by the working calendar of the agency that decides it. */
@Component
public class DueDates {
    /** @param countsFrom the working instant from which the limit counts */
    public record Due(Instant at, Instant countsFrom, DueDate explanation) {}

    private final Calendars calendars;
    private final Agencies agencies;

    DueDates(Calendars calendars, Agencies agencies) {
        this.calendars = calendars;
        this.agencies = agencies;
    }

    public Outcome<Due, DossierRefusal.CalendarLacksYear> from(
            Instant receivedAt, AgencyId agency, ClockRule rule, List<Pause> pauses) {
        return of(count(receivedAt, agency, rule, pauses));
    }

    /** What is promised at receipt. */
    LimitTerms.Promise promise(Instant receivedAt, AgencyId agency, LimitTerms limit, Answers answers) {
        return limit.promise(rule -> count(receivedAt, agency, rule, List.of()), answers::text);
    }

    /** The last working day before the one on which it is due. */
    LocalDate workingDayBefore(Instant dueAt, AgencyId agency) {
        return calendars.workingDayBefore(calendarOf(agency), dueAt);
    }

    private DueOutcome count(Instant receivedAt, AgencyId agency, ClockRule rule, List<Pause> pauses) {
        return calendars.dueDate(calendarOf(agency), receivedAt, rule, pauses);
    }

    private CalendarId calendarOf(AgencyId agency) {
        return agencies.calendarOf(agency).map(CalendarId::new).orElse(CalendarId.PROVINCE);
    }

    /** What the calendar says. */
    static Outcome<Due, DossierRefusal.CalendarLacksYear> of(DueOutcome counted) {
        return switch (counted) {
            case DueOutcome.Due(var due) -> Outcome.done(new Due(due.dueAt(), due.countsFrom(), due));
            case DueOutcome.YearNotCovered(var year) -> Outcome.no(new DossierRefusal.CalendarLacksYear(year));
            case DueOutcome.PauseStillOpen(var since) ->
                throw new IllegalStateException("Every pause must have ended here, but one is open since " + since);
        };
    }
}
