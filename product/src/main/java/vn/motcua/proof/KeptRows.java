package vn.motcua.proof;

import java.util.List;
import java.util.Set;
import vn.motcua.shared.ChangedOutside;

/**
 * Rows read to be kept in memory, after they were held against the log. A row that the log never heard of is not ours: it is
 * left out and counts for nothing.
 *
 * @param sound what the log vouches for
 * @param lost keys of rows of ours that are not what the log says, or are gone: nobody knows what stood there
 */
public record KeptRows<T>(LoggedTable table, List<T> sound, Set<String> lost) {
    public KeptRows {
        sound = List.copyOf(sound);
        lost = Set.copyOf(lost);
    }

    /**
     * For who needs every row to judge, since one that is lost may be the one that decides.
     *
     * @throws ChangedOutside when a row is lost
     */
    public List<T> whole() {
        if (!lost.isEmpty()) {
            throw new ChangedOutside(Named.rows(table, lost));
        }
        return sound;
    }
}
