package vn.motcua.ledger;

import vn.motcua.organisation.AgencyId;

/**
 * One line of an entry.
 *
 * @param amount whole đồng; above zero in debit, below in credit, never zero
 */
public record Posting(AgencyId agency, Account account, long amount) {
    public Posting {
        if (amount == 0) {
            throw new IllegalArgumentException("A posting must move money, but moves none on " + account);
        }
    }

    static Posting debit(AgencyId agency, Account account, long amount) {
        return new Posting(agency, account, amount);
    }

    static Posting credit(AgencyId agency, Account account, long amount) {
        return new Posting(agency, account, -amount);
    }
}
