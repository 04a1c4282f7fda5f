package motcua.linkage.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A date of birth in any usual form; a year alone and 1 January (day unknown) are kept apart from a full date. Where people know
 * their birthday by the moon, one register may hold its lunar date as if it were of the sun.
 */
final class CalendarDate implements Kind {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[ T].*)?");
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_ONLY = Pattern.compile("(\\d{4})");
    private static final int EARLIEST = 1850;
    private static final int LATEST = 2150;

    private final boolean hasLunar;

    /** @param hasLunar whether a date may be one of the Vietnamese lunar calendar */
    CalendarDate(boolean hasLunar) {
        this.hasLunar = hasLunar;
    }

    @Override
    public List<Column> columns() {
        var columns = new ArrayList<>(
                List.of(Column.small("day"), Column.small("year"), Column.small("swapped"), Column.small("vague")));
        if (hasLunar) {
            columns.add(Column.small("lunar"));
        }
        return columns;
    }

    @Override
    public List<String> normalise(String raw) {
        var text = raw.strip();
        // Most dates are of these two forms, and patterns are slow.
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        }
        if (text.length() == 10 && text.charAt(2) == '/' && text.charAt(5) == '/') {
            return of(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
        }
        var match = YEAR_FIRST.matcher(text);
        if (match.matches()) {
            return of(match.group(1), match.group(2), match.group(3));
        }
        match = DAY_FIRST.matcher(text);
        if (match.matches()) {
            return of(match.group(3), match.group(2), match.group(1));
        }
        match = COMPACT.matcher(text);
        if (match.matches()) {
            return of(match.group(1), match.group(2), match.group(3));
        }
        match = MONTH_ONLY.matcher(text);
        if (match.matches()) {
            return of(match.group(2), "0", "0");
        }
        match = YEAR_ONLY.matcher(text);
        return match.matches() ? of(match.group(1), "0", "0") : List.of();
    }

    /** The number that digits write, or -1. */
    private static int number(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    @Override
    public void prepare() {
        if (hasLunar) {
            LunarCalendar.of(LocalDate.EPOCH);
        }
    }

    @Override
    public boolean isToldByFirst() {
        return true;
    }

    @Override
    public List<Level> levels() {
        var levels = new ArrayList<>(List.of(
                Level.of("date.same", "$l.day = $r.day and $l.vague = 0"),
                Level.of("date.swapped", "$l.swapped = $r.day"),
                Level.of("date.year", "$l.year = $r.year and ($l.vague = 1 or $r.vague = 1)"),
                Level.of(
                        "date.close",
                        "$l.year = $r.year and ($l.day % 100 = $r.day % 100 or floor($l.day / 100) = floor($r.day / 100))"
                                + " or $l.day % 10000 = $r.day % 10000 and $l.vague = 0"
                                + " and $l.year - $r.year between -1 and 1"
                                + " or $l.vague = 0 and #hamming(cast($l.day as #text), cast($r.day as #text)) = 1"),
                Level.of("date.same_year", "$l.year = $r.year"),
                Level.of("date.near", "$l.year - $r.year between -1 and 1")));
        if (hasLunar) {
            levels.add(2, Level.of("date.lunar", "$l.lunar = $r.day or $r.lunar = $l.day"));
        }
        return levels;
    }

    @Override
    public boolean fewDistinct() {
        return true;
    }

    /** A day that no calendar of the sun has is at best doubtful. */
    @Override
    public Validity validity(String raw) {
        var parts = normalise(raw);
        if (parts.isEmpty()) {
            return Validity.UNREADABLE;
        }
        var day = Integer.parseInt(parts.getFirst());
        return exists(day / 10_000, day / 100 % 100, day % 100) ? Validity.GOOD : Validity.DOUBTFUL;
    }

    private List<String> of(String year, String month, String day) {
        return of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private List<String> of(int year, int first, int second) {
        if (year < EARLIEST || year > LATEST || first < 0 || second < 0) {
            return List.of();
        }
        var month = first;
        var day = second;
        if (month == 0 || day == 0 || month == 1 && day == 1) {
            return values(year * 10_000 + 101, 0, 1, 0);
        }
        if (month > 12 && day <= 12) {
            var swap = month;
            month = day;
            day = swap;
        }
        var number = year * 10_000 + month * 100 + day;
        if (!exists(year, month, day)) {
            // The second lunar month may have thirty days.
            return hasLunar && month == 2 && (day == 29 || day == 30) ? values(number, 0, 0, 0) : List.of();
        }
        var swapped = day <= 12 && day != month ? year * 10_000 + day * 100 + month : 0;
        return values(number, swapped, 0, hasLunar ? LunarCalendar.of(LocalDate.of(year, month, day)) : 0);
    }

    /** The columns; 0 stands for none where a date is expected. */
    private List<String> values(int day, int swapped, int vague, int lunar) {
        var values = new ArrayList<>(List.of(
                String.valueOf(day),
                String.valueOf(day / 10_000),
                swapped == 0 ? "" : String.valueOf(swapped),
                String.valueOf(vague)));
        if (hasLunar) {
            values.add(lunar == 0 ? "" : String.valueOf(lunar));
        }
        return values;
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
