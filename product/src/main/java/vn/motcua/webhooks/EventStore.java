package vn.motcua.webhooks;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Events on their way to subscribers. One that is not ours is given up unsent. */
@Repository
class EventStore {
    private static final Logger LOG = LoggerFactory.getLogger(EventStore.class);
    private static final int AGAIN_AT_ONCE = 1_000;
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    /** @param attempts the present one included */
    record Outgoing(UUID id, UUID subscription, long place, String body, int attempts) {}

    private record Claimed(Outgoing event, String code) {}

    private final JdbcClient jdbc;
    private final WebhookSecrets secrets;

    EventStore(JdbcClient jdbc, WebhookSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** All by one statement. What a subscriber was to be told already stays as it is. */
    void add(List<Outgoing> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into webhooks.delivery (id, subscription_id, place, body, code, made_at, next_at)
                select *, :now, :now from unnest(:ids::uuid[], :to::uuid[], :places::bigint[], :bodies::text[], :codes::text[])
                on conflict (subscription_id, place) do nothing
                """)
                .param("ids", column(events, Outgoing::id))
                .param("to", column(events, Outgoing::subscription))
                .param("places", column(events, Outgoing::place))
                .param("bodies", column(events, Outgoing::body))
                .param("codes", column(events, this::code))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] column(List<Outgoing> events, Function<Outgoing, Object> value) {
        return events.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private String code(Outgoing event) {
        return secrets.codeOf(event.id(), event.subscription(), event.place(), event.body());
    }

    /** The eldest that are due for one subscriber; nobody else takes them for a while. */
    List<Outgoing> claim(UUID subscription, Instant now, Duration lease, int max) {
        var claimed = jdbc.sql("""
                update webhooks.delivery set attempts = least(attempts, 1000) + 1, next_at = :again
                 where id in (select id from webhooks.delivery
                               where subscription_id = :to and next_at <= :now
                               order by next_at, place limit :max for update skip locked)
                returning id, subscription_id, place, body, attempts, code
                """)
                .param("to", subscription)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("max", max)
                .query((row, _) -> new Claimed(
                        new Outgoing(
                                row.getObject("id", UUID.class),
                                row.getObject("subscription_id", UUID.class),
                                row.getLong("place"),
                                row.getString("body"),
                                row.getInt("attempts")),
                        row.getString("code")))
                .list();
        return claimed.stream()
                .filter(one -> isOurs(one, now))
                .map(Claimed::event)
                .sorted((one, other) -> Long.compare(one.place(), other.place()))
                .toList();
    }

    private boolean isOurs(Claimed claimed, Instant now) {
        boolean isOurs = code(claimed.event()).equals(claimed.code());
        if (!isOurs) {
            LOG.error(
                    "Changed outside the product, and not sent: webhooks.delivery {}",
                    claimed.event().id());
            failed(claimed.event().id(), "changed outside the product", null, now);
        }
        return isOurs;
    }

    void taken(UUID id, Instant now) {
        jdbc.sql("""
                update webhooks.delivery set taken_at = :now, next_at = null, last_answer = ''
                 where id = :id and next_at is not null
                """).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** @param again null to give up */
    void failed(UUID id, String answer, @Nullable Instant again, Instant now) {
        jdbc.sql("""
                update webhooks.delivery
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

    /** Not tried now: those before it did not get through. */
    void putBack(UUID id, Instant next) {
        jdbc.sql("""
                update webhooks.delivery set next_at = :next, attempts = greatest(attempts - 1, 0)
                 where id = :id and next_at is not null
                """)
                .param("id", id)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was given up of one subscriber, as if it had never been tried; at most a thousand at a time. @return how many */
    @Transactional
    public int sendAgain(UUID subscription, Instant now) {
        return jdbc.sql("""
                update webhooks.delivery set given_up_at = null, next_at = :now, attempts = 0
                 where id in (select id from webhooks.delivery
                               where subscription_id = :to and given_up_at is not null order by place limit :max)
                """)
                .param("to", subscription)
                .param("max", AGAIN_AT_ONCE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether more may be there */
    boolean forget(Instant before) {
        return jdbc.sql("""
                delete from webhooks.delivery where id in (
                    select id from webhooks.delivery where made_at < :before and next_at is null
                     order by made_at limit :max)
                """)
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .param("max", FORGOTTEN_AT_ONCE)
                        .update()
                == FORGOTTEN_AT_ONCE;
    }
}
