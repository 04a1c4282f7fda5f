package vn.motcua.proof;

import java.util.Collection;
import java.util.stream.Collectors;

/** Rows as the operator looks for them: the table and the first of their keys. */
final class Named {
    private static final int KEYS_MAX = 20;

    private Named() {}

    static String rows(LoggedTable table, Collection<String> keys) {
        var rest = keys.size() > KEYS_MAX ? " and " + (keys.size() - KEYS_MAX) + " more" : "";
        return table.table() + " " + keys.stream().sorted().limit(KEYS_MAX).collect(Collectors.joining(", ")) + rest;
    }
}
