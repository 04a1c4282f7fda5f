package vn.motcua.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.motcua.shared.ChangedOutside;

/**
 * Reads what the product keeps. Every row that is turned into a record passes here: a value from which none can be made (a
 * word that no list has, a text that is no JSON, nothing where something must be) was never written by the product, so the
 * row was changed outside. Its table and key are named, its values are not.
 */
@Component("jdbcTemplate")
class KeptValues extends JdbcTemplate {
    private static final String UNKNOWN = "?";

    /** Columns that say which row it is, and nothing of a person. */
    private static final Set<String> KEYS =
            Set.of("logged_as", "id", "dossier_id", "bill_id", "refund_id", "task_id", "run_id", "code", "transaction");

    KeptValues(DataSource database) {
        super(database);
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator creator,
            @Nullable PreparedStatementSetter setter,
            ResultSetExtractor<T> extractor) {
        return super.query(
                creator, setter, extractor instanceof RowMapperResultSetExtractor<?> ? judged(extractor) : extractor);
    }

    private static <T extends @Nullable Object> ResultSetExtractor<T> judged(ResultSetExtractor<T> extractor) {
        return rows -> {
            try {
                return extractor.extractData(rows);
            } catch (IllegalArgumentException
                    | IllegalStateException
                    | NullPointerException
                    | DateTimeException
                    | JacksonException e) {
                throw new ChangedOutside(row(rows) + " (a value that the product never writes)", e);
            }
        };
    }

    private static String row(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        var table = "";
        var key = UNKNOWN;
        for (int i = columns.getColumnCount(); i > 0; i--) {
            table = columns.getTableName(i).isEmpty() ? table : columns.getTableName(i);
            if (KEYS.contains(columns.getColumnLabel(i))) {
                key = String.valueOf(rows.getString(i));
            }
        }
        return withSchema(table, rows) + " " + key;
    }

    private static String withSchema(String table, ResultSet rows) throws SQLException {
        var database = rows.getStatement().getConnection().getMetaData();
        try (var known = database.getTables(null, null, table, new String[] {"TABLE"})) {
            return known.next() ? known.getString("TABLE_SCHEM") + "." + table : UNKNOWN;
        }
    }
}
