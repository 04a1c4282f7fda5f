package vn.motcua.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.ProcedureCode;

/**
 * What somebody proposes about a procedure, with what was known then. It is never changed; a later one stands beside it.
 *
 * @param agency of which it is told; null for the province
 * @param from first day of the period that was looked at, up to the day of the proposal
 * @param dossiers how many there were in it
 */
public record Proposal(
        UUID id,
        ProcedureCode procedure,
        Kind kind,
        String reason,
        @Nullable AgencyId agency,
        LocalDate from,
        int dossiers,
        String byName,
        Instant at) {
    public static final int REASON_MAX = 1_000;

    /** What is proposed (NĐ 63/2010/NĐ-CP, Đ. 29, 30). */
    public enum Kind {
        KEEP,
        SIMPLIFY,
        ABOLISH
    }
}
