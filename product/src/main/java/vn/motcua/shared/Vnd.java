package vn.motcua.shared;

import java.util.Locale;

/** An amount of money in whole đồng. Never negative. */
public record Vnd(long amount) implements Comparable<Vnd> {
    public static final Vnd ZERO = new Vnd(0);

    public Vnd {
        if (amount < 0) {
            throw new IllegalArgumentException("An amount must not be negative, but was " + amount);
        }
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
