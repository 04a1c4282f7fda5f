package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.Feed;
import vn.motcua.shared.ChangedOutside;

/**
 * Everything that happened to dossiers, for those above who go on from what they have read: in the order in which it was
 * committed, each event once, as soon as it is sealed (within a second or two). Places never change and no event comes in
 * before one that was read.
 */
@Component
public class DossierFeed implements Feed<DossierFeed.Entry> {
    static final int EVENTS_MAX = 10_000;

    private static final String ENTRIES = """
            select l.leaf_no, l.subject, l.seq as leaf_seq, l.hash as leaf, e.dossier_id, e.seq, e.type, e.at, e.actor,
                   e.payload
              from proof.leaf l left join dossier.event e on e.dossier_id = l.subject and e.seq = l.seq
             where l.tree = 'LEDGER' and l.kind = 'event'
            """;

    /** @param place in the log; places of other entries lie between, so they are not counted through */
    public record Entry(long place, DossierEvent event) {}

    private final JdbcClient jdbc;
    private final EventText text;

    DossierFeed(JdbcClient jdbc, EventText text) {
        this.jdbc = jdbc;
        this.text = text;
    }

    /**
     * What follows a place, at most {@code max} (1 to 10,000); fewer only at the end of what is sealed.
     *
     * @param place of the last entry that was read, or {@link #BEGINNING}
     * @throws ChangedOutside when one of them is not what was sealed
     */
    public List<Entry> after(long place, int max) {
        if (max < 1 || max > EVENTS_MAX) {
            throw new IllegalArgumentException("A feed is read by 1 to " + EVENTS_MAX + " events, but not by " + max);
        }
        return jdbc.sql(ENTRIES + " and l.leaf_no > :place order by l.leaf_no limit :max")
                .param("place", place)
                .param("max", max)
                .query((row, _) -> entry(row))
                .list();
    }

    @Override
    public Part<Entry> part(long place, int max) {
        var entries = after(place, max);
        return new Part<>(entries.isEmpty() ? place : entries.getLast().place(), entries.size() == max, entries);
    }

    /**
     * The event at a place that {@link #placeAfter} gave.
     *
     * @throws ChangedOutside when it is not what was sealed, or is not there
     */
    public Entry at(long place) {
        return jdbc.sql(ENTRIES + " and l.leaf_no = :place")
                .param("place", place)
                .query((row, _) -> entry(row))
                .optional()
                .orElseThrow(() -> new ChangedOutside("proof.leaf LEDGER " + place));
    }

    private Entry entry(ResultSet row) throws SQLException {
        if (row.getString("type") == null) {
            throw new ChangedOutside("dossier.event " + row.getString("subject") + " " + row.getInt("leaf_seq"));
        }
        return new Entry(row.getLong("leaf_no"), text.asWritten(row, row.getBytes("leaf")));
    }

    /** Where the feed ends now: who goes on from there reads what comes from now on. */
    @Override
    public long end() {
        return jdbc.sql("select coalesce(max(leaf_no), :beginning) from proof.leaf where tree = 'LEDGER'")
                .param("beginning", BEGINNING)
                .query(Long.class)
                .single();
    }

    /** The place of the next event, whether it can be read or not: for those who must get past one that cannot. */
    @Override
    public OptionalLong placeAfter(long place) {
        return jdbc.sql("""
                select leaf_no from proof.leaf
                 where tree = 'LEDGER' and kind = 'event' and leaf_no > :place order by leaf_no limit 1
                """).param("place", place).query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
