package vn.motcua.proof;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a transaction made of a row.
 *
 * @param before its columns as {@link RowText} writes them; none where the row is new
 * @param after as before; none where it was taken away
 */
public record RowChange(
        LoggedTable table, String identity, SortedMap<String, String> before, SortedMap<String, String> after) {
    public RowChange {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }
}
