package vn.motcua.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Touched;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.organisation.AgencyId;

/**
 * One dossier behind a figure, as of its moment. It names no person.
 *
 * @param number null before receipt
 * @param counts whether it is in the numerator
 * @param cost points of the index that it costs its scope
 * @param cause why it is late; null where it is not
 * @param step of the route that was open when its due time passed; null where none is known
 */
public record CountedDossier(
        DossierId id,
        @Nullable String number,
        String procedure,
        AgencyId agency,
        Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        boolean isLate,
        boolean counts,
        double cost,
        @Nullable Cause cause,
        @Nullable String step) {
    static CountedDossier of(ResultSet row) throws SQLException {
        var id = new DossierId(row.getObject("dossier_id", UUID.class));
        Touched.note(DossierTrace.CASE_KIND, id, null);
        var cause = row.getString("cause");
        return new CountedDossier(
                id,
                row.getString("number"),
                row.getString("procedure_code"),
                new AgencyId(row.getObject("agency", UUID.class)),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                moment(row, "received_at"),
                moment(row, "due_at"),
                moment(row, "ended_at"),
                row.getBoolean("is_late"),
                row.getBoolean("counts"),
                row.getDouble("cost"),
                cause == null ? null : Cause.valueOf(cause),
                row.getString("step"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
