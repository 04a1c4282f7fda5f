package vn.motcua.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was counted; what is frozen when it is sent. It has everything that its files are made from.
 *
 * @param form key of its form; likewise rule
 * @param scope as an address has it
 * @param place whose it is, in words; likewise parent, the agency it is sent to
 * @param asOf the moment of which it tells
 * @param total of the whole scope, counted by itself and not added up
 */
public record Report(
        String form,
        String rule,
        Map<String, String> scope,
        By by,
        String place,
        LocalDate first,
        LocalDate last,
        Instant asOf,
        List<Row> rows,
        Row total) {
    /** What a row is of. */
    public enum By {
        AGENCY,
        /** Agencies under the sums of their level. */
        LEVEL,
        FIELD,
        PROCEDURE
    }

    /**
     * @param key id of the agency, name of the field, code of the procedure; empty for what is a sum
     * @param cells in the order of the form's columns
     */
    public record Row(String key, String name, boolean isSum, List<Long> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A sum that does not come out.
     *
     * @param row name of its row
     * @param column number of the column that must be the sum
     * @param parts numbers of the columns it must be the sum of; of one carried over, the column of the period before; none for the sum of
     *     the rows
     * @param stands what stands there
     * @param must what it would have to be
     */
    public record Break(Kind kind, String row, String column, List<String> parts, long stands, long must) {
        public enum Kind {
            COLUMNS,
            ROWS,
            CARRIED
        }

        public Break {
            parts = List.copyOf(parts);
        }
    }

    public Report {
        scope = new TreeMap<>(scope);
        rows = List.copyOf(rows);
    }

    /** Where a cell stands. */
    static long cell(ReportForm form, Row row, String number) {
        for (int i = 0; i < form.columns().size(); i++) {
            if (form.columns().get(i).number().equals(number)) {
                return row.cells().get(i);
            }
        }
        throw new IllegalArgumentException("Form " + form.key() + " must have a column " + number + ", but has none");
    }

    /** The sum of some rows. */
    static Row sum(String name, List<Row> rows, int columns) {
        var cells = LongStream.range(0, columns)
                .map(i ->
                        rows.stream().mapToLong(row -> row.cells().get((int) i)).sum())
                .boxed()
                .toList();
        return new Row("", name, true, cells);
    }

    /** The row of that key; null where there is none. */
    @Nullable
    Row row(String key) {
        return rows.stream()
                .filter(row -> !row.isSum() && row.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
