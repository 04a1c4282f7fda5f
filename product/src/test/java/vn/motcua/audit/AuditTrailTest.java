package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;

@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditTrailTest {
    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String account = "officer:" + UUID.randomUUID();
    private final String person = "citizen:" + UUID.randomUUID();

    @Test
    void what_was_recorded_is_found_by_account_and_by_person() {
        var entry = new AuditEntry("dossier", "read", UUID.randomUUID().toString(), account, List.of(person));
        trail.record(entry);

        assertThat(trail.find(by(account, null), 10))
                .extracting(AuditTrail.Recorded::entry)
                .containsExactly(entry);
        assertThat(trail.find(by(null, person), 10))
                .extracting(AuditTrail.Recorded::entry)
                .containsExactly(entry);
        assertThat(trail.find(by(account, "citizen:other"), 10)).isEmpty();
    }

    @Test
    void the_newest_comes_first_and_the_next_page_goes_on_after_the_last() {
        List.of("first", "second", "third").forEach(action -> trail.record(AuditEntry.of("dossier", action, account)));

        var page = trail.find(by(account, null), 2);
        var next = trail.find(
                new AuditTrail.Search(
                        account, null, List.of(), null, page.getLast().id()),
                2);

        assertThat(page).hasSize(2);
        assertThat(next).hasSize(1).doesNotContainAnyElementsOf(page);
    }

    @Test
    void an_entry_vanishes_with_the_transaction_it_speaks_of() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            trail.record(AuditEntry.of("dossier", "receive", account));
            transaction.setRollbackOnly();
        });

        assertThat(trail.find(by(account, null), 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.access set action = 'other'",
                "delete from audit.access",
                "truncate audit.access",
            })
    void nothing_recorded_can_be_changed(String change) {
        trail.record(AuditEntry.of("dossier", "read", account));

        assertThatThrownBy(() -> jdbc.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
    }

    @Test
    void free_text_is_refused() {
        assertThatThrownBy(() -> AuditEntry.of("dossier", "read because I was asked", account))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuditEntry("dossier", "read", "Nguyễn Văn A", account, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AuditTrail.Search by(
            @org.jspecify.annotations.Nullable String account, @org.jspecify.annotations.Nullable String person) {
        return new AuditTrail.Search(account, null, person == null ? List.of() : List.of(person), null, null);
    }
}
