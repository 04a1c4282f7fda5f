package vn.motcua.queue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Sha256;
import vn.motcua.shared.Uuid7;

/**
 * The machines in the halls. A head of the counter registers one, types its key there once, and may take it back any time: from
 * the next touch on it gives nothing.
 */
@Component
public class Kiosks {
    /** After so long without a request whoever used a machine is gone. */
    public static final Duration IDLE = Duration.ofSeconds(60);

    static final int NAME_MAX = 80;
    static final int IN_USE_MAX = 20;

    /** No letters that look like others or digits, and none that make words. */
    private static final String LETTERS = "23456789BCDFGHJKLMNPQRSTVWXZ";

    private static final int KEY_LENGTH = 24;
    private static final int GROUP = 4;
    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^" + LETTERS + "]");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param key shown once, to be typed at the machine */
    public record Registered(Kiosk kiosk, String key) {}

    private final JdbcClient jdbc;
    private final QueueAccess access;
    private final Clock clock;

    Kiosks(JdbcClient jdbc, QueueAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** All that is wrong with the name of a new one. */
    public List<Wrong> judge(AgencyId counter, String typed) {
        var name = Text.line(typed);
        if (name.isEmpty() || name.length() > NAME_MAX) {
            return List.of(Wrong.of("kiosk-name", name.isEmpty() ? "name" : "long"));
        }
        return of(counter).stream().filter(Kiosk::isInUse).count() < IN_USE_MAX
                ? List.of()
                : List.of(Wrong.of("kiosk-name", "kiosks"));
    }

    /**
     * @throws NotFound when the officer does not lead the counter today
     * @throws IllegalArgumentException when the name cannot be: see {@link #judge}
     */
    @Transactional
    public Registered register(AgencyId counter, String typed, User.Officer head) {
        access.leading(head, counter);
        if (!judge(counter, typed).isEmpty()) {
            throw new IllegalArgumentException("A kiosk must have a name that was judged, but has not");
        }
        var now = clock.instant();
        var kiosk = new Kiosk(Uuid7.at(now), counter, Text.line(typed), now, null, null);
        var key = key();
        jdbc.sql("""
                insert into queue.kiosk (id, counter_id, name, token_hash, made_by, made_at)
                values (:id, :counter, :name, :hash, :by, :at)
                """)
                .param("id", kiosk.id())
                .param("counter", counter.value())
                .param("name", kiosk.name())
                .param("hash", hash(key))
                .param("by", head.account().value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Registered(kiosk, grouped(key));
    }

    /** @throws NotFound when there is none at the counter, or the officer does not lead it today */
    @Transactional
    public void revoke(AgencyId counter, UUID id, User.Officer head) {
        access.leading(head, counter);
        int revoked = jdbc.sql("""
                update queue.kiosk set revoked_by = coalesce(revoked_by, :by), revoked_at = coalesce(revoked_at, :at)
                 where id = :id and counter_id = :counter
                """)
                .param("id", id)
                .param("counter", counter.value())
                .param("by", head.account().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (revoked == 0) {
            throw new NotFound("kiosk " + id + " of counter " + counter);
        }
    }

    /** Of a counter, those in use first. */
    public List<Kiosk> of(AgencyId counter) {
        return jdbc.sql("""
                select id, counter_id, name, made_at, revoked_at, seen_at from queue.kiosk where counter_id = :counter
                 order by revoked_at is not null, made_at desc limit 100
                """)
                .param("counter", counter.value())
                .query(Kiosks::kiosk)
                .list();
    }

    /** The machine with this key, as typed or as its browser keeps it; empty when there is none, or it was taken back. */
    public Optional<Kiosk> withKey(String typed) {
        var key = bare(typed);
        return key.length() != KEY_LENGTH
                ? Optional.empty()
                : jdbc.sql("""
                        select id, counter_id, name, made_at, revoked_at, seen_at from queue.kiosk
                         where token_hash = :hash and revoked_at is null
                        """).param("hash", hash(key)).query(Kiosks::kiosk).optional();
    }

    /** Notes that the machine asks for a page. @return whether nobody had touched it for so long that whoever was here is gone */
    @Transactional
    public boolean seen(Kiosk kiosk) {
        var now = clock.instant();
        jdbc.sql("update queue.kiosk set seen_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", kiosk.id())
                .update();
        var before = kiosk.seenAt();
        return before == null || !now.isBefore(before.plus(IDLE));
    }

    /** A key without what it is grouped by. */
    public static String bare(String typed) {
        return NOT_OF_A_KEY.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** So many letters that nobody guesses. */
    static String drawn(int length) {
        var drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }

    private static String key() {
        return drawn(KEY_LENGTH);
    }

    private static String grouped(String key) {
        return key.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static Kiosk kiosk(ResultSet row, int number) throws SQLException {
        return new Kiosk(
                row.getObject("id", UUID.class),
                new AgencyId(row.getObject("counter_id", UUID.class)),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                moment(row, "revoked_at"),
                moment(row, "seen_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static byte[] hash(String key) {
        return Sha256.digest().digest(("kiosk " + key).getBytes(StandardCharsets.US_ASCII));
    }
}
