package vn.motcua.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {
    @ParameterizedTest
    @CsvSource({
        "08006, DATABASE_AWAY",
        "08001, DATABASE_AWAY",
        "57P01, DATABASE_AWAY",
        "57P03, DATABASE_AWAY",
        "53300, BUSY",
        "55P03, BUSY",
        "57014, BUSY",
        "40P01, BUSY",
        "53100, DISK_FULL",
        "58030, DISK_FULL"
    })
    void what_the_database_says_when_it_cannot_is_an_outage(String state, Outage outage) {
        assertThat(Outage.of(failed(state))).contains(outage);
    }

    @ParameterizedTest
    @CsvSource({"23505", "23514", "22P02", "42601", "42P01"})
    void what_it_says_of_a_wrong_statement_is_a_bug(String state) {
        assertThat(Outage.of(failed(state))).isEmpty();
    }

    @Test
    void what_the_database_finds_too_long_is_no_outage_whatever_it_is_wrapped_in() {
        var tooLong = new SQLException("word is too long in tsquery", "54000");
        assertThat(Outage.of(new DataAccessResourceFailureException("x", tooLong)))
                .isEmpty();
    }

    @Test
    void who_waited_in_vain_for_a_connection_may_come_again_soon() {
        var waited =
                new SQLTransientConnectionException("motcua - Connection is not available, timed out after 5000ms");
        assertThat(Outage.of(
                        new CannotCreateTransactionException("x", new CannotGetJdbcConnectionException("x", waited))))
                .contains(Outage.BUSY);
        var away = new SQLTransientConnectionException("x", new SQLException("refused", "08001"));
        assertThat(Outage.of(new CannotCreateTransactionException("x", away))).contains(Outage.DATABASE_AWAY);
    }

    @Test
    void a_full_disk_is_an_outage_wherever_it_is_noticed() {
        assertThat(Outage.of(new UncheckedIOException(new IOException("No space left on device"))))
                .contains(Outage.DISK_FULL);
    }

    @Test
    void everything_else_is_a_bug() {
        assertThat(Outage.of(new IllegalStateException("x"))).isEmpty();
        assertThat(Outage.of(new DataIntegrityViolationException("x"))).isEmpty();
        assertThat(Outage.of(null)).isEmpty();
    }

    @Test
    void the_log_tells_where_it_failed_and_nothing_of_the_person() {
        var sql = new SQLException("invalid input syntax for type uuid: \"Nguyễn Văn An\"", "22P02");
        var failure = new IllegalStateException(
                "A draft must open, but does not", new UncategorizedSQLException("task", "select", sql));
        var logged = LoggedFailure.of(failure);
        var said = new java.io.StringWriter();
        assertThat(logged).isNotNull();
        java.util.Objects.requireNonNull(logged).printStackTrace(new java.io.PrintWriter(said));
        assertThat(said.toString())
                .contains("A draft must open", "UncategorizedSQLException", "SQLState 22P02", "OutageTest.java")
                .doesNotContain("Nguyễn");
    }

    private static Throwable failed(String state) {
        return new UncategorizedSQLException("task", "select", new SQLException("said", state));
    }
}
