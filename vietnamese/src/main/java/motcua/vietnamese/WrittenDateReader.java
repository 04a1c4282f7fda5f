package motcua.vietnamese;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import motcua.vietnamese.WrittenDate.Day;
import motcua.vietnamese.WrittenDate.LunarDay;
import motcua.vietnamese.WrittenDate.Month;
import motcua.vietnamese.WrittenDate.NotStated;
import motcua.vietnamese.WrittenDate.Reason;
import motcua.vietnamese.WrittenDate.Unreadable;
import motcua.vietnamese.WrittenDate.Year;

/** Reads a date: the two commonest forms by their places, the others by patterns, which are slower. */
final class WrittenDateReader {
    private static final int LATEST = 2150;
    private static final int LAST_DAY_OF_THE_MOON = 30;
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(7);
    private static final Pattern TIME = Pattern.compile(
            "[ t,]+(?:lúc )?(?:[01]?\\d|2[0-4])[:h](?:[0-5]?\\d)?(?::[0-6]\\d(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\.?| ?sa| ?ch)?$");
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[t ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(z|utc|[+-]\\d{2}(?::?\\d{2})?)");
    private static final Pattern FLOAT = Pattern.compile("^(?:(\\d{4}|\\d{8})[.,]0+|(\\d{8})0{6})$");
    private static final Pattern AROUND = Pattern.compile("^'|(?<![.;,])[.;,]++$");
    private static final Pattern BY_THE_MOON = Pattern.compile(" ?\\(?(?:âm lịch|am lich|âl)\\)?$");

    private static final String YEAR_AFTER = "(?:[ ,./-]{1,3}(?:(?:năm|nam)[ :]?)?|(?:năm|nam) ?)";
    private static final String NOT_KNOWN = "[?_*.\u2026-]{1,12}|x{1,2}";
    private static final String MONTH =
            "(?:tháng|thang|thg\\.?) ?(\\d{1,2}|" + NOT_KNOWN + "|" + NumberWords.patternOfMonth() + ")" + YEAR_AFTER;
    private static final Pattern IN_WORDS = Pattern.compile("(?:(?:ngày|ngay|mùng|mung|mồng|mong) ?)*(\\d{1,2}|"
            + NOT_KNOWN + "|" + NumberWords.pattern() + ")[ ,./\u2013\u2014-]{0,3}" + MONTH + "(\\d{4}|\\d{2})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile(MONTH + "(\\d{4})");
    private static final Pattern YEAR_IN_WORDS =
            Pattern.compile("(?:sinh )?(?:khoảng |khoang )?(?:(?:năm|nam) ?)?(\\d{4}) ?\\??");
    private static final Pattern LABEL =
            Pattern.compile("^(?:ngày sinh|sinh ngày|ngay sinh|sinh ngay|sinh|ngày|ngay)[ :]+(?=\\d)");
    private static final String BETWEEN = " ?[-/.\u2013\u2014\u2212\u2044\u2215,] ?";
    private static final String PART = "(\\d{1,2}|[?x_*.-]{1,2})";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})" + BETWEEN + PART + BETWEEN + PART);
    private static final Pattern DAY_FIRST = Pattern.compile(PART + BETWEEN + PART + BETWEEN + "(\\d{4}|\\d{2})");
    private static final Pattern BLANKS_ONLY = Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})" + BETWEEN + "(\\d{4})");
    private static final Pattern MONTH_LAST = Pattern.compile("(\\d{4})" + BETWEEN + "(\\d{1,2})");

    private final int earliest;
    private final int latestYear;

    /**
     * @param earliest the earliest year that can be meant
     * @param latestYear the latest year that two digits can mean, or 0
     */
    WrittenDateReader(int earliest, int latestYear) {
        this.earliest = earliest;
        this.latestYear = latestYear;
    }

    WrittenDate read(String raw) {
        // Most dates are of these two forms.
        if (raw.length() == 10 && raw.charAt(4) == '-' && raw.charAt(7) == '-' && areDigits(raw, 4, 7)) {
            return day(number(raw, 0, 4), number(raw, 5, 7), number(raw, 8, 10), false);
        }
        if (raw.length() == 10 && raw.charAt(2) == '/' && raw.charAt(5) == '/' && areDigits(raw, 2, 5)) {
            return day(number(raw, 6, 10), number(raw, 3, 5), number(raw, 0, 2));
        }
        var text = Text.line(raw).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new NotStated();
        }
        var moment = MOMENT.matcher(text);
        if (moment.matches()) {
            return moment(
                    moment.group(1) + "T" + moment.group(2), moment.group(3).toUpperCase(Locale.ROOT));
        }
        text = LABEL.matcher(TIME.matcher(text).replaceFirst("")).replaceFirst("");
        text = AROUND.matcher(text).replaceAll("");
        var byTheMoon = BY_THE_MOON.matcher(text);
        if (byTheMoon.find()) {
            return lunar(ofForm(byTheMoon.replaceFirst("")));
        }
        return ofForm(WrittenMonths.asNumbers(text));
    }

    /** The day of which the writer says that it is of the lunar calendar: none of its months has 31 days, or is one of the sun's. */
    private static WrittenDate lunar(WrittenDate read) {
        return switch (read) {
            case Day(var day)
            when day.getDayOfMonth() <= LAST_DAY_OF_THE_MOON ->
                new LunarDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            case Day _, Month _ -> new Unreadable(Reason.NO_SUCH_DAY);
            case Year _, LunarDay _, Unreadable _, NotStated _ -> read;
        };
    }

    private WrittenDate ofForm(String written) {
        return ofNumbers(FLOAT.matcher(written).replaceFirst("$1$2"));
    }

    private WrittenDate ofNumbers(String text) {
        var form = YEAR_FIRST.matcher(text);
        if (form.matches()) {
            // Nobody writes the day between year and month.
            return of(form.group(1), form.group(2), form.group(3), false);
        }
        for (var dayFirst : new Pattern[] {DAY_FIRST, BLANKS_ONLY}) {
            form = dayFirst.matcher(text);
            if (form.matches()) {
                return of(form.group(3), form.group(2), form.group(1));
            }
        }
        form = IN_WORDS.matcher(text);
        if (form.matches()) {
            // The words say which is the month.
            return of(form.group(3), form.group(2), form.group(1), false);
        }
        if (text.length() == 8 && areDigits(text, -1, -1)) {
            return compact(text);
        }
        for (var monthFirst : new Pattern[] {MONTH_FIRST, MONTH_IN_WORDS}) {
            form = monthFirst.matcher(text);
            if (form.matches()) {
                return month(Integer.parseInt(form.group(2)), NumberWords.number(form.group(1)));
            }
        }
        form = MONTH_LAST.matcher(text);
        if (form.matches()) {
            return month(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        }
        form = YEAR_IN_WORDS.matcher(text);
        var year = form.matches() ? form.group(1) : text;
        return year.length() == 4 && areDigits(year, -1, -1)
                ? year(Integer.parseInt(year))
                : new Unreadable(Reason.NO_DATE);
    }

    /** Eight digits in a row: the year is where a year can be; as a month or day it would be 18 to 21. */
    private WrittenDate compact(String text) {
        var yearFirst = day(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8), false);
        return yearFirst instanceof Unreadable
                ? day(number(text, 4, 8), number(text, 2, 4), number(text, 0, 2), false)
                : yearFirst;
    }

    /** A moment with its zone is the day that it was here: midnight here is 17:00 of the day before in the world's time. */
    private WrittenDate moment(String local, String zone) {
        try {
            var offset = zone.equals("UTC")
                    ? "Z"
                    : zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
            var here = OffsetDateTime.parse(local + offset)
                    .withOffsetSameInstant(ZONE)
                    .toLocalDate();
            return day(here.getYear(), here.getMonthValue(), here.getDayOfMonth());
        } catch (DateTimeParseException _) {
            return new Unreadable(Reason.NO_SUCH_DAY);
        }
    }

    private WrittenDate of(String year, String month, String day) {
        return of(year, month, day, true);
    }

    private WrittenDate of(String year, String month, String day, boolean mayBeSwapped) {
        int number = Integer.parseInt(year);
        if (year.length() == 2) {
            int century = latestYear / 100 * 100;
            boolean isOfThis = number <= latestYear % 100;
            if (latestYear == 0 || isOfThis && number + century - 100 >= earliest) {
                return new Unreadable(Reason.WHICH_CENTURY);
            }
            number += isOfThis ? century : century - 100;
        }
        return day(number, NumberWords.number(month), NumberWords.number(day), mayBeSwapped);
    }

    private WrittenDate day(int year, int month, int day) {
        return day(year, month, day, true);
    }

    private WrittenDate day(int year, int first, int second, boolean mayBeSwapped) {
        if (year < earliest || year > LATEST) {
            return new Unreadable(Reason.FAR_YEAR);
        }
        if (first == 0) {
            return second == 0 ? new Year(year) : new Unreadable(Reason.NO_SUCH_DAY);
        }
        if (second == 0) {
            return isDayZero(year, first) ? new NotStated() : month(year, first);
        }
        // Only one order of day and month gives a date.
        boolean isSwapped = mayBeSwapped && first > 12 && second <= 12;
        int month = isSwapped ? second : first;
        int day = isSwapped ? first : second;
        try {
            return new Day(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return month == 2 && (day == 29 || day == 30)
                    ? new LunarDay(year, month, day)
                    : new Unreadable(Reason.NO_SUCH_DAY);
        }
    }

    /** 0 January 1900 is how a spreadsheet shows an empty cell as a date. */
    private static boolean isDayZero(int year, int month) {
        return year == 1900 && month == 1;
    }

    private WrittenDate month(int year, int month) {
        if (year < earliest || year > LATEST) {
            return new Unreadable(Reason.FAR_YEAR);
        }
        if (month == 0) {
            return new Year(year);
        }
        return month > 12 ? new Unreadable(Reason.NO_SUCH_DAY) : new Month(YearMonth.of(year, month));
    }

    private WrittenDate year(int year) {
        return year < earliest || year > LATEST ? new Unreadable(Reason.FAR_YEAR) : new Year(year);
    }

    /** Whether all is digits but at two places. */
    private static boolean areDigits(String text, int one, int other) {
        for (int at = 0; at < text.length(); at++) {
            if (at != one && at != other && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}
