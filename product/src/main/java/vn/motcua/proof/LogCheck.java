package vn.motcua.proof;

/** What a module above holds against the log in its own way, because it follows from the log or lies outside the database. */
public interface LogCheck {
    /** Runs in the one snapshot of the whole verification and changes nothing. */
    void check(Findings findings);
}
