package vn.motcua.reconciliation;

/** Who says what happened to money beside us. */
public enum Source {
    BANK,
    GATEWAY
}
