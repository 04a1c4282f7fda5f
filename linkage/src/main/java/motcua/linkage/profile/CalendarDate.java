package motcua.linkage.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import motcua.vietnamese.LunarCalendar;
import motcua.vietnamese.WrittenDate;

/**
 * A date of birth in any usual form; a year alone and 1 January (day unknown) are kept apart from a full date. Where people know
 * their birthday by the moon, one register may hold its lunar date as if it were of the sun.
 */
final class CalendarDate implements Kind {
    /** The latest year in which a register may have been written: two digits above its own two are of the century before. */
    private static final int LATEST_YEAR = 2030;

    /** Registers of other countries may hold people of long ago; what is before is a filler, as 0001-01-01. */
    private static final int EARLIEST_ANYWHERE = 1000;

    /** Day zero and day one of spreadsheets and databases: of the living, nobody was born then. */
    private static final Set<LocalDate> FILLERS =
            Set.of(LocalDate.of(1899, 12, 30), LocalDate.of(1899, 12, 31), LocalDate.of(1900, 1, 1));

    private final boolean hasLunar;

    /** @param hasLunar whether a date may be one of the Vietnamese lunar calendar, and is of somebody whom its tables know */
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
        return switch (written(raw)) {
            case WrittenDate.Day(var date) when hasLunar && FILLERS.contains(date) -> List.of();
            case WrittenDate.Day(var date) -> date.getDayOfYear() == 1 ? year(date.getYear()) : day(date);
            case WrittenDate.Month(var month) -> year(month.getYear());
            case WrittenDate.Year(var year) -> year(year);
            case WrittenDate.LunarDay lunar ->
                hasLunar ? values(number(lunar.year(), lunar.month(), lunar.day()), 0, 0, 0) : List.of();
            case WrittenDate.Unreadable _, WrittenDate.NotStated() -> List.of();
        };
    }

    private WrittenDate written(String raw) {
        var earliest = hasLunar ? WrittenDate.EARLIEST_OF_THE_LIVING : EARLIEST_ANYWHERE;
        var read = WrittenDate.read(raw, earliest, LATEST_YEAR);
        return read instanceof WrittenDate.Unreadable
                ? SerialDay.read(raw).<WrittenDate>map(WrittenDate.Day::new).orElse(read)
                : read;
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
        if (normalise(raw).isEmpty()) {
            return Validity.UNREADABLE;
        }
        return written(raw) instanceof WrittenDate.LunarDay ? Validity.DOUBTFUL : Validity.GOOD;
    }

    private List<String> day(LocalDate date) {
        var day = date.getDayOfMonth();
        var month = date.getMonthValue();
        var swapped = day <= 12 && day != month ? number(date.getYear(), day, month) : 0;
        return values(number(date.getYear(), month, day), swapped, 0, hasLunar ? LunarCalendar.of(date) : 0);
    }

    /** The day is not known. */
    private List<String> year(int year) {
        return values(number(year, 1, 1), 0, 1, 0);
    }

    private static int number(int year, int month, int day) {
        return year * 10_000 + month * 100 + day;
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
}
