package vn.motcua.linked;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code linked.due}: the threads to look at. Its rows are the locks: of several instances one goes on with a thread. */
@Repository
class DueThreads {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLED_AT_MOST = 7;

    private final JdbcClient jdbc;

    DueThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** They are to be looked at now. */
    void look(Collection<UUID> threads, Instant now) {
        if (threads.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into linked.due (thread_id, look_at) select unnest(:threads::uuid[]), :now
                on conflict (thread_id) do update set look_at = least(linked.due.look_at, excluded.look_at)
                """)
                .param("threads", threads.stream().map(UUID::toString).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UUID> due(Instant now, int most) {
        return jdbc.sql("select thread_id from linked.due where look_at <= :now order by look_at limit :most")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> row.getObject("thread_id", UUID.class))
                .list();
    }

    /** Locks one until the transaction ends; not while another instance has it, and not where there is nothing to do. */
    boolean lock(UUID thread) {
        return jdbc.sql("select thread_id from linked.due where thread_id = :thread for update skip locked")
                .param("thread", thread)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void done(UUID thread) {
        jdbc.sql("delete from linked.due where thread_id = :thread")
                .param("thread", thread)
                .update();
    }

    /** It could not be gone on with: later, and later each time, within an hour or so. */
    void later(UUID thread, Instant now) {
        jdbc.sql("""
                update linked.due
                   set tries = tries + 1,
                       look_at = :now::timestamptz + :pause * (1 << least(tries, :doubled)) * interval '1 second'
                 where thread_id = :thread
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("pause", FIRST_PAUSE.toSeconds())
                .param("doubled", DOUBLED_AT_MOST)
                .param("thread", thread)
                .update();
    }
}
