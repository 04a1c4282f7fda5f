package vn.motcua.calendar;

/** A rule that shaped a due date, in the order in which the answer names them. */
public enum AppliedRule {
    /** The limit began anew at the end of a pause. */
    RESTARTED_AFTER_PAUSE,
    /** Received after the cut-off: counts from the start of the next working day. */
    CUT_OFF,
    /** Received outside working time: counts from the next working instant. */
    OUTSIDE_WORKING_TIME,
    /** Only working time counts. */
    WORKING_HOURS_COUNTED,
    /** The day of receipt is not counted (Bộ luật Dân sự, Đ. 147). */
    DAY_OF_RECEIPT_NOT_COUNTED,
    /** Due on the very day from which it counts. */
    ON_THE_DAY_OF_RECEIPT,
    /** Only working days count. */
    WORKING_DAYS_COUNTED,
    /** Every day of the calendar counts. */
    CALENDAR_DAYS_COUNTED,
    /** A last day that is no working day gives way to the next working day (Bộ luật Dân sự, Đ. 148). */
    ROLLED_TO_WORKING_DAY,
    /** Working time within a pause does not count. */
    PAUSED_HOURS_NOT_COUNTED,
    /** The due date moves by the working days of the pause. */
    MOVED_BY_PAUSED_WORKING_DAYS,
    /** The time ran out with the interval: due at its end, not at the start of the next. */
    END_OF_INTERVAL,
    /** Due at the end of working time of the day. */
    END_OF_WORKING_DAY;

    /** Message key of its explanation. */
    public String textKey() {
        return "calendar.rule." + name();
    }
}
