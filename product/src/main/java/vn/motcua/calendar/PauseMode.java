package vn.motcua.calendar;

/** What a pause does to the limit. */
public enum PauseMode {
    /** The time of the pause does not count. */
    SUBTRACT,
    /** The limit begins anew at the end of the pause (NĐ 61/2018, after a supplement). */
    RESTART
}
