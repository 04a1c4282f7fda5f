package vn.motcua.absence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/**
 * What is entered of an absence.
 *
 * @param from the first day
 * @param to the last day, included
 * @param standIn who takes over; null leaves the work with the unit
 * @param procedures codes; none for all
 * @param decision number and day of the decision it rests on; null for none
 */
public record AbsenceWish(
        AccountId officer,
        AgencyId agency,
        LocalDate from,
        LocalDate to,
        @Nullable AccountId standIn,
        List<String> procedures,
        AbsenceReason reason,
        @Nullable Decision decision) {
    /** Procedures one entry may name; who stands in for more stands in for all. */
    public static final int PROCEDURES_MAX = 50;

    /** @param day null where only the number is known */
    public record Decision(String number, @Nullable LocalDate day) {
        public static final int NUMBER_LENGTH_MAX = 100;
    }

    public AbsenceWish {
        procedures = procedures.stream().distinct().sorted().toList();
    }
}
