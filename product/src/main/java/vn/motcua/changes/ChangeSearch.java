package vn.motcua.changes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.proof.LoggedTable;

/**
 * What is looked for in the change log.
 *
 * @param words all of which stand in values, names, reason or decision, with diacritics or without
 * @param account who changed it
 * @param row one row only
 * @param from not before
 * @param until before
 * @param before only older ones than this: the last of the page before
 */
public record ChangeSearch(
        Optional<ConfigurationArea> area,
        String words,
        Optional<String> account,
        Optional<Row> row,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<UUID> before) {
    static final int WORDS_MAX = 8;

    /** A row as the log knows it. */
    public record Row(LoggedTable table, String identity) {}
}
