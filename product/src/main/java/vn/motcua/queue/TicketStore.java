package vn.motcua.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.organisation.AgencyId;

/** Tables {@code queue.day}, {@code last_number}, {@code turn} and {@code ticket}: the numbers of a counter, day by day. */
@Repository
class TicketStore {
    /** Numbers of a line on one day, at most. */
    static final int NUMBERS_MAX = 999;

    private static final String COLUMNS = """
            id, counter_id, day, line, number, code, priority, state, taken_at, window_key, calls, first_called_at, called_at, ended_at, appointed_at
            """;

    /** A counter on one day. */
    record Day(AgencyId counter, LocalDate day) {}

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the counter's day until the transaction ends: whoever calls somebody looks at all who wait, and nobody else does meanwhile. */
    void hold(Day of) {
        begin(of);
        at(of, "select day from queue.day where counter_id = :counter and day = :day for update")
                .query(LocalDate.class)
                .single();
    }

    private void begin(Day of) {
        at(of, "insert into queue.day (counter_id, day) values (:counter, :day) on conflict do nothing")
                .update();
    }

    /** The next number of a line; empty when all are given. */
    Optional<Integer> nextNumber(Day of, String line) {
        begin(of);
        return at(of, """
                insert into queue.last_number (counter_id, day, line, last_number) values (:counter, :day, :line, 1)
                on conflict (counter_id, day, line) do update set last_number = last_number.last_number + 1
                 where last_number.last_number < :most
                returning last_number
                """)
                .param("line", line)
                .param("most", NUMBERS_MAX)
                .query(Integer.class)
                .optional();
    }

    /** @param page number of the page that asked: sent twice, it gives one ticket */
    void add(Ticket ticket, UUID page) {
        jdbc.sql("""
                insert into queue.ticket (id, counter_id, day, line, number, code, page, priority, state, taken_at, calls, appointed_at)
                values (:id, :counter, :day, :line, :number, :code, :page, :priority, 'WAITING', :at, 0, :appointed)
                """)
                .param("id", ticket.id())
                .param("counter", ticket.counter().value())
                .param("day", ticket.day())
                .param("line", ticket.line())
                .param("number", ticket.number())
                .param("code", ticket.code())
                .param("page", page)
                .param("priority", ticket.priority())
                .param("at", utc(ticket.takenAt()))
                .param("appointed", utcOrNull(ticket.appointedAt()))
                .update();
    }

    Optional<Ticket> ofPage(UUID page) {
        return jdbc.sql("select " + COLUMNS + " from queue.ticket where page = :page")
                .param("page", page)
                .query(TicketStore::ticket)
                .optional();
    }

    Optional<Ticket> byCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from queue.ticket where code = :code")
                .param("code", code)
                .query(TicketStore::ticket)
                .optional();
    }

    /** Those of the day in that state, first taken first. */
    List<Ticket> in(Day of, Ticket.State state) {
        return at(of, "select " + COLUMNS + """
                 from queue.ticket where counter_id = :counter and day = :day and state = :state order by taken_at, number
                """)
                .param("state", state.name())
                .query(TicketStore::ticket)
                .list();
    }

    /** Keeps what became of a ticket. */
    void keep(Ticket ticket) {
        jdbc.sql("""
                update queue.ticket
                   set line = :line, state = :state, window_key = :window, calls = :calls, first_called_at = :first,
                       called_at = :called, ended_at = :ended
                 where id = :id
                """)
                .param("id", ticket.id())
                .param("line", ticket.line())
                .param("state", ticket.state().name())
                .param("window", ticket.window())
                .param("calls", ticket.calls())
                .param("first", utcOrNull(ticket.firstCalledAt()))
                .param("called", utcOrNull(ticket.calledAt()))
                .param("ended", utcOrNull(ticket.endedAt()))
                .update();
    }

    /** Where the window stands in the round; 0 on its first call of the day. */
    int place(Day of, String window) {
        return at(
                        of,
                        "select place from queue.turn where counter_id = :counter and day = :day and window_key = :window")
                .param("window", window)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void keepPlace(Day of, String window, int place) {
        at(of, """
                insert into queue.turn (counter_id, day, window_key, place) values (:counter, :day, :window, :place)
                on conflict (counter_id, day, window_key) do update set place = excluded.place
                """).param("window", window).param("place", place).update();
    }

    /** How many of a line were called since then, and the median of how long they had waited. */
    Waits waits(Day of, String line, Instant since) {
        return at(of, """
                select count(*) as n,
                       coalesce(percentile_cont(0.5) within group (
                           order by extract(epoch from first_called_at - taken_at)), 0)::bigint as seconds
                  from queue.ticket
                 where counter_id = :counter and day = :day and line = :line and first_called_at > :since
                """)
                .param("line", line)
                .param("since", utc(since))
                .query((row, _) -> new Waits(row.getInt("n"), row.getLong("seconds")))
                .single();
    }

    /** Forgets what lies before that day at a counter. @return how many days */
    int forget(AgencyId counter, LocalDate before) {
        return jdbc.sql("delete from queue.day where counter_id = :counter and day < :before")
                .param("counter", counter.value())
                .param("before", before)
                .update();
    }

    /** Counters that have days. */
    List<AgencyId> counters() {
        return jdbc.sql("select distinct counter_id from queue.day")
                .query((row, _) -> new AgencyId(row.getObject("counter_id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec at(Day of, String sql) {
        return jdbc.sql(sql).param("counter", of.counter().value()).param("day", of.day());
    }

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                row.getObject("id", UUID.class),
                new AgencyId(row.getObject("counter_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("line"),
                row.getString("number"),
                row.getString("code"),
                row.getString("priority"),
                Ticket.State.valueOf(row.getString("state")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("window_key"),
                row.getInt("calls"),
                moment(row, "first_called_at"),
                moment(row, "called_at"),
                moment(row, "ended_at"),
                moment(row, "appointed_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}
