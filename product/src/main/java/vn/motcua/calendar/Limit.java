package vn.motcua.calendar;

/** A time limit (thời hạn giải quyết), as 3 working days. */
public record Limit(int amount, LimitUnit unit) {
    public static final int AMOUNT_MAX = 10_000;

    public Limit {
        if (amount < 1 || amount > AMOUNT_MAX) {
            throw new IllegalArgumentException("A limit must be 1–" + AMOUNT_MAX + ", but was " + amount);
        }
    }

    public static Limit workingHours(int amount) {
        return new Limit(amount, LimitUnit.WORKING_HOUR);
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, LimitUnit.WORKING_DAY);
    }
}
