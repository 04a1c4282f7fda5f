package vn.motcua.proof;

/** Each tree has heads of its own. */
public enum Tree {
    /** What was written. */
    LEDGER,
    /** Who looked at what. */
    ACCESS
}
