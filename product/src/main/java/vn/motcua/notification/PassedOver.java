package vn.motcua.notification;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.proof.SetAside;

/** Entries of the log that could not be told. Each is tried again, ever later, for about a month. */
@Repository
class PassedOver implements SetAside {
    private static final int TRIES_MAX = 30;
    private static final int HOURS_MAX = 24;

    record Due(long place, int tries) {}

    private final JdbcClient jdbc;

    PassedOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that stands there already stays as it is. */
    @Override
    public void add(long place, String why, Instant now) {
        jdbc.sql("""
                insert into notification.passed_over (place, why, noted_at, next_at) values (:place, :why, :now, :next)
                on conflict (place) do nothing
                """)
                .param("place", place)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("next", next(0, now), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    List<Due> due(Instant now, int max) {
        return jdbc.sql("""
                select place, least(tries, 1000) as tries from notification.passed_over
                 where next_at <= :now order by next_at limit :max
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("max", max)
                .query((row, _) -> new Due(row.getLong("place"), row.getInt("tries")))
                .list();
    }

    void failed(Due due, String why, Instant now) {
        int tries = due.tries() + 1;
        jdbc.sql("update notification.passed_over set tries = :tries, why = :why, next_at = :next where place = :place")
                .param("tries", tries)
                .param("why", why)
                .param("next", next(tries, now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("place", due.place())
                .update();
    }

    void told(long place) {
        jdbc.sql("delete from notification.passed_over where place = :place")
                .param("place", place)
                .update();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from notification.passed_over")
                .query(Long.class)
                .single();
    }

    /** After 1, 2, 4, 8, 16 hours, then each day; null when it was tried often enough. */
    private static @Nullable OffsetDateTime next(int tries, Instant now) {
        if (tries >= TRIES_MAX) {
            return null;
        }
        int hours = Math.min(HOURS_MAX, 1 << tries);
        return now.plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC);
    }
}
