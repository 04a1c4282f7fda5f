package vn.motcua.audit;

/** Why an officer may look at somebody's data. Each has its words and its legal ground in the texts of this module. */
public enum Purpose {
    /** Handling what the officer's desk has to handle. */
    TASK,
    /** Receiving at the counter, handing over, taking money. */
    COUNTER,
    /** Finding a dossier, by its number or by whose it is. */
    SEARCH,
    /** Looking after whether all goes right: access log, operation. */
    INSPECTION
}
