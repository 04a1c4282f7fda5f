package motcua.linkage.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** A date of birth in any usual form; a year alone and 1 January (day unknown) are kept apart from a full date. */
final class CalendarDate implements Kind {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[ T].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[ T].*)?");
    private static final Pattern MONTH_ONLY = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_ONLY = Pattern.compile("(\\d{4})");
    private static final int EARLIEST = 1850;
    private static final int LATEST = 2150;

    @Override
    public List<Column> columns() {
        return List.of(Column.small("day"), Column.small("year"), Column.small("swapped"), Column.small("vague"));
    }

    @Override
    public List<String> normalise(String raw) {
        var text = raw.strip();
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

    @Override
    public boolean isToldByFirst() {
        return true;
    }

    @Override
    public List<Level> levels() {
        return List.of(
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
                Level.of("date.near", "$l.year - $r.year between -1 and 1"));
    }

    @Override
    public boolean fewDistinct() {
        return true;
    }

    private static List<String> of(String yearText, String monthText, String dayText) {
        var year = Integer.parseInt(yearText);
        var month = Integer.parseInt(monthText);
        var day = Integer.parseInt(dayText);
        if (year < EARLIEST || year > LATEST) {
            return List.of();
        }
        var vague = month == 0 || day == 0 || month == 1 && day == 1;
        if (!vague && month > 12 && day <= 12) {
            var swap = month;
            month = day;
            day = swap;
        }
        if (!vague && !exists(year, month, day)) {
            return List.of();
        }
        if (vague) {
            return List.of(String.valueOf(year * 10_000 + 101), String.valueOf(year), "", "1");
        }
        var swapped = day <= 12 && day != month ? String.valueOf(year * 10_000 + day * 100 + month) : "";
        return List.of(String.valueOf(year * 10_000 + month * 100 + day), String.valueOf(year), swapped, "0");
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
