package vn.motcua.dossier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people can quote from the moment of filing on (mã nộp hồ sơ): short, with a check digit that finds every wrong digit
 * and every two digits swapped (Damm), and no secret. The dossier number of the regulation comes with the receipt.
 *
 * @param number as it runs, without the check digit
 */
public record FilingReference(long number) {
    private static final Pattern MARKS = Pattern.compile("[\\s.\\-–]+");
    private static final Pattern SHAPE = Pattern.compile("NH(\\d{6,12})(\\d)");
    private static final int[][] QUASIGROUP = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public FilingReference {
        if (number < 100_000) {
            throw new IllegalArgumentException("A filing reference must have six digits or more, but was " + number);
        }
    }

    /** Reads it as people write it, with or without blanks and hyphens; empty when a digit must be wrong. */
    public static Optional<FilingReference> read(String written) {
        var matcher =
                SHAPE.matcher(MARKS.matcher(written.toUpperCase(Locale.ROOT)).replaceAll(""));
        return matcher.matches()
                        && checkDigit(matcher.group(1)) == matcher.group(2).charAt(0) - '0'
                ? Optional.of(new FilingReference(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    private static int checkDigit(String digits) {
        return digits.chars().map(digit -> digit - '0').reduce(0, (interim, digit) -> QUASIGROUP[interim][digit]);
    }

    /** {@code NH-100001-5}. */
    @Override
    public String toString() {
        var digits = String.valueOf(number);
        return "NH-" + digits + "-" + checkDigit(digits);
    }
}
