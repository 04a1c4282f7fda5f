package vn.motcua.petition;

/** Whether question and answer are read by everybody. The names stand in rows and stay. */
public enum Publication {
    NONE,
    /** Proposed; somebody else looks at it before it is public. */
    PROPOSED,
    PUBLIC
}
