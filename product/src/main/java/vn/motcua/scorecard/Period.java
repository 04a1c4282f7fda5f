package vn.motcua.scorecard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.shared.UsableTime;

/**
 * A period (kỳ) of whole days in the province's time.
 *
 * @param text as addresses and files write it: {@code 2026}, {@code 2026-Q4}, {@code 2026-11}, {@code 2026-11-01..2026-11-15}
 * @param first its first day
 * @param last its last day
 */
public record Period(String text, LocalDate first, LocalDate last) {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-[Qq]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_YEAR = 12;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A period must end on or after " + first + ", but ends on " + last);
        }
    }

    public static Period month(LocalDate day) {
        return months(YearMonth.from(day).toString(), YearMonth.from(day), 1);
    }

    /** Empty where it is none. */
    public static Optional<Period> read(String typed) {
        var text = typed.strip();
        try {
            var year = YEAR.matcher(text);
            if (year.matches()) {
                return usable(months(text, YearMonth.of(number(text), 1), MONTHS_OF_YEAR));
            }
            var quarter = QUARTER.matcher(text);
            if (quarter.matches()) {
                int month = (number(quarter.group(2)) - 1) * MONTHS_OF_QUARTER + 1;
                var first = YearMonth.of(number(quarter.group(1)), month);
                return usable(months(quarter.group(1) + "-Q" + quarter.group(2), first, MONTHS_OF_QUARTER));
            }
            if (MONTH.matcher(text).matches()) {
                return usable(months(text, YearMonth.parse(text), 1));
            }
            var days = DAYS.matcher(text);
            return days.matches()
                    ? usable(new Period(text, LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2))))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Period> usable(Period period) {
        return Optional.of(period).filter(one -> UsableTime.isUsable(one.first) && UsableTime.isUsable(one.last));
    }

    private static Period months(String text, YearMonth first, int months) {
        return new Period(text, first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    public Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The moment after its last day. */
    public Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last moment that is in it and not in the future. */
    public Instant asOf(ZoneId zone, Instant now) {
        var end = end(zone);
        return end.isAfter(now) ? now : end;
    }

    /** Its last moment, to the microsecond. */
    Instant end(ZoneId zone) {
        return to(zone).minus(1, ChronoUnit.MICROS);
    }

    public boolean isOver(ZoneId zone, Instant now) {
        return !to(zone).isAfter(now);
    }

    /** The one before, of the same kind. */
    public Period before() {
        long months = months();
        if (months == 0) {
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            var from = first.minusDays(days);
            return new Period(from + ".." + first.minusDays(1), from, first.minusDays(1));
        }
        var from = YearMonth.from(first).minusMonths(months);
        return months(named(from, months), from, (int) months);
    }

    private long months() {
        if (MONTH.matcher(text).matches()) {
            return 1;
        }
        return QUARTER.matcher(text).matches()
                ? MONTHS_OF_QUARTER
                : YEAR.matcher(text).matches() ? MONTHS_OF_YEAR : 0;
    }

    private static String named(YearMonth from, long months) {
        if (months == 1) {
            return from.toString();
        }
        return months == MONTHS_OF_QUARTER
                ? from.getYear() + "-Q" + ((from.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1)
                : Integer.toString(from.getYear());
    }

    @Override
    public String toString() {
        return text;
    }
}
