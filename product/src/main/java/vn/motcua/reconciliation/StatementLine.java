package vn.motcua.reconciliation;

import java.time.LocalDate;

/**
 * One line of a statement (dòng sao kê).
 *
 * @param number from 1, in the order of the file
 * @param amount whole đồng; above zero came in, below went out
 * @param fee what the gateway keeps of it, not below zero
 * @param reference our own reference, the gateway's name for the visit or the bill's; empty where it says none
 * @param bankReference what the other side calls it; empty where it says nothing
 * @param memo what stands there for people
 */
public record StatementLine(
        int number, LocalDate day, long amount, long fee, String reference, String bankReference, String memo) {
    static final int TEXT_MAX = 500;

    public StatementLine {
        if (amount == 0 || fee < 0) {
            throw new IllegalArgumentException("Line " + number + " must move money and keep none below zero");
        }
    }

    /** As it is hashed. */
    String canonical() {
        return String.join(
                "\u001f", day.toString(), Long.toString(amount), Long.toString(fee), reference, bankReference, memo);
    }
}
