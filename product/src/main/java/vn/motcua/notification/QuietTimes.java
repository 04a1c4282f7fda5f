package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** The quiet hours that people chose. Kept under the log, as what they chose besides. */
@Repository
class QuietTimes {
    private record Chosen(AccountId account, QuietHours hours) {}

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;

    QuietTimes(JdbcClient jdbc, RowLog rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whose row was changed past the product has none: a message too early harms less than one that never comes. */
    Map<AccountId, QuietHours> known(Collection<AccountId> accounts) {
        var known = new HashMap<AccountId, QuietHours>();
        rows.kept(LoggedTable.QUIET_HOURS, of(accounts.stream()), (row, _) -> chosen(row))
                .sound()
                .forEach(one -> known.put(one.account(), one.hours()));
        return known;
    }

    Optional<QuietHours> of(AccountId account) {
        return rows.vouched(LoggedTable.QUIET_HOURS, of(Stream.of(account)), (row, _) -> chosen(row)).stream()
                .map(Chosen::hours)
                .findFirst();
    }

    private static RowsWhere of(Stream<AccountId> accounts) {
        return new RowsWhere(
                "t.account = any(:accounts::text[])",
                Map.of("accounts", accounts.map(AccountId::value).toArray(String[]::new)));
    }

    /** @param hours null for none */
    @Transactional
    void choose(AccountId account, @Nullable QuietHours hours) {
        if (hours == null) {
            rows.removing(LoggedTable.QUIET_HOURS, account.value());
            jdbc.sql("delete from notification.quiet_time where account = :account")
                    .param("account", account.value())
                    .update();
        } else if (!add(account, hours)) {
            rows.changing(LoggedTable.QUIET_HOURS, account.value());
            jdbc.sql("""
                    update notification.quiet_time set from_minute = :from, until_minute = :until, chosen_at = :now
                     where account = :account
                    """)
                    .param("account", account.value())
                    .param("from", minute(hours.from()))
                    .param("until", minute(hours.until()))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** @return whether there were none before */
    private boolean add(AccountId account, QuietHours hours) {
        boolean isNew = jdbc.sql("""
                insert into notification.quiet_time (account, from_minute, until_minute, chosen_at)
                values (:account, :from, :until, :now) on conflict (account) do nothing
                """)
                        .param("account", account.value())
                        .param("from", minute(hours.from()))
                        .param("until", minute(hours.until()))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (isNew) {
            rows.added(LoggedTable.QUIET_HOURS, account.value());
        }
        return isNew;
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(
                new AccountId(row.getString("account")),
                new QuietHours(time(row.getInt("from_minute")), time(row.getInt("until_minute"))));
    }

    private static int minute(LocalTime time) {
        return time.get(ChronoField.MINUTE_OF_DAY);
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIDNIGHT.plusMinutes(minute);
    }
}
