package vn.motcua.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Uuid7;

/**
 * Who is signed in with a browser, kept in the database: any instance serves anybody, and a new start of the product signs
 * nobody out. A session is written when somebody signs in and read with each request; its last use is noted once a minute.
 */
@Component
public class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SessionStore store;
    private final SessionSeal seal;
    private final JsonMapper json;
    private final SessionRule rule;
    private final Clock clock;

    Sessions(SessionStore store, SessionSeal seal, JsonMapper json, DoorSettings doors, Clock clock) {
        this.store = store;
        this.seal = seal;
        this.json = json;
        this.rule = new SessionRule(doors.sessionIdle(), doors.sessionLife());
        this.clock = clock;
    }

    /** A session of which the browser holds the key. */
    record Open(SessionKey key, UUID id, AccountId account, Authentication who) {}

    /** As its owner sees it. */
    record Seen(UUID id, Device device, Instant beganAt, Instant seenAt) {}

    SessionKey begin(SignedInPerson person, Device device) {
        var key = SessionKey.fresh();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var id = Uuid7.at(now);
        var kept = KeptSession.of(person);
        var sealed = seal.sealed(purpose(key, id, now), json.writeValueAsBytes(kept));
        var row = new SessionStore.Row(id, account(person.user()), sealed, device, now, now);
        store.add(new SessionStore.Hashes(key.hash(), kept.subjectHash()), row, SessionRule.PER_ACCOUNT_MAX);
        return key;
    }

    /** Empty when there is none with this key, it is over, or the product did not write it so. */
    Optional<Open> find(SessionKey key) {
        var now = clock.instant();
        var found = store.find(key.hash()).filter(row -> !rule.isOver(row.beganAt(), row.seenAt(), now));
        var open = found.flatMap(row -> opened(key, row));
        if (open.isPresent() && rule.isToBeNoted(found.get().seenAt(), now)) {
            store.noteUse(open.get().id(), now, now.minus(SessionRule.NOTED_EVERY));
        }
        return open;
    }

    private Optional<Open> opened(SessionKey key, SessionStore.Row row) {
        try {
            return seal.opened(purpose(key, row.id(), row.beganAt()), row.sealed())
                    .map(text -> json.readValue(text, KeptSession.class))
                    .filter(kept -> account(kept.user()).equals(row.account()))
                    .map(kept -> new Open(
                            key,
                            row.id(),
                            row.account(),
                            kept.authentication(row.beganAt(), row.beganAt().plus(rule.life()))));
        } catch (JacksonException e) {
            LOG.info("A session of another version of the product is not read: its owner signs in again");
            return Optional.empty();
        }
    }

    /** The account's own, last used first. */
    List<Seen> of(AccountId account) {
        var now = clock.instant();
        return store.of(account).stream()
                .filter(row -> !rule.isOver(row.beganAt(), row.seenAt(), now))
                .map(row -> new Seen(row.id(), row.device(), row.beganAt(), row.seenAt()))
                .toList();
    }

    void end(Open session) {
        store.end(session.id(), session.account());
    }

    /** Whether there was such a session of the account. */
    boolean end(UUID id, AccountId account) {
        return store.end(id, account);
    }

    /** All of the account's but this one. Gives how many. */
    int endOthers(Open stays) {
        return store.endOthersOf(stays.account(), stays.id());
    }

    /** Signs an account out everywhere; what was open is over with the next request. Gives how many sessions ended. */
    public int endAllOf(AccountId account) {
        return store.endAllOf(account);
    }

    /** As {@link #endAllOf(AccountId)}, for whom a provider calls so. */
    int endAllOf(Realm realm, String subject) {
        return store.endAllOf(KeptSession.subjectHash(realm, subject));
    }

    /** Removes some of those that are over. Gives how many. */
    int dropOver(int most) {
        var now = clock.instant();
        return store.dropOver(rule.oldestBegin(now), rule.oldestUse(now), most);
    }

    /** The key has its part in it, so that no row can take another's place, and the begin, so that none lives longer. */
    private static String purpose(SessionKey key, UUID id, Instant began) {
        return "session " + HexFormat.of().formatHex(key.hash()) + " " + key.value() + " " + id + " "
                + began.getEpochSecond();
    }

    private static AccountId account(User user) {
        return switch (user) {
            case User.Anonymous() -> throw new IllegalStateException("Whoever signs in must be somebody");
            case User.Citizen citizen -> citizen.account();
            case User.Officer officer -> officer.account();
        };
    }
}
