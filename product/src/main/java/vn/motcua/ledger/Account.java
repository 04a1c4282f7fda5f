package vn.motcua.ledger;

/** What an account of the ledger is for. The number and the name that stand for it on a day are in the {@link Chart}. */
public enum Account {
    /** Cash in the till of a counter. */
    TILL(Side.DEBIT),
    /** The account at the bank or the treasury. */
    BANK(Side.DEBIT),
    /** What the gateway took and has not paid out. */
    GATEWAY(Side.DEBIT),
    /** What bills ask for and nobody paid yet. */
    RECEIVABLE(Side.DEBIT),
    /** Between agencies of the province, when a bill went from one to another after it was paid. */
    INTERNAL(Side.DEBIT),
    /** What banks and gateways keep for themselves. */
    BANK_CHARGES(Side.DEBIT),
    /** Fees and charges of procedures (phí, lệ phí). */
    FEES(Side.CREDIT),
    /** Copies beside results. */
    COPIES(Side.CREDIT),
    /** What is taken for another authority. */
    DUTIES(Side.CREDIT),
    /** What is owed to payers. */
    REFUNDS(Side.CREDIT),
    /** Money of which nobody knows yet what it is for. */
    SUSPENSE(Side.CREDIT);

    /** On which side its balance usually stands. */
    public enum Side {
        DEBIT,
        CREDIT
    }

    private final Side side;

    Account(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
