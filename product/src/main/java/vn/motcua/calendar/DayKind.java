package vn.motcua.calendar;

/** What a day is in a calendar. */
public enum DayKind {
    /** Works by the ordinary week. */
    WORKING,
    /** Works although the week says rest, or with other times than usual (ngày làm bù). */
    MAKE_UP,
    /** Rest by the ordinary week. */
    WEEKLY_REST,
    /** Public holiday (ngày nghỉ lễ, tết). */
    HOLIDAY,
    /** Rest in place of a holiday that fell on a weekly rest day (nghỉ bù). */
    COMPENSATION,
    /** Working day exchanged for a make-up day (ngày nghỉ hoán đổi). */
    SWAPPED_OFF;

    /** Whether a row of a calendar may say this of a day; the others follow from the week. */
    public boolean isException() {
        return this != WORKING && this != WEEKLY_REST;
    }

    /** Message key of its name. */
    public String textKey() {
        return "calendar.day-kind." + name();
    }
}
