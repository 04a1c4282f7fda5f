package vn.motcua.warning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/**
 * A dossier that somebody is to act on. It names no applicant.
 *
 * @param number null before receipt
 * @param since the moment that the rung tells of
 * @param holder who has taken the step; null where nobody has
 * @param stepVi name of the step; null where no route runs
 * @param usualNumber of how many finished steps the usual time is; null where the step was never finished
 * @param usualSeconds nine of ten took no longer; null where they are too few to tell
 * @param snoozed null while nobody put it off
 */
public record WarnedDossier(
        DossierId id,
        Rung rung,
        @Nullable String number,
        String procedure,
        AgencyId agency,
        AgencyId deskAgency,
        Role deskRole,
        @Nullable AccountId holder,
        @Nullable String stepVi,
        @Nullable String stepEn,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable Integer usualNumber,
        @Nullable Long usualSeconds,
        @Nullable Snoozed snoozed) {
    /** Put off until the end of a day. */
    public record Snoozed(LocalDate until, String reason, AccountId officer) {}
}
