package vn.motcua.directive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when (thời hạn): as the document writes it, and as days.
 *
 * @param written as it stands in the document, such as {@code trước 15/12/2026} or {@code thường xuyên}; may be empty
 * @param day the last day; the last one on which a periodic one is reported, null where none is said; null for none
 * @param reason why there is no day; empty for the others
 */
public record Deadline(String written, Kind kind, @Nullable LocalDate day, String reason) {
    public static final int WRITTEN_MAX = 200;
    public static final int REASON_MAX = 500;
    private static final int MONTHS_OF_QUARTER = 3;

    /** What the words come to. */
    public enum Kind {
        DATE,
        /** The last day of a month. */
        MONTH_END,
        /** Reported in each week, Monday to Sunday. */
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        /** Without a day, for a reason. */
        NONE;

        public boolean isPeriodic() {
            return this == WEEKLY || this == MONTHLY || this == QUARTERLY;
        }
    }

    public Deadline {
        if ((kind == Kind.DATE || kind == Kind.MONTH_END) && day == null) {
            throw new IllegalArgumentException("A deadline of kind " + kind + " must have a day");
        }
        if (kind == Kind.NONE && (day != null || reason.isEmpty())) {
            throw new IllegalArgumentException("A directive without a deadline must say why and have no day");
        }
        if (kind == Kind.MONTH_END && day != null) {
            day = YearMonth.from(day).atEndOfMonth();
        }
    }

    /**
     * The day until which something is owed.
     *
     * @param given the day on which it was given
     * @param reported the last day on which something was reported; null for never. A report stands for its whole period
     */
    public Optional<LocalDate> dueOn(LocalDate given, @Nullable LocalDate reported) {
        if (!kind.isPeriodic()) {
            return Optional.ofNullable(day);
        }
        var from = reported == null ? given : endOfPeriod(reported).plusDays(1);
        var due = endOfPeriod(from);
        return Optional.of(day != null && day.isBefore(due) ? day : due);
    }

    private LocalDate endOfPeriod(LocalDate of) {
        return switch (kind) {
            case WEEKLY -> of.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTHLY -> YearMonth.from(of).atEndOfMonth();
            case QUARTERLY -> {
                int last = (of.getMonthValue() + MONTHS_OF_QUARTER - 1) / MONTHS_OF_QUARTER * MONTHS_OF_QUARTER;
                yield YearMonth.of(of.getYear(), last).atEndOfMonth();
            }
            case DATE, MONTH_END, NONE -> throw new IllegalStateException(kind + " has no periods");
        };
    }
}
