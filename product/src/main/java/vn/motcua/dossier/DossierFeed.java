package vn.motcua.dossier;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything that happened to dossiers, for those above who go on from what they have read: in the order in which it was
 * committed, each event once, as soon as it is sealed (within a second or two). Places never change and no event comes in
 * before one that was read.
 */
@Component
public class DossierFeed {
    /** Before the first event. */
    public static final long BEGINNING = -1;

    static final int EVENTS_MAX = 10_000;

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
     */
    public List<Entry> after(long place, int max) {
        if (max < 1 || max > EVENTS_MAX) {
            throw new IllegalArgumentException("A feed is read by 1 to " + EVENTS_MAX + " events, but not by " + max);
        }
        return jdbc.sql("""
                select l.leaf_no, e.type, e.payload
                  from proof.leaf l join dossier.event e on e.dossier_id = l.subject and e.seq = l.seq
                 where l.tree = 'LEDGER' and l.kind = 'event' and l.leaf_no > :place
                 order by l.leaf_no limit :max
                """)
                .param("place", place)
                .param("max", max)
                .query((row, _) ->
                        new Entry(row.getLong("leaf_no"), text.event(row.getString("type"), row.getString("payload"))))
                .list();
    }

    /** Where the feed ends now: who goes on from there reads what comes from now on. */
    public long end() {
        return jdbc.sql("select coalesce(max(leaf_no), :beginning) from proof.leaf where tree = 'LEDGER'")
                .param("beginning", BEGINNING)
                .query(Long.class)
                .single();
    }

    /** The place of the next event, whether it can be read or not: for those who must get past one that cannot. */
    public OptionalLong placeAfter(long place) {
        return jdbc.sql("""
                select leaf_no from proof.leaf
                 where tree = 'LEDGER' and kind = 'event' and leaf_no > :place order by leaf_no limit 1
                """).param("place", place).query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
