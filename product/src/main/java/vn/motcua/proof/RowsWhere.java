package vn.motcua.proof;

import java.util.Map;

/**
 * Which rows of a table are meant.
 *
 * @param condition in SQL, for the table called {@code t}; {@code order by} and {@code limit} may follow
 * @param values of its parameters
 */
public record RowsWhere(String condition, Map<String, ?> values) {
    public RowsWhere {
        values = Map.copyOf(values);
    }

    /** All rows with this value. */
    public static RowsWhere is(String column, Object value) {
        return new RowsWhere("t." + column + " = :value", Map.of("value", value));
    }

    /** The one row with this key. */
    static RowsWhere key(LoggedTable table, Object key) {
        return new RowsWhere(
                table.keyColumn() + " = :key::" + (table.isKnownByUuid() ? "uuid" : "text"),
                Map.of("key", key.toString()));
    }
}
