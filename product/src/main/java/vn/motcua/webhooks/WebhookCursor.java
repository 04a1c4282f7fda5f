package vn.motcua.webhooks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.FeedReader;

/** How far the log was read for subscribers. Its row is the lock: of several instances one reads at a time. */
@Repository
class WebhookCursor implements FeedReader.Place {
    private static final String READER = "webhooks";

    private final JdbcClient jdbc;

    WebhookCursor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where it begins when it has never read; afterwards it changes nothing. */
    void begin(long place, Instant now) {
        jdbc.sql("""
                insert into webhooks.cursor (reader, place, moved_at) values (:reader, :place, :now)
                on conflict (reader) do nothing
                """)
                .param("reader", READER)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean hasBegun() {
        return read("").isPresent();
    }

    @Override
    public OptionalLong lock() {
        return read(" for update skip locked");
    }

    private OptionalLong read(String how) {
        return jdbc
                .sql("select place from webhooks.cursor where reader = :reader" + how)
                .param("reader", READER)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public void move(long place, Instant now) {
        jdbc.sql("update webhooks.cursor set place = :place, moved_at = :now where reader = :reader")
                .param("reader", READER)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void passOver(long place, String why, Instant now) {
        jdbc.sql("""
                insert into webhooks.passed_over (place, why, noted_at) values (:place, :why, :now)
                on conflict (place) do nothing
                """)
                .param("place", place)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        move(place, now);
    }

    long passedOver() {
        return jdbc.sql("select count(*) from webhooks.passed_over")
                .query(Long.class)
                .single();
    }
}
