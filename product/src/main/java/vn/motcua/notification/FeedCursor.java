package vn.motcua.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.FeedReader;

/** How far the log was read. Its row is the lock: of several instances one reads at a time. */
@Repository
class FeedCursor implements FeedReader.Place {
    private static final String READER = "notices";

    private final JdbcClient jdbc;
    private final PassedOver passedOver;

    FeedCursor(JdbcClient jdbc, PassedOver passedOver) {
        this.jdbc = jdbc;
        this.passedOver = passedOver;
    }

    /** Where this reader begins when it has never read; afterwards it changes nothing. */
    void begin(long place, Instant now) {
        jdbc.sql("""
                insert into notification.cursor (reader, place, moved_at) values (:reader, :place, :now)
                on conflict (reader) do nothing
                """)
                .param("reader", READER)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasBegun() {
        return place().isPresent();
    }

    OptionalLong place() {
        return read("");
    }

    /** Locks it until the transaction ends; empty while another instance reads. */
    @Override
    public OptionalLong lock() {
        return read(" for update skip locked");
    }

    private OptionalLong read(String how) {
        return jdbc
                .sql("select place from notification.cursor where reader = :reader" + how)
                .param("reader", READER)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void move(long place, Instant now) {
        jdbc.sql("update notification.cursor set place = :place, moved_at = :now where reader = :reader")
                .param("reader", READER)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void passOver(long place, String why, Instant now) {
        passedOver.add(place, why, now);
        move(place, now);
    }
}
