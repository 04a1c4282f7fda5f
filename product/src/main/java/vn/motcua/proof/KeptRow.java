package vn.motcua.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Rows as records are made of them: what the product never writes is refused where it is read, not where it is shown later. */
final class KeptRow {
    private static final int YEAR_MAX = 9999;
    private static final String UNKNOWN = "?";

    /** Columns that say which row it is, and nothing of a person. */
    private static final Set<String> KEYS =
            Set.of("logged_as", "id", "dossier_id", "bill_id", "refund_id", "task_id", "run_id", "code", "transaction");

    private KeptRow() {}

    /** Days and moments of these rows have a year that a calendar has: PostgreSQL also keeps infinity. */
    static ResultSet within(ResultSet rows) {
        return (ResultSet) Proxy.newProxyInstance(
                KeptRow.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (_, method, arguments) -> judged(read(rows, method, arguments)));
    }

    private static @Nullable Object read(ResultSet rows, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(rows, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static @Nullable Object judged(@Nullable Object value) {
        var year = switch (value) {
            case OffsetDateTime moment -> moment.getYear();
            case LocalDate day -> day.getYear();
            case null, default -> 1;
        };
        if (year < 1 || year > YEAR_MAX) {
            throw new DateTimeException("A kept moment must be of the years 1 to " + YEAR_MAX + ", but is of " + year);
        }
        return value;
    }

    /** Whether a row mapper fails so at a value that the product never writes. */
    static boolean isFailureOfValue(RuntimeException failure) {
        return failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof NullPointerException
                || failure instanceof DateTimeException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof JacksonException;
    }

    /** Table and key of the present row, as the operator looks for it. */
    static String name(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        var table = "";
        for (int i = columns.getColumnCount(); i > 0; i--) {
            table = columns.getTableName(i).isEmpty() ? table : columns.getTableName(i);
        }
        return withSchema(table, rows) + " " + key(rows);
    }

    /** Key of the present row, or {@code ?} where it has none of the known ones. */
    static String key(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (KEYS.contains(columns.getColumnLabel(i))) {
                return String.valueOf(rows.getString(i));
            }
        }
        return UNKNOWN;
    }

    /** Several schemas may have a table of that name: it is the one that has most of the columns that were read. */
    private static String withSchema(String table, ResultSet rows) throws SQLException {
        var read = labels(rows.getMetaData());
        var database = rows.getStatement().getConnection().getMetaData();
        var found = UNKNOWN;
        long most = -1;
        try (var known = database.getTables(null, null, table, new String[] {"TABLE"})) {
            while (known.next()) {
                var schema = known.getString("TABLE_SCHEM");
                long its = columns(database, schema, table).stream()
                        .filter(read::contains)
                        .count();
                if (its > most) {
                    most = its;
                    found = schema + "." + table;
                }
            }
        }
        return found;
    }

    private static Set<String> labels(ResultSetMetaData columns) throws SQLException {
        var found = new HashSet<String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            found.add(columns.getColumnLabel(i));
        }
        return found;
    }

    private static Set<String> columns(DatabaseMetaData database, String schema, String table) throws SQLException {
        var found = new HashSet<String>();
        try (var columns = database.getColumns(null, schema, table, null)) {
            while (columns.next()) {
                found.add(columns.getString("COLUMN_NAME"));
            }
        }
        return found;
    }
}
