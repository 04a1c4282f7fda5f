package vn.motcua.designing.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.ClockRule;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.Role;

/**
 * What is tried.
 *
 * @param limit the legal limit; null where the procedure has none
 * @param people who works at the agency
 */
public record TrialOrder(
        Terms terms, WorkingCalendar calendar, @Nullable ClockRule limit, List<Person> people, List<Absence> absences) {
    public static final int DOSSIERS_MAX = 500;
    public static final int DAYS_MAX = 60;
    public static final int WORK_MAX = 200;
    public static final int OTHERWISE_MAX = 50;

    /**
     * @param dossiers how many
     * @param days working days over which they come
     * @param work per cent of the allotted hours that a step really takes of an officer
     * @param otherwise per cent of steps that end otherwise than usual
     * @param seed the same seed gives the same dossiers
     * @param first day on which one may come
     */
    public record Terms(int dossiers, int days, int work, int otherwise, int seed, LocalDate first) {
        public Terms {
            if (dossiers < 1 || dossiers > DOSSIERS_MAX || days < 1 || days > DAYS_MAX) {
                throw new IllegalArgumentException(
                        "A trial must keep to its bounds, but has " + dossiers + " in " + days);
            }
        }
    }

    /** @param account names the officer among all */
    public record Person(String account, String name, Set<Role> roles) {
        public Person {
            roles = Set.copyOf(roles);
        }
    }

    /** Both days belong to it. */
    public record Absence(String account, LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public TrialOrder {
        people = List.copyOf(people);
        absences = List.copyOf(absences);
    }
}
