package vn.motcua.changes;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.proof.LoggedTable;

/**
 * What became of a row of the configuration.
 *
 * @param identity which row, as the log knows it; of many the first
 * @param before values by column, those that differ only; none where the row is new
 * @param after as before; none where the row was taken away
 * @param about what names the row, by column, whether it differs or not
 * @param account who did it; null for a command and for what a start brings in
 * @param requestId in which request
 */
public record ConfigurationChange(
        UUID id,
        Instant at,
        LoggedTable table,
        String identity,
        Deed deed,
        Map<String, String> before,
        Map<String, String> after,
        Map<String, String> about,
        @Nullable String account,
        Because because,
        @Nullable String requestId) {
    /** What was done. */
    public enum Deed {
        ADDED,
        CHANGED,
        REMOVED,
        /** More rows of one table than anybody would read one by one, as the communes of a country: kept as one, with their number. */
        MANY_ADDED
    }

    /** Name under {@link #about} of how many were added. */
    public static final String COUNT = "count";

    public ConfigurationChange {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        about = Map.copyOf(about);
    }

    /** The columns that differ, in the order of their names. */
    public Iterable<String> columns() {
        var all = new TreeMap<String, String>(before);
        all.putAll(after);
        return all.keySet();
    }
}
