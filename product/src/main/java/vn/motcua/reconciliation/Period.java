package vn.motcua.reconciliation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days of which a statement tells all there is: on those without a line nothing moved.
 *
 * @param first not after the last one
 */
record Period(LocalDate first, LocalDate last) {
    Period {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("A period must not end before it begins, but " + first + " to " + last);
        }
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean has(Period other) {
        return has(other.first) && has(other.last);
    }

    private static Period around(Period one, Period other) {
        return new Period(
                one.first.isBefore(other.first) ? one.first : other.first,
                one.last.isAfter(other.last) ? one.last : other.last);
    }

    /** From the first line to the last one; null without lines. */
    static @Nullable Period of(List<StatementLine> lines) {
        return lines.stream()
                .map(line -> new Period(line.day(), line.day()))
                .reduce(Period::around)
                .orElse(null);
    }

    /** Of parts that leave no day out between them; null where they do, or where there is none. */
    static @Nullable Period joined(List<Period> parts) {
        Period whole = null;
        for (var part :
                parts.stream().sorted(Comparator.comparing(Period::first)).toList()) {
            if (whole != null && part.first.isAfter(whole.last.plusDays(1))) {
                return null;
            }
            whole = whole == null ? part : around(whole, part);
        }
        return whole;
    }

    /** What the file says of itself, with the days of its lines; else these alone. */
    static @Nullable Period of(@Nullable Period stated, List<StatementLine> lines) {
        var ofLines = of(lines);
        return stated == null || ofLines == null ? (stated == null ? ofLines : stated) : around(stated, ofLines);
    }
}
