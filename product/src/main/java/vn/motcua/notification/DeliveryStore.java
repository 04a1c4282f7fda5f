package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages on their way to a gateway: each waits, was taken, or was given up. One that is not ours is given up unsent. */
@Repository
class DeliveryStore {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryStore.class);
    static final String NOT_OURS = "changed outside the product";
    static final String TOO_LATE = "too late";
    /** The last answer while a sender has it: who finds it so later knows that a sender ended on the way. */
    static final String SENDING = "sending";
    /** The last answer where it was handed in and no answer came. */
    static final String UNSURE = "no answer after it was handed in";

    /** @param mayBeMore whether more may be due */
    record Batch(List<Delivery> messages, boolean mayBeMore) {
        Batch {
            messages = List.copyOf(messages);
        }
    }

    private record Claimed(Delivery message, String code) {}

    private final JdbcClient jdbc;
    private final NoticeCodes codes;

    DeliveryStore(JdbcClient jdbc, NoticeCodes codes) {
        this.jdbc = jdbc;
        this.codes = codes;
    }

    /** All by one statement. */
    void add(List<Outgoing> outgoing) {
        if (outgoing.isEmpty()) {
            return;
        }
        var deliveries = outgoing.stream().map(Outgoing::message).toList();
        jdbc.sql("""
                insert into notification.delivery
                       (id, notice_id, channel, address, subject, content, code, lane, next_at)
                select id, nullif(notice, '')::uuid, channel, address, subject, content, code, lane, due_at
                  from unnest(:ids::uuid[], :notices::text[], :channels::text[], :addresses::text[],
                              :subjects::text[], :contents::text[], :codes::text[], :lanes::smallint[],
                              :due::timestamptz[])
                       as d (id, notice, channel, address, subject, content, code, lane, due_at)
                """)
                .param("ids", column(deliveries, Delivery::id))
                .param("notices", column(deliveries, DeliveryStore::notice))
                .param("channels", column(deliveries, Delivery::channel))
                .param("addresses", column(deliveries, Delivery::address))
                .param("subjects", column(deliveries, Delivery::subject))
                .param("contents", column(deliveries, Delivery::content))
                .param("codes", column(deliveries, codes::of))
                .param("lanes", column(outgoing, one -> one.lane().number()))
                .param("due", column(outgoing, Outgoing::dueAt))
                .update();
    }

    /** Empty for a letter, which belongs to none. */
    private static String notice(Delivery message) {
        var notice = message.notice();
        return notice == null ? "" : notice.toString();
    }

    private static <T> String[] column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    /**
     * Takes what is due, and nobody else does for a while: who is killed while sending leaves it to be sent again, under the
     * same key. A mail server knows no key: where nobody noted what came of the time before, the row says that it is not sure.
     */
    Batch claim(NoticeChannel channel, Lane lane, Instant now, Duration lease, int max) {
        var claimed = jdbc.sql("""
                update notification.delivery
                   set attempts = least(attempts, 1000) + 1, next_at = :again, last_answer = :sending,
                       unsure = unsure or last_answer = :unsure or last_answer = :sending and channel = 'EMAIL'
                 where id in (select id from notification.delivery
                               where next_at <= :now and channel = :channel and lane = :lane
                               order by next_at limit :max for update skip locked)
                returning id, notice_id, channel, address, subject, content, attempts, code
                """)
                .param("channel", channel.name())
                .param("lane", lane.number())
                .param("sending", SENDING)
                .param("unsure", UNSURE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("max", max)
                .query((row, _) -> claimed(row))
                .list();
        return new Batch(
                claimed.stream()
                        .filter(one -> isOurs(one, now))
                        .map(Claimed::message)
                        .toList(),
                claimed.size() == max);
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        var message = new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("notice_id", UUID.class),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("content"),
                row.getInt("attempts"));
        return new Claimed(message, row.getString("code"));
    }

    private boolean isOurs(Claimed claimed, Instant now) {
        var id = claimed.message().id();
        boolean isOurs = codes.of(claimed.message()).equals(claimed.code());
        if (!isOurs) {
            LOG.error("Changed outside the product, and not sent: notification.delivery {}", id);
            failed(id, NOT_OURS, null, now);
        }
        return isOurs;
    }

    /** @param askAt when the carrier is asked whether it arrived; null for never */
    void taken(Collection<UUID> ids, @Nullable Instant askAt, Instant now) {
        jdbc.sql("""
                update notification.delivery set taken_at = :now, next_at = null, last_answer = '', ask_at = :ask
                 where id = any(:ids::uuid[]) and next_at is not null
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("ask", askAt == null ? null : askAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
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
    int giveUpDueBefore(NoticeChannel channel, Instant before, Instant now) {
        return jdbc.sql("""
                update notification.delivery set given_up_at = :now, next_at = null, last_answer = :late
                 where next_at < :before and channel = :channel
                """)
                .param("channel", channel.name())
                .param("late", TOO_LATE)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Letters that were sent or given up before, with their addresses. */
    void forgetLetters(Instant before) {
        jdbc.sql("""
                delete from notification.delivery
                 where notice_id is null and (taken_at < :before or given_up_at < :before)
                """).param("before", before.atOffset(ZoneOffset.UTC)).update();
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
