package vn.motcua.absence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;

/**
 * Work of an absent officer that somebody else may take over today.
 *
 * @param except procedures that are somebody else's to take over, where the absence is for all
 * @param standIn who takes over; null where nobody is named or that officer is away too: then whoever of the unit
 */
public record Cover(
        Absence absence, Set<String> except, @Nullable AccountId standIn) {
    public Cover {
        except = Set.copyOf(except);
    }

    /** One for each of these absences, all of one day. */
    static List<Cover> of(List<Absence> today) {
        return today.stream().map(one -> of(one, today)).toList();
    }

    private static Cover of(Absence absence, List<Absence> today) {
        var except = new HashSet<String>();
        if (absence.isForAll()) {
            besides(absence, today)
                    .filter(other -> other.officer().equals(absence.officer()))
                    .forEach(other -> except.addAll(other.procedures()));
        }
        var standIn = absence.standIn();
        boolean isAwayToo = standIn != null
                && besides(absence, today)
                        .anyMatch(other -> other.officer().equals(standIn) && other.sharesWith(absence.procedures()));
        return new Cover(absence, except, isAwayToo ? null : standIn);
    }

    private static Stream<Absence> besides(Absence absence, List<Absence> today) {
        return today.stream()
                .filter(other ->
                        other.agency().equals(absence.agency()) && !other.id().equals(absence.id()));
    }

    /** Whether it is about work of this procedure. */
    public boolean isAbout(String procedure) {
        return absence.isForAll()
                ? !except.contains(procedure)
                : absence.procedures().contains(procedure);
    }

    /** Whether this officer may take it over; the roles that the work needs are asked beside it. */
    public boolean isFor(AccountId officer) {
        return !absence.officer().equals(officer) && (standIn == null || standIn.equals(officer));
    }
}
