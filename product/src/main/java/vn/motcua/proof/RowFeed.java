package vn.motcua.proof;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which rows under the log were written, in the order in which that was sealed, for those above who go on from what they have read:
 * the rows themselves are read where they are kept. Each writing comes once; places never change.
 */
@Component
public class RowFeed {
    /** So many places are looked through at a time. */
    static final int WINDOW = 5_000;

    /** @param identity as the log knows the row */
    public record Written(LoggedTable table, String identity) {}

    private record Placed(long place, Written written) {}

    private final JdbcClient jdbc;

    RowFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is written of these tables. */
    public Feed<Written> of(Set<LoggedTable> tables) {
        var kinds = tables.stream().map(LoggedTable::kind).toArray(String[]::new);
        return new Feed<>() {
            @Override
            public Part<Written> part(long place, int max) {
                return after(place, max, tables, kinds);
            }

            @Override
            public OptionalLong placeAfter(long place) {
                return RowFeed.this.placeAfter(place, kinds);
            }

            @Override
            public long end() {
                return RowFeed.this.end();
            }
        };
    }

    /** Within the next {@link #WINDOW} places: where rows of other tables are many, a part may be empty and more may follow. */
    private Feed.Part<Written> after(long place, int max, Set<LoggedTable> tables, String[] kinds) {
        long end = end();
        long until = Math.min(end, place + WINDOW);
        if (until <= place) {
            return new Feed.Part<>(place, false, List.of());
        }
        var rows = jdbc.sql("""
                select leaf_no, kind, coalesce(subject::text, label) as identity from proof.leaf
                 where tree = 'LEDGER' and leaf_no > :place and leaf_no <= :until and kind = any(:kinds)
                 order by leaf_no limit :max
                """)
                .param("place", place)
                .param("until", until)
                .param("kinds", kinds)
                .param("max", max)
                .query((row, _) -> new Placed(
                        row.getLong("leaf_no"),
                        new Written(table(tables, row.getString("kind")), row.getString("identity"))))
                .list();
        long read = rows.size() == max ? rows.getLast().place() : until;
        return new Feed.Part<>(
                read, read < end, rows.stream().map(Placed::written).toList());
    }

    private OptionalLong placeAfter(long place, String[] kinds) {
        return jdbc.sql("""
                select leaf_no from proof.leaf
                 where tree = 'LEDGER' and leaf_no > :place and kind = any(:kinds) order by leaf_no limit 1
                """).param("place", place).param("kinds", kinds).query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Where it ends now. */
    public long end() {
        return jdbc.sql("select coalesce(max(leaf_no), :beginning) from proof.leaf where tree = 'LEDGER'")
                .param("beginning", Feed.BEGINNING)
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
