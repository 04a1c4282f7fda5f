package vn.motcua.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the gateway is asked about visits of which nothing has been heard: after 2, 4, 8, 16 and 32 minutes, then hourly for a
 * day, then daily; some 60 questions in a month for a page that somebody closed. Writes nothing into the log.
 */
@Component
class SilentVisits {
    private static final Duration AT_LEAST_OLD = Duration.ofMinutes(2);
    private static final Duration AT_MOST_OLD = Duration.ofDays(30);

    /** Who is killed while asking leaves the rest to be asked about after this. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;

    SilentVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes those whose turn it is, at most 100, longest waiting first; nobody else is given them meanwhile. */
    List<BillStore.Attempt> claim(Instant now) {
        return jdbc.sql("""
                with due as (
                    select a.transaction
                      from payment.attempt a left join payment.visit_question q on q.transaction = a.transaction
                     where a.result is null and a.started_at between :after and :before
                       and (q.next_at is null or q.next_at <= :now)
                     order by coalesce(q.next_at, a.started_at), a.transaction limit :most
                       for no key update of a skip locked),
                claimed as (
                    insert into payment.visit_question as q (transaction, questions, next_at)
                    select transaction, 0, :leased from due
                    on conflict (transaction) do update set next_at = :leased where q.next_at <= :now
                    returning transaction)
                select a.transaction, a.bill_id, a.started_at
                  from payment.attempt a join claimed on claimed.transaction = a.transaction
                 order by a.started_at
                """)
                .param("after", utc(now.minus(AT_MOST_OLD)))
                .param("before", utc(now.minus(AT_LEAST_OLD)))
                .param("now", utc(now))
                .param("leased", utc(now.plus(LEASE)))
                .param("most", AT_ONCE)
                .query((row, _) -> silent(row))
                .list();
    }

    /** The gateway had nothing to say of it: it is asked again later, and later each time. */
    void asked(String transaction, Instant now) {
        jdbc.sql("""
                update payment.visit_question
                   set questions = least(questions + 1, 1000),
                       next_at = :now + case when questions < 5 then interval '2 minutes' * power(2, questions)
                                             when questions < 28 then interval '1 hour'
                                             else interval '1 day' end
                 where transaction = :transaction
                """).param("now", utc(now)).param("transaction", transaction).update();
    }

    private static BillStore.Attempt silent(ResultSet row) throws SQLException {
        return new BillStore.Attempt(
                row.getString("transaction"),
                new BillId(row.getObject("bill_id", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
