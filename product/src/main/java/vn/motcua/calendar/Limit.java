package vn.motcua.calendar;

/** A time limit (thời hạn giải quyết), as 3 working days; 0 working days is the day of receipt (ngay trong ngày). */
public record Limit(int amount, LimitUnit unit) {
    public static final int AMOUNT_MAX = 10_000;

    public Limit {
        boolean isTheSameDay = amount == 0 && unit == LimitUnit.WORKING_DAY;
        if (amount > AMOUNT_MAX || amount < 1 && !isTheSameDay) {
            throw new IllegalArgumentException(
                    "A limit must be 1–" + AMOUNT_MAX + ", or 0 working days, but was " + amount + " " + unit);
        }
    }

    public static Limit workingHours(int amount) {
        return new Limit(amount, LimitUnit.WORKING_HOUR);
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, LimitUnit.WORKING_DAY);
    }
}
