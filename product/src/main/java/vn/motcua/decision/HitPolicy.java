package vn.motcua.decision;

import java.util.Arrays;
import java.util.Optional;

/** What counts where several rows match. PRIORITY and OUTPUT ORDER are not among them: "best of several" is the least or the greatest. */
public enum HitPolicy {
    /** At most one row matches, whatever is put in. */
    UNIQUE("UNIQUE", ""),
    /** Several may match, and then say the same. */
    ANY("ANY", ""),
    /** The first that matches. */
    FIRST("FIRST", ""),
    /** All that match, in the order of the rows. */
    RULE_ORDER("RULE ORDER", ""),
    /** All that match. */
    COLLECT("COLLECT", ""),
    /** Of all that match the least. */
    LEAST("COLLECT", "MIN"),
    /** Of all that match the greatest. */
    GREATEST("COLLECT", "MAX"),
    /** All that match, added up. */
    SUM("COLLECT", "SUM"),
    /** How many match. */
    COUNT("COLLECT", "COUNT");

    private final String inFile;
    private final String aggregation;

    HitPolicy(String inFile, String aggregation) {
        this.inFile = inFile;
        this.aggregation = aggregation;
    }

    /** As a file has it; UNIQUE where it says nothing. */
    static Optional<HitPolicy> of(String inFile, String aggregation) {
        var named = inFile.isEmpty() ? UNIQUE.inFile : inFile;
        return Arrays.stream(values())
                .filter(policy -> policy.inFile.equals(named) && policy.aggregation.equals(aggregation))
                .findFirst();
    }

    /** Whether one row alone gives the answer, so that it can be named. */
    public boolean hasDecisiveRow() {
        return switch (this) {
            case UNIQUE, ANY, FIRST, LEAST, GREATEST -> true;
            case RULE_ORDER, COLLECT, SUM, COUNT -> false;
        };
    }

    /** Whether the answer is a list of what all matching rows say. */
    boolean givesAll() {
        return this == RULE_ORDER || this == COLLECT;
    }

    /** Whether the answer is one value made of several rows; then a table has one output. */
    boolean aggregates() {
        return !aggregation.isEmpty();
    }

    /** Whether what the rows say must be numbers. */
    boolean calculates() {
        return this == LEAST || this == GREATEST || this == SUM;
    }
}
