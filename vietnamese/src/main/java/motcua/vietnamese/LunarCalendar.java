package motcua.vietnamese;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The Vietnamese lunar calendar (âm lịch), as it is kept since 1968: a month begins on the day of the new moon at UTC+7, the
 * eleventh holds the winter solstice, and in a year of thirteen months the first in which the sun enters no new sign repeats the
 * number before it. New moon and longitude of the sun after J. Meeus, Astronomical Algorithms. Before 1968 the almanacs in use
 * differed by a day now and then. Good for proposals: the holidays themselves are confirmed by people.
 */
public final class LunarCalendar {
    private static final int FIRST = 1850;
    private static final int LAST = 2150;
    private static final double ZONE = 7 / 24.0;
    private static final double MONTH = 29.530588853;
    private static final int NEW_MOON_OF_1900 = 2_415_021;
    private static final int DAY_NUMBER_OF_1970 = 2_440_588;
    private static final LunarCalendar CALENDAR = new LunarCalendar();

    /** First days of the months, as days since 1970. */
    private final int[] starts;

    /** Their years and numbers, as {@code year * 100 + month}. */
    private final int[] months;

    private LunarCalendar() {
        var days = new int[(LAST - FIRST + 2) * 13];
        var numbers = new int[days.length];
        var count = 0;
        for (var year = FIRST; year <= LAST; year++) {
            var first = eleventh(year - 1);
            var all = eleventh(year) - first;
            var leap = all == 13 ? leap(first) : -1;
            var month = (year - 1) * 100 + 11;
            for (var i = 0; i < all; i++) {
                if (i > 0 && i != leap) {
                    month = month % 100 == 12 ? year * 100 + 1 : month + 1;
                }
                days[count] = newMoon(first + i) - DAY_NUMBER_OF_1970;
                numbers[count++] = month;
            }
        }
        starts = Arrays.copyOf(days, count);
        months = Arrays.copyOf(numbers, count);
    }

    /**
     * The lunar date of a day as {@code year * 10000 + month * 100 + day}; a leap month has the number of the one before it.
     *
     * @return 0 outside the years 1850 to 2149
     */
    public static int of(LocalDate date) {
        if (date.getYear() < FIRST || date.getYear() >= LAST) {
            return 0;
        }
        var day = (int) date.toEpochDay();
        var found = Arrays.binarySearch(CALENDAR.starts, day);
        var month = found >= 0 ? found : -found - 2;
        return CALENDAR.months[month] * 100 + day - CALENDAR.starts[month] + 1;
    }

    /** First day of the lunar year that begins in this year of the common calendar (mùng 1 Tết). */
    public static LocalDate newYear(int year) {
        return date(year, 1, 1);
    }

    /**
     * The day of a lunar date, for the years 1850 to 2149; of a month that is repeated, the first is meant.
     *
     * @throws IllegalArgumentException for a month or day that the year does not have
     */
    public static LocalDate date(int year, int month, int day) {
        var at = Arrays.binarySearch(CALENDAR.months, year * 100 + month);
        if (at < 0 || at + 1 >= CALENDAR.months.length) {
            throw new IllegalArgumentException("Lunar month " + month + " of " + year + " must be one of 1850 to 2149");
        }
        while (at > 0 && CALENDAR.months[at - 1] == CALENDAR.months[at]) {
            at--;
        }
        if (day < 1 || day > CALENDAR.starts[at + 1] - CALENDAR.starts[at]) {
            throw new IllegalArgumentException("Day " + day + " must be in lunar month " + month + " of " + year);
        }
        return LocalDate.ofEpochDay(CALENDAR.starts[at] + day - 1L);
    }

    /** Which new moon, counted from that of 1 January 1900, begins the eleventh month of a year. */
    private static int eleventh(int year) {
        var lastDay = (int) LocalDate.of(year, 12, 31).toEpochDay() + DAY_NUMBER_OF_1970;
        var moon = (int) Math.floor((lastDay - NEW_MOON_OF_1900) / MONTH);
        return sign(newMoon(moon)) >= 9 ? moon - 1 : moon;
    }

    /** Which month after the eleventh is the leap month. */
    private static int leap(int eleventh) {
        var month = 1;
        while (month < 13 && sign(newMoon(eleventh + month)) != sign(newMoon(eleventh + month + 1))) {
            month++;
        }
        return month;
    }

    /** The day number (Julian day at noon) on which a new moon falls at UTC+7. */
    private static int newMoon(int moon) {
        var t = moon / 1236.85;
        var t2 = t * t;
        var t3 = t2 * t;
        var mean = 2_415_020.75933
                + 29.53058868 * moon
                + 0.0001178 * t2
                - 0.000000155 * t3
                + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
        var sun = 359.2242 + 29.10535608 * moon - 0.0000333 * t2 - 0.00000347 * t3;
        var anomaly = 306.0253 + 385.81691806 * moon + 0.0107306 * t2 + 0.00001236 * t3;
        var latitude = 21.2964 + 390.67050646 * moon - 0.0016528 * t2 - 0.00000239 * t3;
        var correction = (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(anomaly)
                + 0.0161 * sin(2 * anomaly)
                - 0.0004 * sin(3 * anomaly)
                + 0.0104 * sin(2 * latitude)
                - 0.0051 * sin(sun + anomaly)
                - 0.0074 * sin(sun - anomaly)
                + 0.0004 * sin(2 * latitude + sun)
                - 0.0004 * sin(2 * latitude - sun)
                - 0.0006 * sin(2 * latitude + anomaly)
                + 0.0010 * sin(2 * latitude - anomaly)
                + 0.0005 * sin(2 * anomaly + sun);
        var clock = -0.000278 + 0.000265 * t + 0.000262 * t2;
        return (int) Math.floor(mean + correction - clock + 0.5 + ZONE);
    }

    /** The sign, 0 to 11 from the spring equinox on, in which the sun stands as a day begins at UTC+7. */
    private static int sign(int dayNumber) {
        var t = (dayNumber - 2_451_545.5 - ZONE) / 36_525;
        var anomaly = 357.52910 + 35_999.05030 * t - 0.0001559 * t * t;
        var longitude = 280.46645
                + 36_000.76983 * t
                + 0.0003032 * t * t
                + (1.914600 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000290 * sin(3 * anomaly);
        return (int) (Math.floor(longitude / 30) % 12 + 12) % 12;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
