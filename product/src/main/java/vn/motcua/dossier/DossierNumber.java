package vn.motcua.dossier;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number people quote (mã số hồ sơ): agency code, date of receipt, running number of the day, as
 * {@code H57.19.01-261120-0007} (TT 03/2025/TT-VPCP, Đ. 13). Public, never a secret. The running number has at least
 * four digits and may have more.
 */
public record DossierNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]\\d{2}(\\.\\d{2,5}){0,3}-\\d{6}-\\d{4,}");

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern NO_PART = Pattern.compile("[\\s\\p{Z}]+");

    public DossierNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "A dossier number must look like H57.19.01-261120-0007, but was '" + value + "'");
        }
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /** As people type or copy it: blanks within, small letters, other dashes. Not necessarily a number. */
    public static String normalised(String typed) {
        return NO_PART.matcher(DASHES.matcher(typed).replaceAll("-"))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
