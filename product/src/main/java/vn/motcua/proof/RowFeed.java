package vn.motcua.proof;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which rows under the log were written, in the order in which that was sealed, for those above who go on from what they have read:
 * the rows themselves are read where they are kept. Each writing comes once; places never change.
 */
@Component
public class RowFeed {
    /** Before the first row. */
    public static final long BEGINNING = -1;

    /** So many places are looked through at a time. */
    public static final int WINDOW = 5_000;

    /** @param identity as the log knows the row */
    public record Written(LoggedTable table, String identity) {}

    /**
     * @param place up to which was looked, whatever stood there
     * @param isMore whether the log goes on after it
     */
    public record Page(long place, boolean isMore, List<Written> rows) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    private final JdbcClient jdbc;

    RowFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was written of these tables after a place, within the next {@link #WINDOW} places. */
    public Page after(long place, Set<LoggedTable> tables) {
        long end = end();
        long until = Math.min(end, place + WINDOW);
        if (until <= place) {
            return new Page(place, false, List.of());
        }
        var rows = jdbc.sql("""
                select kind, coalesce(subject::text, label) as identity from proof.leaf
                 where tree = 'LEDGER' and leaf_no > :place and leaf_no <= :until and kind = any(:kinds) order by leaf_no
                """)
                .param("place", place)
                .param("until", until)
                .param("kinds", tables.stream().map(LoggedTable::kind).toArray(String[]::new))
                .query((row, _) -> new Written(table(tables, row.getString("kind")), row.getString("identity")))
                .list();
        return new Page(until, until < end, rows);
    }

    /** Where it ends now. */
    public long end() {
        return jdbc.sql("select coalesce(max(leaf_no), :beginning) from proof.leaf where tree = 'LEDGER'")
                .param("beginning", BEGINNING)
                .query(Long.class)
                .single();
    }

    private static LoggedTable table(Set<LoggedTable> tables, String kind) {
        return tables.stream()
                .filter(table -> table.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("One of " + tables + " must be called " + kind));
    }
}
