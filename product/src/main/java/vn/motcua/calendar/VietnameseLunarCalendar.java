package vn.motcua.calendar;

import java.time.LocalDate;

/**
 * Dates of the Vietnamese lunar calendar (âm lịch) at UTC+7, computed from the moments of new moon and the longitude of the
 * sun (J. Meeus, Astronomical Algorithms, chapters 25 and 49). The eleventh month holds the winter solstice; a month in
 * which the sun enters no new sign is the leap month. Good for proposals: the holidays themselves are confirmed by people.
 */
final class VietnameseLunarCalendar {
    private static final double ZONE_DAYS = 7.0 / 24;
    private static final double SYNODIC_MONTH = 29.530588861;
    private static final double JULIAN_CENTURY = 36525;
    private static final double J2000 = 2451545.0;
    private static final double FIRST_NEW_MOON_2000 = 2451550.09766;
    private static final double UNIX_EPOCH_JULIAN = 2440587.5;
    private static final int MONTHS_FROM_11TH_TO_1ST = 2;
    private static final int NEW_MOON_SEARCH_START = 1;

    private VietnameseLunarCalendar() {}

    /** First day of the lunar year that begins in this year of the common calendar (mùng 1 Tết). */
    static LocalDate newYear(int year) {
        return date(year, 1, 1);
    }

    /** @param month 1–10, an ordinary month (not the leap month that follows it) */
    static LocalDate date(int year, int month, int day) {
        int eleventh = eleventhMonth(year - 1);
        int nextEleventh = eleventhMonth(year);
        int at = eleventh + MONTHS_FROM_11TH_TO_1ST + month - 1;
        if (nextEleventh - eleventh == 13 && leapMonth(eleventh) <= at) {
            at++;
        }
        return firstDay(at).plusDays(day - 1L);
    }

    /** Number of the lunation in which the sun enters no new sign. */
    private static int leapMonth(int eleventh) {
        int at = eleventh + 1;
        while (sign(firstDay(at)) != sign(firstDay(at + 1))) {
            at++;
        }
        return at;
    }

    /** Number of the lunation (0 is the first of 2000) that holds the winter solstice of the year. */
    private static int eleventhMonth(int year) {
        var solstice = LocalDate.of(year, 12, 18);
        while (sign(solstice.plusDays(1)) != 9) {
            solstice = solstice.plusDays(1);
        }
        int at = (int) Math.floor((julian(solstice) - FIRST_NEW_MOON_2000) / SYNODIC_MONTH) + NEW_MOON_SEARCH_START;
        while (firstDay(at).isAfter(solstice)) {
            at--;
        }
        return at;
    }

    /** Which twelfth of its way the sun has reached when the local day begins: 0 from the spring equinox, 9 from the winter solstice. */
    private static int sign(LocalDate day) {
        return (int) Math.floor(sunLongitude(julian(day)) / 30);
    }

    /** The local day on which the lunation begins. */
    private static LocalDate firstDay(int lunation) {
        return LocalDate.ofEpochDay((long) Math.floor(newMoon(lunation) + ZONE_DAYS - UNIX_EPOCH_JULIAN));
    }

    /** Julian date, universal time, of local midnight. */
    private static double julian(LocalDate day) {
        return day.toEpochDay() + UNIX_EPOCH_JULIAN - ZONE_DAYS;
    }

    /** Julian date, universal time, of the new moon. */
    private static double newMoon(int lunation) {
        double k = lunation;
        double t = k / 1236.85;
        double mean = FIRST_NEW_MOON_2000 + SYNODIC_MONTH * k + 0.00015437 * t * t;
        double e = 1 - 0.002516 * t;
        double sun = Math.toRadians(2.5534 + 29.10535670 * k);
        double moon = Math.toRadians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
        double latitude = Math.toRadians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double node = Math.toRadians(124.7746 - 1.56375588 * k);
        double correction = -0.40720 * Math.sin(moon)
                + 0.17241 * e * Math.sin(sun)
                + 0.01608 * Math.sin(2 * moon)
                + 0.01039 * Math.sin(2 * latitude)
                + 0.00739 * e * Math.sin(moon - sun)
                - 0.00514 * e * Math.sin(moon + sun)
                + 0.00208 * e * e * Math.sin(2 * sun)
                - 0.00111 * Math.sin(moon - 2 * latitude)
                - 0.00057 * Math.sin(moon + 2 * latitude)
                + 0.00056 * e * Math.sin(2 * moon + sun)
                - 0.00042 * Math.sin(3 * moon)
                + 0.00042 * e * Math.sin(sun + 2 * latitude)
                + 0.00038 * e * Math.sin(sun - 2 * latitude)
                - 0.00024 * e * Math.sin(2 * moon - sun)
                - 0.00017 * Math.sin(node);
        return mean + correction - earthClockError(2000 + t * 100);
    }

    /** Apparent longitude of the sun in degrees, 0–360. */
    private static double sunLongitude(double julian) {
        double t = (julian - J2000) / JULIAN_CENTURY;
        double mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
        double anomaly = Math.toRadians(357.52911 + 35999.05029 * t - 0.0001537 * t * t);
        double centre = (1.914602 - 0.004817 * t) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double aberration = 0.00569 + 0.00478 * Math.sin(Math.toRadians(125.04 - 1934.136 * t));
        double longitude = (mean + centre - aberration) % 360;
        return longitude < 0 ? longitude + 360 : longitude;
    }

    /** Difference between ephemeris time and universal time, in days (Espenak and Meeus, for 2005–2050). */
    private static double earthClockError(double year) {
        double t = year - 2000;
        return (62.92 + 0.32217 * t + 0.005589 * t * t) / 86400;
    }
}
