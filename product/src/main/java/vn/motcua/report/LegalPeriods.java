package vn.motcua.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.scorecard.Period;

/**
 * Periods of reports with their cut-off: a quarter begins on a day of the last month of the quarter before and ends on the day before it in its
 * own last month; half-years and years likewise.
 */
public final class LegalPeriods {
    private static final int QUARTER = 3;
    private static final int HALF = 6;
    private static final int YEAR = 12;

    /** @param name as {@code Q4 2026}, {@code H1 2026} or {@code 2026} */
    public record Named(String name, Period period) {}

    private LegalPeriods() {}

    /** Those of a year that begin on or before a day, the newest first; behind them the year itself and that before. */
    public static List<Named> upTo(LocalDate day, int cutOffDay) {
        var found = new ArrayList<Named>();
        for (int year = day.getYear() + 1; year >= day.getYear() - 1; year--) {
            for (int quarter = YEAR / QUARTER; quarter >= 1; quarter--) {
                add(
                        found,
                        day,
                        new Named("Q" + quarter + " " + year, ending(year, quarter * QUARTER, QUARTER, cutOffDay)));
            }
            add(found, day, new Named("H1 " + year, ending(year, HALF, HALF, cutOffDay)));
            add(found, day, new Named(Integer.toString(year), ending(year, YEAR, YEAR, cutOffDay)));
        }
        return List.copyOf(found);
    }

    /** The one before: of as many months where it keeps the cut-off, else as {@link Period#before} has it. */
    public static Period before(Period period, int cutOffDay) {
        long months = ChronoUnit.MONTHS.between(period.first(), period.last().plusDays(1));
        boolean keeps = period.first().getDayOfMonth() == cutOffDay
                && period.first().plusMonths(months).equals(period.last().plusDays(1));
        if (!keeps) {
            return period.before();
        }
        var first = period.first().minusMonths(months);
        var last = period.first().minusDays(1);
        return new Period(first + ".." + last, first, last);
    }

    private static void add(List<Named> found, LocalDate day, Named named) {
        if (!named.period().first().isAfter(day)) {
            found.add(named);
        }
    }

    /** So many months that end in a month, before its cut-off day. */
    static Period ending(int year, int month, int months, int cutOffDay) {
        var next = LocalDate.of(year, month, cutOffDay);
        var first = next.minusMonths(months);
        var last = next.minusDays(1);
        return new Period(first + ".." + last, first, last);
    }
}
