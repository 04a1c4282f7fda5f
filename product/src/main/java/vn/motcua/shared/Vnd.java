package vn.motcua.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import motcua.vietnamese.WrittenNumber;

/** An amount of money in whole đồng. Never negative. */
public record Vnd(long amount) implements Comparable<Vnd> {
    public static final Vnd ZERO = new Vnd(0);
    /** What can be wrong with an amount that somebody typed. */
    public enum Misread {
        NO_NUMBER,
        BELOW_ZERO,
        NOT_WHOLE,
        TOO_MUCH
    }

    private static final BigDecimal TYPED_MAX = BigDecimal.TEN.pow(12);

    public Vnd {
        if (amount < 0) {
            throw new IllegalArgumentException("An amount must not be negative, but was " + amount);
        }
    }

    /** {@code 2.500,000}: nobody writes thousandths of a đồng, so the comma groups as well, and what the point does is anybody's guess. */
    private static final Pattern MEANT_IN_ENGLISH = Pattern.compile(",\\d{3,}(?!\\d)");

    /**
     * An amount as somebody typed it, {@code 150.000 đ}: whole, and not more than any fee. Empty for anything else: a fraction is
     * never left out, and never taken for thousands.
     */
    public static Optional<Vnd> read(String typed) {
        return misread(typed).isPresent()
                ? Optional.empty()
                : WrittenNumber.read(typed).map(number -> new Vnd(number.longValueExact()));
    }

    /** Why {@link #read} takes it for no amount; empty when it does. Each has its sentence under {@code ui.amount}. */
    public static Optional<Misread> misread(String typed) {
        var number = WrittenNumber.read(typed).orElse(null);
        if (number == null || MEANT_IN_ENGLISH.matcher(typed).find()) {
            return Optional.of(Misread.NO_NUMBER);
        }
        if (number.signum() < 0) {
            return Optional.of(Misread.BELOW_ZERO);
        }
        if (number.scale() > 0) {
            return Optional.of(Misread.NOT_WHOLE);
        }
        return number.compareTo(TYPED_MAX) < 0 ? Optional.empty() : Optional.of(Misread.TOO_MUCH);
    }

    public Vnd plus(Vnd other) {
        return new Vnd(Math.addExact(amount, other.amount));
    }

    public Vnd times(int count) {
        return new Vnd(Math.multiplyExact(amount, count));
    }

    /** As it is written in Vietnamese: {@code 150.000 đ}. */
    public String shown() {
        return String.format(Locale.forLanguageTag("vi"), "%,d đ", amount);
    }

    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Vnd other) {
        return Long.compare(amount, other.amount);
    }
}
