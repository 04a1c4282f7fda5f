package vn.motcua.proof;

import java.util.List;

/** Who keeps what became of rows of some tables. Told in the transaction that changes them, before it ends: both are kept, or none. */
public interface FollowsRows {
    boolean follows(LoggedTable table);

    /** @param changes at least one; rows that are as they were are left out */
    void changed(List<RowChange> changes);
}
