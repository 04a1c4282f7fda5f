package vn.motcua.ledger;

import java.util.List;
import java.util.function.Consumer;

/** Who books what does not follow from bills alone: it gives all its entries again when the ledger is made anew or checked. */
public interface BookedElsewhere {
    /** Every entry it ever booked, in portions. */
    void replay(Consumer<List<JournalEntry>> portion);
}
