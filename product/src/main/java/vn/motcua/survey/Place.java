package vn.motcua.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * A place of the sample.
 *
 * @param number in the unit's list of results
 * @param dossier number of the dossier; null where the list was brought in
 * @param resultOn null where the list was brought in
 */
public record Place(
        UUID id,
        AgencyId unit,
        int turn,
        int number,
        @Nullable String dossier,
        @Nullable LocalDate resultOn,
        State state,
        @Nullable Reason reason) {
    /** How far it is. That it was answered is not known. */
    public enum State {
        RESERVE,
        PLANNED,
        INVITED,
        REPLACED
    }

    /** Why the next of the reserve comes in. */
    public enum Reason {
        REFUSED,
        NOT_REACHED,
        MOVED_AWAY,
        DECEASED
    }

    /** Whether so many days have gone by since the result. */
    boolean isDue(LocalDate today, int delayDays) {
        return resultOn == null || !resultOn.plusDays(delayDays).isAfter(today);
    }
}
