package vn.motcua.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Uuid7;

/**
 * Accounts of citizens and organisations. An account is opened when its number is first met, at sign-in or at a counter, and
 * is known by an opaque id from then on: logs hold no personal numbers.
 */
@Component
public class Accounts {
    private static final String CITIZEN = "citizen";
    private static final String ORGANISATION = "organisation";
    /** Characters that a number may have at most. */
    static final int NUMBER_LENGTH_MAX = 40;

    private static final int REMEMBERED_MAX = 10_000;
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d{12}");

    private record Known(String kind, String number) {
        /** As the log knows it. */
        String name() {
            return kind + " " + number;
        }
    }

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<Known, AccountId> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build();

    Accounts(JdbcClient jdbc, RowLog rows, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether it has 12 digits, as every personal number (NĐ 137/2015). */
    public static boolean isPersonalNumber(String text) {
        return PERSONAL_NUMBER.matcher(text).matches();
    }

    /** @param personalNumber as the e-ID or an identity card has it; 1 to 40 characters */
    public AccountId ofCitizen(String personalNumber) {
        return opened(new Known(CITIZEN, personalNumber));
    }

    /** @param number of the enterprise or its tax code; as {@link #ofCitizen} */
    public AccountId ofOrganisation(String number) {
        return opened(new Known(ORGANISATION, number));
    }

    /** The account of the person with this number; empty where no account was opened or it is no personal number. */
    public Optional<AccountId> find(String personalNumber) {
        return isPersonalNumber(personalNumber) ? stored(new Known(CITIZEN, personalNumber)) : Optional.empty();
    }

    private AccountId opened(Known known) {
        var earlier = remembered.getIfPresent(known);
        if (earlier != null) {
            return earlier;
        }
        transaction.executeWithoutResult(_ -> open(known));
        var account = stored(known)
                .orElseThrow(() -> new IllegalStateException("An account must be there once opened, but is not"));
        remember(known, account);
        return account;
    }

    /**
     * An account that was removed, or given another number, outside the product is missed: a new one in its place would be empty,
     * and its owner would look for the dossiers of years.
     */
    private void open(Known known) {
        boolean isNamed = rows.isNamed(LoggedTable.ACCOUNT, known.name());
        var present = isNamed ? stored(known) : Optional.<AccountId>empty();
        if (isNamed && present.isEmpty()) {
            throw new ChangedOutside(
                    LoggedTable.ACCOUNT.table() + ": one was removed or has another number, see verify-log");
        }
        if (!isNamed) {
            insert(known);
        }
    }

    private void insert(Known known) {
        var now = clock.instant();
        var id = Uuid7.at(now);
        int opened = jdbc.sql("""
                insert into identity.account (id, kind, number, opened_at) values (:id, :kind, :number, :now)
                on conflict (kind, number) do nothing
                """)
                .param("id", id)
                .param("kind", known.kind())
                .param("number", known.number())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (opened == 1) {
            rows.added(LoggedTable.ACCOUNT, id);
        }
        // Also that of an account which was opened before numbers were noted.
        rows.named(LoggedTable.ACCOUNT, id, known.name());
    }

    /** Not inside a transaction: it may be undone, and the account with it. */
    private void remember(Known known, AccountId account) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        remembered.put(known, account);
    }

    private Optional<AccountId> stored(Known known) {
        var which = new RowsWhere(
                "t.kind = :kind and t.number = :number", Map.of("kind", known.kind(), "number", known.number()));
        return rows.vouched(LoggedTable.ACCOUNT, which, (row, _) -> row.getObject("id", UUID.class)).stream()
                .findFirst()
                .map(id -> new AccountId(known.kind() + ":" + id));
    }
}
