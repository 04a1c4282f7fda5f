package vn.motcua.notification;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the messages that a carrier had taken. Each is asked for a few times, ever later. */
@Repository
class Arrivals {
    static final String LOST = "the carrier says that it did not arrive";

    /** @param asked how often it was asked for, the present time included */
    record Asked(UUID id, NoticeChannel channel, int asked) {}

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes those that are to be asked for now, and nobody else does for a while. */
    List<Asked> claim(NoticeChannel channel, Instant now, Duration lease, int max) {
        return jdbc.sql("""
                update notification.delivery set asked = least(asked, 1000) + 1, ask_at = :again
                 where id in (select id from notification.delivery
                               where ask_at <= :now and channel = :channel
                               order by ask_at limit :max for update skip locked)
                returning id, asked
                """)
                .param("channel", channel.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("again", now.plus(lease).atOffset(ZoneOffset.UTC))
                .param("max", max)
                .query((row, _) -> new Asked(row.getObject("id", UUID.class), channel, row.getInt("asked")))
                .list();
    }

    void arrived(UUID id, Instant now) {
        jdbc.sql("""
                update notification.delivery set arrived_at = :now, ask_at = null
                 where id = :id and taken_at is not null
                """).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** It is undelivered from now on: somebody may send it again. */
    void lost(UUID id, Instant now) {
        jdbc.sql("""
                update notification.delivery
                   set taken_at = null, ask_at = null, given_up_at = :now, last_answer = :why
                 where id = :id and taken_at is not null
                """)
                .param("id", id)
                .param("why", LOST)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param next null when it is not asked for any more */
    void askAgain(UUID id, @Nullable Instant next) {
        jdbc.sql("update notification.delivery set ask_at = :next where id = :id and taken_at is not null")
                .param("id", id)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
