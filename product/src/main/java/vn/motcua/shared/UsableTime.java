package vn.motcua.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Days and moments that a procedure can be about: of the years 1900 to 9999. What Java can write reaches a thousand million years
 * further than what PostgreSQL keeps and what a page can show, so it is judged where it comes in.
 */
public final class UsableTime {
    public static final int YEAR_MIN = 1900;
    public static final int YEAR_MAX = 9999;

    private static final Instant BEGIN = first(YEAR_MIN);
    private static final Instant END = first(YEAR_MAX + 1);

    private UsableTime() {}

    /** @throws DateTimeException when it is none, or of no usable year */
    public static Instant moment(String text) {
        var moment = Instant.parse(text);
        if (!isUsable(moment)) {
            throw beyond(text);
        }
        return moment;
    }

    /** @throws DateTimeException as {@link #moment} */
    public static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (!isUsable(day)) {
            throw beyond(text);
        }
        return day;
    }

    public static boolean isUsable(LocalDate day) {
        return day.getYear() >= YEAR_MIN && day.getYear() <= YEAR_MAX;
    }

    public static boolean isUsable(Instant moment) {
        return !moment.isBefore(BEGIN) && moment.isBefore(END);
    }

    private static Instant first(int year) {
        return OffsetDateTime.of(year, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    }

    private static DateTimeException beyond(String text) {
        return new DateTimeException("It must be of the years " + YEAR_MIN + " to " + YEAR_MAX + ", but is " + text);
    }
}
