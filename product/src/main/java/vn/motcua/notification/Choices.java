package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Language;

/** What people chose. Kept under the log: who switches a person's messages off past the product is found out. */
@Repository
class Choices {
    private record Chosen(AccountId account, Choice choice) {}

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Clock clock;

    Choices(JdbcClient jdbc, RowLog rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * As far as it is known: whose row was changed past the product is told in the portal only, until somebody restores it.
     */
    Map<AccountId, Choice> known(Collection<AccountId> accounts) {
        var kept = rows.kept(LoggedTable.NOTICE_CHOICE, of(accounts.stream()), (row, _) -> chosen(row));
        var known = new HashMap<AccountId, Choice>();
        kept.sound().forEach(one -> known.put(one.account(), one.choice()));
        kept.lost().forEach(account -> known.put(new AccountId(account), Choice.PORTAL_ONLY));
        return known;
    }

    /** @throws ChangedOutside when the row is not what the log says of it */
    Choice of(AccountId account) {
        return rows.vouched(LoggedTable.NOTICE_CHOICE, of(Stream.of(account)), (row, _) -> chosen(row)).stream()
                .map(Chosen::choice)
                .findFirst()
                .orElse(Choice.DEFAULT);
    }

    private static RowsWhere of(Stream<AccountId> accounts) {
        return new RowsWhere(
                "t.account = any(:accounts::text[])",
                Map.of("accounts", accounts.map(AccountId::value).toArray(String[]::new)));
    }

    @Transactional
    void choose(AccountId account, Choice choice) {
        boolean isNew = jdbc.sql("""
                insert into notification.choice (account, sms, email, language, chosen_at)
                values (:account, :sms, :email, :language, :now) on conflict (account) do nothing
                """)
                        .param("account", account.value())
                        .param("sms", choice.sms())
                        .param("email", choice.email())
                        .param("language", choice.language().name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (isNew) {
            rows.added(LoggedTable.NOTICE_CHOICE, account.value());
        } else {
            change(account, choice);
        }
    }

    private void change(AccountId account, Choice choice) {
        rows.changing(LoggedTable.NOTICE_CHOICE, account.value());
        jdbc.sql("""
                update notification.choice set sms = :sms, email = :email, language = :language, chosen_at = :now
                 where account = :account
                """)
                .param("account", account.value())
                .param("sms", choice.sms())
                .param("email", choice.email())
                .param("language", choice.language().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(
                new AccountId(row.getString("account")),
                new Choice(
                        row.getBoolean("sms"), row.getBoolean("email"), Language.valueOf(row.getString("language"))));
    }
}
