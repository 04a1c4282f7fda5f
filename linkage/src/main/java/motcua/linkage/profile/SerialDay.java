package motcua.linkage.profile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date that a spreadsheet gave out as the number it keeps for it, days since 30 December 1899: {@code 34770} is 12 March 1995.
 * In a column of dates five digits can mean nothing else.
 */
final class SerialDay {
    private static final Pattern FIVE_DIGITS = Pattern.compile("\\s*(\\d{5})(?:[.,]\\d+)?\\s*");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** 18 May 1927; four digits are a year. */
    private static final int FIRST = 10_000;

    /** 31 December 2030. */
    private static final int LAST = 47_848;

    private SerialDay() {}

    static Optional<LocalDate> read(String raw) {
        var form = FIVE_DIGITS.matcher(raw);
        if (!form.matches()) {
            return Optional.empty();
        }
        var days = Integer.parseInt(form.group(1));
        return days < FIRST || days > LAST ? Optional.empty() : Optional.of(DAY_ZERO.plusDays(days));
    }
}
