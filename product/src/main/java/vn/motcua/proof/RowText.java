package vn.motcua.proof;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Sha256;

/**
 * A row as text: the same row always gives the same text, whatever the settings of who reads it. Columns stand in the
 * order of their names, each value with its length; an empty column is left out, so that a column added later changes no
 * text that was there before.
 */
public final class RowText {
    private final SortedMap<String, String> columns = new TreeMap<>();

    public RowText with(String column, @Nullable Object value) {
        if (value != null) {
            columns.put(column, text(value));
        }
        return this;
    }

    /** @param first the first column that belongs to the row */
    public static RowText of(ResultSet row, int first) throws SQLException {
        var text = new RowText();
        var columns = row.getMetaData();
        var asItStands = row.unwrap(ResultSet.class);
        for (int i = first; i <= columns.getColumnCount(); i++) {
            text.with(columns.getColumnLabel(i), value(asItStands, i, columns.getColumnTypeName(i)));
        }
        return text;
    }

    private static @Nullable Object value(ResultSet row, int column, String type) throws SQLException {
        return switch (type) {
            case "timestamptz" -> {
                var moment = row.getObject(column, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant();
            }
            case "date" -> row.getObject(column, LocalDate.class);
            case "bytea" -> row.getBytes(column);
            case "bool" -> row.getObject(column, Boolean.class);
            default -> type.startsWith("_") ? elements(row.getArray(column)) : row.getString(column);
        };
    }

    private static @Nullable List<String> elements(@Nullable Array array) throws SQLException {
        return array == null
                ? null
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    private static String text(Object value) {
        return switch (value) {
            // PostgreSQL keeps microseconds.
            case Instant moment -> moment.truncatedTo(ChronoUnit.MICROS).toString();
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case List<?> elements ->
                elements.stream().map(element -> sized(element.toString())).collect(Collectors.joining());
            default -> value.toString();
        };
    }

    private static String sized(String value) {
        return value.length() + ":" + value;
    }

    /** By column; those that are empty are left out. */
    public SortedMap<String, String> columns() {
        return Collections.unmodifiableSortedMap(columns);
    }

    /** SHA-256. */
    public byte[] hash() {
        return Sha256.digest().digest(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return columns.entrySet().stream()
                .map(column -> column.getKey() + "=" + sized(column.getValue()) + "\n")
                .collect(Collectors.joining());
    }
}
