package motcua.vietnamese;

/** Of which time a written place may be. */
public enum Era {
    /** Communes of before 1 July 2025 only. */
    BEFORE,
    /** Communes of today only. */
    TODAY,
    EITHER
}
