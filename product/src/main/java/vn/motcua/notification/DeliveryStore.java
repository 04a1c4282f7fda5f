package vn.motcua.notification;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages on their way to a gateway: each waits, was taken, or was given up. */
@Repository
class DeliveryStore {
    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All by one statement; due at once. */
    void add(List<Delivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notification.delivery (id, notice_id, channel, address, subject, content, next_at)
                select *, :now from unnest(:ids::uuid[], :notices::uuid[], :channels::text[], :addresses::text[],
                                           :subjects::text[], :contents::text[])
                """)
                .param("ids", column(deliveries, Delivery::id))
                .param("notices", column(deliveries, Delivery::notice))
                .param("channels", column(deliveries, Delivery::channel))
                .param("addresses", column(deliveries, Delivery::address))
                .param("subjects", column(deliveries, Delivery::subject))
                .param("contents", column(deliveries, Delivery::content))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] column(List<Delivery> deliveries, Function<Delivery, Object> value) {
        return deliveries.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /**
     * Takes what is due, and nobody else does for a while: who is killed while sending leaves it to be sent again, under the
     * same key.
     */
    List<Delivery> claim(Collection<NoticeChannel> channels, Instant now, Duration lease, int max) {
        return jdbc.sql("""
                update notification.delivery set attempts = attempts + 1, next_at = :again
                 where id in (select id from notification.delivery
                               where next_at <= :now and channel = any(:channels::text[])
                               order by next_at limit :max for update skip locked)
                returning id, notice_id, channel, address, subject, content, attempts
                """)
                .param("channels", channels.stream().map(NoticeChannel::name).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("max", max)
                .query((row, _) -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getObject("notice_id", UUID.class),
                        NoticeChannel.valueOf(row.getString("channel")),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("content"),
                        row.getInt("attempts")))
                .list();
    }

    void taken(UUID id, Instant now) {
        jdbc.sql("""
                update notification.delivery set taken_at = :now, next_at = null, last_answer = ''
                 where id = :id and next_at is not null
                """).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** @param again null to give up */
    void failed(UUID id, String answer, @Nullable Instant again, Instant now) {
        jdbc.sql("""
                update notification.delivery
                   set last_answer = :answer, next_at = :again,
                       given_up_at = case when :again::timestamptz is null then :now::timestamptz end
                 where id = :id and next_at is not null
                """)
                .param("id", id)
                .param("answer", answer)
                .param("again", again == null ? null : again.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What waits since before: its channel was off, or its gateway away too long. @return how many */
    int giveUpDueBefore(Instant before, Instant now) {
        return jdbc.sql("""
                update notification.delivery set given_up_at = :now, next_at = null, last_answer = 'too late'
                 where next_at < :before
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    long waiting() {
        return count("next_at is not null");
    }

    long givenUp() {
        return count("given_up_at is not null");
    }

    private long count(String which) {
        return jdbc.sql("select count(*) from notification.delivery where " + which)
                .query(Long.class)
                .single();
    }
}
