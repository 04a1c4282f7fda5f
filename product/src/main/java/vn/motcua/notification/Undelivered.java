package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.api.ListCursor;

/** Messages that were given up: why, and sending them again. */
@Repository
class Undelivered {
    private static final int PAGE_LINES = 50;
    private static final int AGAIN_AT_ONCE = 1_000;

    /**
     * @param kind of the notice; {@code LETTER} for what belongs to none
     * @param why the last answer, as the product wrote it down
     */
    record Line(
            UUID id,
            NoticeChannel channel,
            String address,
            String kind,
            int attempts,
            String why,
            boolean isUnsure,
            Instant givenUpAt) {
        /** Enough to recognise it, not enough to write to it. */
        String maskedAddress() {
            return MaskedAddress.of(channel, address);
        }

        /** The message key's ending for why it was given up. */
        String reason() {
            return Reason.of(why).key();
        }
    }

    /** What there is to be done about it. */
    enum Reason {
        REFUSED("refused"),
        TOO_LATE("too-late"),
        NOT_OURS("not-ours"),
        LOST("lost"),
        UNSURE("unsure"),
        NO_ANSWER("no-answer");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        static Reason of(String answer) {
            return switch (answer) {
                case DeliveryStore.TOO_LATE -> TOO_LATE;
                case DeliveryStore.NOT_OURS -> NOT_OURS;
                case DeliveryStore.UNSURE, DeliveryStore.SENDING -> UNSURE;
                case Arrivals.LOST -> LOST;
                default ->
                    answer.startsWith("status 4") || answer.startsWith("SMTP 5") || answer.equals("no address")
                            ? REFUSED
                            : NO_ANSWER;
            };
        }
    }

    /** @param next where the next page begins; null on the last one */
    record Page(List<Line> lines, @Nullable String next) {
        Page {
            lines = List.copyOf(lines);
        }
    }

    private final JdbcClient jdbc;

    Undelivered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    Page list(@Nullable String cursor) {
        var from = ListCursor.of(cursor, ListCursor.LAST);
        var found = jdbc.sql("""
                select d.id, d.channel, d.address, coalesce(n.kind, 'LETTER') as kind, d.attempts, d.last_answer, d.unsure, d.given_up_at
                  from notification.delivery d left join notification.notice n on n.id = d.notice_id
                 where d.given_up_at is not null and (d.given_up_at, d.id) < (:at, :id)
                 order by d.given_up_at desc, d.id desc limit :lines
                """)
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("id", from.id())
                .param("lines", PAGE_LINES + 1)
                .query((row, _) -> line(row))
                .list();
        if (found.size() <= PAGE_LINES) {
            return new Page(found, null);
        }
        var last = found.get(PAGE_LINES - 1);
        return new Page(found.subList(0, PAGE_LINES), new ListCursor(last.givenUpAt(), last.id()).text());
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                NoticeChannel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("kind"),
                row.getInt("attempts"),
                row.getString("last_answer"),
                row.getBoolean("unsure"),
                row.getObject("given_up_at", OffsetDateTime.class).toInstant());
    }

    /** As if it had never been tried, and before all others. Empty when it is not (any more) given up. */
    @Transactional
    Optional<NoticeChannel> sendAgain(UUID id, Instant now) {
        return jdbc
                .sql("""
                        update notification.delivery
                           set given_up_at = null, next_at = :now, attempts = 0, asked = 0, lane = :lane,
                               unsure = unsure or last_answer in (:unsure, :lost), last_answer = ''
                         where id = :id and given_up_at is not null
                        returning channel
                        """)
                .param("id", id)
                .param("lane", Lane.AWAITED.number())
                .param("unsure", DeliveryStore.UNSURE)
                .param("lost", Arrivals.LOST)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> NoticeChannel.valueOf(row.getString("channel")))
                .list()
                .stream()
                .findFirst();
    }

    /**
     * All of a channel that no carrier refused, after it was away: as bulk, behind whatever comes meanwhile.
     *
     * @return how many; at most a thousand at a time
     */
    @Transactional
    int sendAgain(NoticeChannel channel, Instant now) {
        return jdbc.sql("""
                update notification.delivery
                   set given_up_at = null, next_at = :now, attempts = 0, asked = 0, lane = :lane,
                       unsure = unsure or last_answer in (:unsure, :lost), last_answer = ''
                 where id in (select id from notification.delivery
                               where given_up_at is not null and channel = :channel and last_answer <> :notOurs
                                 and last_answer not like 'status 4%' and last_answer not like 'SMTP 5%'
                                 and last_answer <> 'no address'
                               order by given_up_at desc limit :max for update skip locked)
                """)
                .param("channel", channel.name())
                .param("lane", Lane.BULK.number())
                .param("unsure", DeliveryStore.UNSURE)
                .param("lost", Arrivals.LOST)
                .param("notOurs", DeliveryStore.NOT_OURS)
                .param("max", AGAIN_AT_ONCE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
