package motcua.vietnamese;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** A date as people and registers write it: whole, or only its year or month, or one of the lunar calendar. */
public sealed interface WrittenDate {
    record Day(LocalDate date) implements WrittenDate {}

    /** A month whose day is not known. */
    record Month(YearMonth month) implements WrittenDate {}

    /** A year of which neither month nor day is known. */
    record Year(int year) implements WrittenDate {}

    /** 29 or 30 February of a year in which the sun's calendar has none: a day of the second lunar month. */
    record LunarDay(int year, int month, int day) implements WrittenDate {}

    record Unreadable(Reason reason) implements WrittenDate {}

    record NotStated() implements WrittenDate {}

    enum Reason {
        /** Not the form of a date. */
        NO_DATE,
        /** The form of a date, but no such day: 31 April, month 13. */
        NO_SUCH_DAY,
        /** A year before the earliest that can be meant (of living people 1850), or after 2150. */
        FAR_YEAR,
        /** Two digits of a year that may be of this century or the last. */
        WHICH_CENTURY
    }

    /** The earliest year in the papers of people who live, and of their parents. */
    int EARLIEST_OF_THE_LIVING = 1850;

    /**
     * As far as it is known: {@code 1945-03-12}, {@code 1945-03}, {@code 1945}; empty for what is no date of the sun's
     * calendar.
     */
    default Optional<String> iso() {
        return switch (this) {
            case Day(var date) -> Optional.of(date.toString());
            case Month(var month) -> Optional.of(month.toString());
            case Year(var year) -> Optional.of(String.format(Locale.ROOT, "%04d", year));
            case LunarDay _, Unreadable _, NotStated _ -> Optional.empty();
        };
    }

    /** As {@link #read(String, int, int)} for dates of people who live, where two digits never tell the year. */
    static WrittenDate read(String raw) {
        return read(raw, EARLIEST_OF_THE_LIVING, 0);
    }

    /**
     * @param earliest the earliest year that can be meant
     * @param latestYear the latest year that can be meant: two digits above its own two are of the century before,
     *     and others of its own where the century before ends before the earliest
     */
    static WrittenDate read(String raw, int earliest, int latestYear) {
        return Bounds.isBeyond(raw, Bounds.DATE)
                ? new Unreadable(Reason.NO_DATE)
                : new WrittenDateReader(earliest, latestYear).read(raw);
    }
}
