package vn.motcua.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.organisation.AgencyId;

/** The ledger as it is read, and as those above book in it. */
@Component
public class Ledger {
    /** Stands for the common account of the province, where no agency's share is known. */
    public static final AgencyId COMMON = new AgencyId(new UUID(0, 0));

    /** So many entries are listed at most. */
    public static final int ENTRIES_MAX = 200;

    private final JournalStore store;

    Ledger(JournalStore store) {
        this.store = store;
    }

    /**
     * Enters what is not there yet. Whoever books here gives the same again by {@link BookedElsewhere}.
     *
     * @return how many lines are new
     */
    @Transactional
    public int book(List<JournalEntry> entries) {
        return store.add(entries);
    }

    /** @throws IllegalArgumentException when the days end before they begin */
    @Transactional(readOnly = true)
    public TrialBalance balance(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Days must begin before they end, but are " + from + " to " + to);
        }
        return new TrialBalance(from, to, store.sums(from, to));
    }

    /** All entries of a bill, the earliest first. */
    @Transactional(readOnly = true)
    public List<JournalEntry> of(UUID bill) {
        return store.of(bill);
    }

    /** Entries on an account of an agency, the latest first, at most {@link #ENTRIES_MAX}. */
    @Transactional(readOnly = true)
    public List<JournalEntry> on(AgencyId agency, Account account, LocalDate from, LocalDate to) {
        return store.on(agency, account, from, to, ENTRIES_MAX);
    }
}
