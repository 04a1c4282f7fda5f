package vn.motcua.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What rows that somebody follows were before the present transaction, and what it made of them. */
final class FollowedRows {
    private static final SortedMap<String, String> NONE = Collections.emptySortedMap();

    private final Map<LoggedTable, Map<String, SortedMap<String, String>>> before = new EnumMap<>(LoggedTable.class);
    private final Map<LoggedTable, Map<String, SortedMap<String, String>>> after = new EnumMap<>(LoggedTable.class);

    /** A row that was held: what this transaction wrote itself is not what was there before. */
    void held(LoggedTable table, RowStore.Judged<?> row) {
        if (!row.isWrittenHere()) {
            before.computeIfAbsent(table, _ -> new HashMap<>())
                    .putIfAbsent(row.identity(), row.row().columns());
        }
    }

    void removed(LoggedTable table, String identity) {
        after.computeIfAbsent(table, _ -> new LinkedHashMap<>()).put(identity, NONE);
    }

    void written(LoggedTable table, RowStore.Judged<?> row) {
        after.computeIfAbsent(table, _ -> new LinkedHashMap<>())
                .put(row.identity(), row.row().columns());
    }

    List<RowChange> changes() {
        var changes = new ArrayList<RowChange>();
        after.forEach((table, rows) -> rows.forEach((identity, now) -> {
            var was = before.getOrDefault(table, Map.of()).getOrDefault(identity, NONE);
            if (!was.equals(now)) {
                changes.add(new RowChange(table, identity, was, now));
            }
        }));
        return changes;
    }
}
