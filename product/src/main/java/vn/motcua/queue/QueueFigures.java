package vn.motcua.queue;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;

/** How long people waited and were served at a counter, for each day and line. */
@Component
public class QueueFigures {
    /** Days that are shown at once. */
    public static final int DAYS_MAX = 31;

    /**
     * One line on one day. Times are in seconds; 0 where nobody was counted.
     *
     * @param taken numbers given
     * @param called how many of them were called: the waits are theirs
     * @param done how many were served to the end: the services are theirs
     * @param absent how many were called and did not come
     * @param left how many waited or stood at a window when the day ended, or still do
     */
    public record Row(
            LocalDate day,
            String line,
            int taken,
            int called,
            int done,
            int absent,
            int left,
            long waitMedian,
            long waitNinth,
            long serviceMedian,
            long serviceNinth) {}

    private final JdbcClient jdbc;
    private final QueueAccess access;

    QueueFigures(JdbcClient jdbc, QueueAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * The latest day first.
     *
     * @throws NotFound when the officer does not lead the counter today
     */
    @Transactional(readOnly = true)
    public List<Row> of(AgencyId counter, LocalDate from, LocalDate to, User.Officer head) {
        access.leading(head, counter);
        return jdbc.sql("""
                with timed as (
                    select day, line, state, extract(epoch from first_called_at - taken_at) as waited,
                           case when state = 'DONE' then extract(epoch from ended_at - called_at) end as served
                      from queue.ticket where counter_id = :counter and day between :from and :to)
                select day, line, count(*) as taken, count(waited) as called, count(served) as done,
                       count(*) filter (where state = 'ABSENT') as absent,
                       count(*) filter (where state in ('WAITING', 'CALLED')) as still_there,
                       coalesce(percentile_cont(0.5) within group (order by waited), 0)::bigint as wait_median,
                       coalesce(percentile_cont(0.9) within group (order by waited), 0)::bigint as wait_ninth,
                       coalesce(percentile_cont(0.5) within group (order by served), 0)::bigint as service_median,
                       coalesce(percentile_cont(0.9) within group (order by served), 0)::bigint as service_ninth
                  from timed group by day, line order by day desc, line
                """)
                .param("counter", counter.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new Row(
                        row.getObject("day", LocalDate.class),
                        row.getString("line"),
                        row.getInt("taken"),
                        row.getInt("called"),
                        row.getInt("done"),
                        row.getInt("absent"),
                        row.getInt("still_there"),
                        row.getLong("wait_median"),
                        row.getLong("wait_ninth"),
                        row.getLong("service_median"),
                        row.getLong("service_ninth")))
                .list();
    }
}
