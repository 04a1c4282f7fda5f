package vn.motcua.forms;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first or last day that a date may be, as a form says it: {@code 2025-07-01}, {@code today}, or so long before or after today
 * ({@code today+90d}, {@code today-6m}, {@code today+1y}). A form may name another field instead, which is not read here.
 */
final class DayBound {
    private static final Pattern FROM_TODAY = Pattern.compile("today(?:([+-])(\\d{1,3})([dmy]))?");

    private DayBound() {}

    /** Empty for what is no day, as the name of a field. */
    static Optional<LocalDate> on(LocalDate today, String bound) {
        var matcher = FROM_TODAY.matcher(bound);
        if (!matcher.matches()) {
            return Dates.parse(bound);
        }
        if (matcher.group(1) == null) {
            return Optional.of(today);
        }
        long count = Long.parseLong(matcher.group(1) + matcher.group(2));
        return Optional.of(
                switch (matcher.group(3)) {
                    case "d" -> today.plusDays(count);
                    case "m" -> today.plusMonths(count);
                    default -> today.plusYears(count);
                });
    }
}
