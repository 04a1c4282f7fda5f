package motcua.vietnamese;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people type it here: a point or a blank groups thousands, a comma begins the fraction, a currency may follow.
 * What may mean two numbers is none: {@code 1.5} and {@code 500,000} for who writes as in English.
 */
public final class WrittenNumber {
    private static final Pattern CURRENCY = Pattern.compile("(?iu)(?<!\\s)\\s*+(đ|₫|đồng|vnd|vnđ)\\.?$");
    private static final Pattern GROUPED =
            Pattern.compile("-?[1-9]\\d{0,2}([. ])\\d{3}(?:\\1\\d{3}){0,4}(?:,\\d{1,6})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(?:,\\d{1,6})?");
    /** A comma before three digits is a thousand for who writes as in English, and a fraction for us. */
    private static final Pattern AMBIGUOUS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+");
    /** So many digits every program keeps, also where there is a fraction. */
    private static final int DIGITS_MAX = 15;

    private WrittenNumber() {}

    /** Without zeros at the end of its fraction; empty when it is no number, or not one alone. */
    public static Optional<BigDecimal> read(String typed) {
        if (Bounds.isBeyond(typed, Bounds.NUMBER)) {
            return Optional.empty();
        }
        var bare = CURRENCY.matcher(Text.line(typed)).replaceFirst("");
        boolean isNumber = GROUPED.matcher(bare).matches()
                || PLAIN.matcher(bare).matches() && !AMBIGUOUS.matcher(bare).matches();
        if (!isNumber) {
            return Optional.empty();
        }
        var value = new BigDecimal(bare.replaceAll("[. ]", "").replace(',', '.')).stripTrailingZeros();
        boolean isMinusZero = value.signum() == 0 && bare.startsWith("-");
        boolean isTooFine = value.scale() > 0 && value.precision() > DIGITS_MAX;
        return isMinusZero || isTooFine ? Optional.empty() : Optional.of(value);
    }
}
