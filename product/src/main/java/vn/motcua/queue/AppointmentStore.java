package vn.motcua.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/** Table {@code queue.appointment}: who chose which time. */
@Repository
class AppointmentStore {
    private static final String COLUMNS = "id, counter_id, day, minute, line, account, code";

    private final JdbcClient jdbc;

    AppointmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Appointment appointment, Instant at) {
        jdbc.sql("""
                insert into queue.appointment (id, counter_id, day, minute, line, account, code, booked_at)
                values (:id, :counter, :day, :minute, :line, :account, :code, :at)
                """)
                .param("id", appointment.id())
                .param("counter", appointment.slot().counter().value())
                .param("day", appointment.slot().day())
                .param("minute", appointment.slot().minute())
                .param("line", appointment.slot().line())
                .param("account", appointment.account().value())
                .param("code", appointment.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Until the transaction ends nobody else books for this account, on whichever day. */
    void hold(AccountId account) {
        jdbc.sql("""
                select 1 from (
                    select pg_advisory_xact_lock(hashtextextended('queue.appointment:' || :account, 0))) as locked
                """).param("account", account.value()).query(Integer.class).single();
    }

    /** How many chose each time of a line's day: minutes without anybody are not in it. */
    Map<Integer, Integer> taken(TicketStore.Day of, String line) {
        var taken = new HashMap<Integer, Integer>();
        jdbc.sql("""
                select minute, count(*) as n from queue.appointment
                 where counter_id = :counter and day = :day and line = :line and cancelled_at is null group by minute
                """)
                .param("counter", of.counter().value())
                .param("day", of.day())
                .param("line", line)
                .query(row -> {
                    taken.put(row.getInt("minute"), row.getInt("n"));
                });
        return taken;
    }

    /** The one with this code; empty when there is none, or it was cancelled or used. */
    Optional<Appointment> open(String code) {
        return jdbc.sql("select " + COLUMNS + """
                 from queue.appointment where code = :code and cancelled_at is null and used_at is null for update
                """)
                .param("code", code)
                .query(AppointmentStore::appointment)
                .optional();
    }

    /** Somebody's from that day on, neither cancelled nor used, the next first. */
    List<Appointment> of(AccountId account, LocalDate from) {
        return jdbc.sql("select " + COLUMNS + """
                 from queue.appointment
                 where account = :account and day >= :from and cancelled_at is null and used_at is null
                 order by day, minute, id
                """)
                .param("account", account.value())
                .param("from", from)
                .query(AppointmentStore::appointment)
                .list();
    }

    /** @return whether it was somebody's, and open */
    boolean cancel(UUID id, AccountId account, Instant at) {
        return jdbc.sql("""
                update queue.appointment set cancelled_at = :at
                 where id = :id and account = :account and cancelled_at is null and used_at is null
                """)
                        .param("id", id)
                        .param("account", account.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void use(UUID id, Instant at) {
        jdbc.sql("update queue.appointment set used_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(LocalDate before) {
        jdbc.sql("delete from queue.appointment where day < :before")
                .param("before", before)
                .update();
    }

    private static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getObject("id", UUID.class),
                new AccountId(row.getString("account")),
                new Appointment.Slot(
                        new AgencyId(row.getObject("counter_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        row.getString("line"),
                        row.getInt("minute")),
                row.getString("code"));
    }
}
