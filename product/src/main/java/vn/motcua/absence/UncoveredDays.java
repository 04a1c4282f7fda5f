package vn.motcua.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.CalendarId;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Role;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.NotFound;

/** Warns before dossiers are late: on which of the next working days nobody of a role is at an agency. */
@Component
public class UncoveredDays {
    /** So many working days are looked ahead. */
    public static final int DAYS_AHEAD = 10;

    /** Two weeks of holidays may lie between. */
    private static final int CALENDAR_DAYS_MAX = 40;

    private static final int WORKING_DAYS_A_WEEK = 5;

    /**
     * A role that nobody fills.
     *
     * @param days the first first, never empty
     * @param due open work of the role that is due by the end of the last of these days, late work included
     */
    public record Uncovered(AgencyId agency, Role role, List<LocalDate> days, int due) {
        public Uncovered {
            days = List.copyOf(days);
        }
    }

    private final Officers officers;
    private final AbsenceStore store;
    private final OpenWork openWork;
    private final Agencies agencies;
    private final Calendars calendars;
    private final Clock clock;

    UncoveredDays(
            Officers officers,
            AbsenceStore store,
            OpenWork openWork,
            Agencies agencies,
            Calendars calendars,
            Clock clock) {
        this.officers = officers;
        this.store = store;
        this.openWork = openWork;
        this.agencies = agencies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Of these agencies, each role once. */
    public List<Uncovered> at(Collection<AgencyId> asked) {
        return asked.stream().flatMap(agency -> at(agency).stream()).toList();
    }

    private List<Uncovered> at(AgencyId agency) {
        var days = workingDays(agency);
        if (days.isEmpty()) {
            return List.of();
        }
        var staff = officers.everInAgency(agency);
        var absences = store.between(List.of(agency), days.getFirst(), days.getLast());
        var found = new ArrayList<Uncovered>();
        for (var role : roles(staff, agency, today())) {
            var without = days.stream()
                    .filter(day -> !isThere(staff, absences, agency, role, day))
                    .toList();
            if (!without.isEmpty()) {
                found.add(new Uncovered(agency, role, without, due(agency, role, without.getLast())));
            }
        }
        return List.copyOf(found);
    }

    /** The roles that somebody has at the agency today, or had within a week: of others nobody is missed. */
    private static Set<Role> roles(List<Officer> staff, AgencyId agency, LocalDate today) {
        var roles = new TreeSet<Role>();
        staff.forEach(officer -> today.minusWeeks(1)
                .datesUntil(today.plusDays(1))
                .forEach(day -> roles.addAll(AbsenceRules.rolesOn(officer, agency, day))));
        return roles;
    }

    /** Who is away for some procedures only is there. */
    static boolean isThere(List<Officer> staff, List<Absence> absences, AgencyId agency, Role role, LocalDate day) {
        return staff.stream()
                .filter(officer -> AbsenceRules.rolesOn(officer, agency, day).contains(role))
                .anyMatch(officer -> absences.stream()
                        .noneMatch(absence -> absence.isForAll()
                                && absence.officer().equals(officer.account())
                                && absence.agency().equals(agency)
                                && absence.holdsOn(day)));
    }

    private int due(AgencyId agency, Role role, LocalDate last) {
        var end = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return openWork.at(agency, end).stream()
                .filter(load -> load.role() == role)
                .mapToInt(OpenWork.Load::due)
                .sum();
    }

    private List<LocalDate> workingDays(AgencyId agency) {
        var today = today();
        return today.datesUntil(today.plusDays(CALENDAR_DAYS_MAX))
                .filter(worksOn(agency))
                .limit(DAYS_AHEAD)
                .toList();
    }

    /** By the agency's calendar; Monday to Friday in a year that it does not know yet. */
    private Predicate<LocalDate> worksOn(AgencyId agency) {
        var calendar = calendar(agency);
        return day -> calendar.isPresent() && calendar.get().covers(day.getYear())
                ? calendar.get().isWorkingDay(day)
                : day.getDayOfWeek().getValue() <= WORKING_DAYS_A_WEEK;
    }

    private Optional<WorkingCalendar> calendar(AgencyId agency) {
        try {
            var id = agencies.calendarOf(agency)
                    .filter(CalendarId::isValid)
                    .map(CalendarId::new)
                    .orElse(CalendarId.PROVINCE);
            return Optional.of(calendars.inForce(id, today()));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
