package vn.motcua.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/**
 * An officer is away from an agency (vắng mặt), and who takes over the work meanwhile. Several who take over different procedures
 * are several of these.
 *
 * @param endedOn the last day on which it holds, where it was ended before {@code to}; the day before {@code from} where it was
 *     withdrawn
 */
public record Absence(
        AbsenceId id,
        AbsenceWish wish,
        AccountId enteredBy,
        Instant enteredAt,
        @Nullable LocalDate endedOn) {
    public AccountId officer() {
        return wish.officer();
    }

    public AgencyId agency() {
        return wish.agency();
    }

    public LocalDate from() {
        return wish.from();
    }

    /** The last day on which it holds; before the first where it never does. */
    public LocalDate lastDay() {
        return Objects.requireNonNullElse(endedOn, wish.to());
    }

    /** Null: the work lies with the unit. */
    public @Nullable AccountId standIn() {
        return wish.standIn();
    }

    /** Codes of procedures; none for all that no other entry of the same days names. */
    public List<String> procedures() {
        return wish.procedures();
    }

    public boolean isForAll() {
        return wish.procedures().isEmpty();
    }

    public boolean isWithdrawn() {
        return lastDay().isBefore(from());
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(lastDay());
    }

    public boolean holdsBetween(LocalDate first, LocalDate last) {
        return !isWithdrawn() && !from().isAfter(last) && !lastDay().isBefore(first);
    }

    /** Whether both are about some of the same work: one for all procedures is about each. */
    boolean sharesWith(Collection<String> others) {
        return isForAll() || others.isEmpty() || procedures().stream().anyMatch(others::contains);
    }
}
