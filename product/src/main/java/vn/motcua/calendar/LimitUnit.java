package vn.motcua.calendar;

/** In what a time limit is measured. */
public enum LimitUnit {
    WORKING_HOUR,
    WORKING_DAY,
    CALENDAR_DAY;

    /** Message key of its name. */
    public String textKey() {
        return "calendar.unit." + name();
    }
}
