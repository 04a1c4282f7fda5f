package vn.motcua.absence;

/** Why an officer is away. Heads and the officer see it, colleagues do not. */
public enum AbsenceReason {
    /** Nghỉ phép. */
    LEAVE,
    /** Ốm. */
    SICK,
    /** Công tác. */
    MISSION,
    /** Họp. */
    MEETING,
    OTHER
}
