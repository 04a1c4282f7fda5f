package vn.motcua.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as answers keep them: {@code 2026-11-22}, or for old papers {@code 1950-03} and {@code 1950}. */
final class Dates {
    private static final Pattern PARTIAL = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private Dates() {}

    static Optional<LocalDate> parse(String text) {
        return text.length() == 10 ? earliest(text) : Optional.empty();
    }

    /** The first day that a full or partial date can mean. */
    static Optional<LocalDate> earliest(String text) {
        var matcher = PARTIAL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2)),
                    matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last day that a full or partial date can mean. */
    static Optional<LocalDate> latest(String text) {
        return earliest(text).map(day -> switch (text.length()) {
            case 10 -> day;
            case 7 -> day.withDayOfMonth(day.lengthOfMonth());
            default -> day.withDayOfYear(day.lengthOfYear());
        });
    }

    /** {@code 22/11/2026}, {@code 03/1950}, {@code 1950}; anything else as it is. */
    static String display(String text) {
        if (earliest(text).isEmpty()) {
            return text;
        }
        return switch (text.length()) {
            case 10 -> text.substring(8) + "/" + text.substring(5, 7) + "/" + text.substring(0, 4);
            case 7 -> text.substring(5) + "/" + text.substring(0, 4);
            default -> text;
        };
    }
}
