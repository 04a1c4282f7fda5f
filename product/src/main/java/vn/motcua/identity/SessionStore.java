package vn.motcua.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sessions. */
@Repository
class SessionStore {
    /** @param id by which a session is named in lists; it opens nothing */
    record Row(UUID id, AccountId account, byte[] sealed, Device device, Instant beganAt, Instant seenAt) {}

    /**
     * By which a session is found.
     *
     * @param key hash of the browser's key
     * @param subject hash of what the provider calls the person
     */
    record Hashes(byte[] key, byte[] subject) {}

    private static final String COLUMNS = "session_id, account, sealed, browser, platform, began_at, seen_at";

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an account has as many as it may have, its oldest make room. */
    void add(Hashes hashes, Row row, int mostOfAccount) {
        jdbc.sql("""
                with oldest as (
                    delete from identity.session
                     where key_hash in (
                           select key_hash from identity.session
                            where account = :account
                            order by began_at desc, key_hash
                           offset :others))
                insert into identity.session (key_hash, subject_hash, session_id, account, sealed, browser, platform, began_at, seen_at)
                values (:hash, :subject, :id, :account, :sealed, :browser, :platform, :at, :at)
                """)
                .param("hash", hashes.key())
                .param("subject", hashes.subject())
                .param("id", row.id())
                .param("account", row.account().value())
                .param("sealed", row.sealed())
                .param("browser", row.device().browser().name())
                .param("platform", row.device().platform().name())
                .param("at", utc(row.beganAt()))
                .param("others", mostOfAccount - 1)
                .update();
    }

    Optional<Row> find(byte[] keyHash) {
        return jdbc.sql("select " + COLUMNS + " from identity.session where key_hash = :hash")
                .param("hash", keyHash)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Row> of(AccountId account) {
        return jdbc.sql("select " + COLUMNS
                        + " from identity.session where account = :account order by seen_at desc, began_at desc")
                .param("account", account.value())
                .query((row, _) -> row(row))
                .list();
    }

    /** Several requests of a page come at once: one of them notes it. */
    void noteUse(UUID id, Instant now, Instant notSince) {
        jdbc.sql("update identity.session set seen_at = :now where session_id = :id and seen_at <= :notSince")
                .param("now", utc(now))
                .param("id", id)
                .param("notSince", utc(notSince))
                .update();
    }

    /** Whether there was such a session of the account. */
    boolean end(UUID id, AccountId account) {
        return jdbc.sql("delete from identity.session where session_id = :id and account = :account")
                        .param("id", id)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    int endAllOf(AccountId account) {
        return jdbc.sql("delete from identity.session where account = :account")
                .param("account", account.value())
                .update();
    }

    int endAllOf(byte[] subjectHash) {
        return jdbc.sql("delete from identity.session where subject_hash = :subject")
                .param("subject", subjectHash)
                .update();
    }

    int endOthersOf(AccountId account, UUID stays) {
        return jdbc.sql("delete from identity.session where account = :account and session_id <> :stays")
                .param("account", account.value())
                .param("stays", stays)
                .update();
    }

    /** Removes some that are over. Two instances that do it at once take different ones. */
    int dropOver(Instant oldestBegin, Instant oldestUse, int most) {
        return jdbc.sql("""
                delete from identity.session
                 where key_hash in (
                       select key_hash from identity.session
                        where began_at <= :oldestBegin or seen_at <= :oldestUse
                        limit :most for update skip locked)
                """)
                .param("oldestBegin", utc(oldestBegin))
                .param("oldestUse", utc(oldestUse))
                .param("most", most)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("session_id", UUID.class),
                new AccountId(row.getString("account")),
                row.getBytes("sealed"),
                new Device(
                        Device.Browser.named(row.getString("browser")),
                        Device.Platform.named(row.getString("platform"))),
                instant(row, "began_at"),
                instant(row, "seen_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
