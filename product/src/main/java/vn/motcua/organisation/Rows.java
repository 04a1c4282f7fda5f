package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what many rows of this module have alike. */
final class Rows {
    private Rows() {}

    /** Columns {@code valid_from} and {@code valid_to}. */
    static Validity validity(ResultSet rows) throws SQLException {
        return new Validity(rows.getObject("valid_from", LocalDate.class), rows.getObject("valid_to", LocalDate.class));
    }

    static UUID uuid(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    static @Nullable AgencyId agencyOrNull(ResultSet rows, String column) throws SQLException {
        var id = rows.getObject(column, UUID.class);
        return id == null ? null : new AgencyId(id);
    }
}
