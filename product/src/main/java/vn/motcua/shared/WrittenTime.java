package vn.motcua.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import motcua.vietnamese.WrittenDate;

/**
 * Days and times as officers type them: as a browser's field sends them ({@code 2026-12-01}), and as people write them
 * ({@code 1/12/2026}, {@code ngày 1 tháng 12 năm 2026}, {@code 8h30}). One reader for all their pages.
 */
public final class WrittenTime {
    private static final String TIME =
            "\\d{1,2}(?:\\s*(?::|h|g|giờ)\\s*\\d{2})(?:\\s*(?:phút|p|:00))?|\\d{1,2}\\s*(?:h|g|giờ)";
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(?iu)(\\d{1,2})\\s*(?::|h|g|giờ)\\s*(\\d{2})?(?:\\s*(?:phút|p|:00))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(?iu)(.+?)(?:T|[ ,]+(?:lúc )?)(" + TIME + ")");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{4})");
    private static final Pattern TIME_FIRST = Pattern.compile("(?iu)(" + TIME + ")[ ,]+(?:ngày )?(.+)");

    /** Longer than any day and time in words; beyond it the patterns would be tried again and again. */
    private static final int LETTERS_MAX = 200;

    private WrittenTime() {}

    /**
     * A whole day, of the years that {@link UsableTime} knows. Two digits never tell a year.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDate day(String typed) {
        var read = WrittenDate.read(typed, UsableTime.YEAR_MIN, 0);
        return read instanceof WrittenDate.Day(var day) && UsableTime.isUsable(day)
                ? day
                : UsableTime.day(typed.strip());
    }

    /** A whole day as {@link #day} reads it; empty where nothing was typed that is one. */
    public static Optional<LocalDate> readDay(String typed) {
        return read(typed, WrittenTime::day);
    }

    /**
     * A month as a browser's field sends it ({@code 2026-11}) or as people write it ({@code 11/2026}), of the years that
     * {@link UsableTime} knows; empty where it is none.
     */
    public static Optional<YearMonth> readMonth(String typed) {
        return read(typed, text -> {
            var written = MONTH_FIRST.matcher(bounded(text));
            var month = YearMonth.parse(
                    written.matches()
                            ? written.group(2) + (written.group(1).length() == 1 ? "-0" : "-") + written.group(1)
                            : bounded(text));
            UsableTime.day(month.atDay(1).toString());
            return month;
        });
    }

    /** A time of day as {@link #time} reads it; empty where it is none. */
    public static Optional<LocalTime> readTime(String typed) {
        return read(typed, WrittenTime::time);
    }

    private static <T> Optional<T> read(String typed, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(typed));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** @throws DateTimeException when it is none */
    public static LocalTime time(String typed) {
        var found = TIME_OF_DAY.matcher(bounded(typed));
        if (!found.matches()) {
            throw new DateTimeException("It must be a time of day, but is " + typed);
        }
        var minutes = found.group(2);
        return LocalTime.of(Integer.parseInt(found.group(1)), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    /**
     * A day with its time, in either order.
     *
     * @throws DateTimeException when it is none
     */
    public static LocalDateTime moment(String typed) {
        var text = bounded(typed);
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(1)).atTime(time(dayFirst.group(2)));
        }
        var timeFirst = TIME_FIRST.matcher(text);
        if (timeFirst.matches()) {
            return day(timeFirst.group(2)).atTime(time(timeFirst.group(1)));
        }
        throw new DateTimeException("It must be a day and a time, but is " + typed);
    }

    private static String bounded(String typed) {
        if (typed.length() > LETTERS_MAX) {
            throw new DateTimeException("It must be a day or a time, but has " + typed.length() + " letters");
        }
        return Text.line(typed);
    }
}
