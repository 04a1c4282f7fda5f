package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;

/** Sessions in the table, as two instances over one database and one data folder see them. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {
    private static final Device CHROME = new Device(Device.Browser.CHROME, Device.Platform.WINDOWS);

    @Autowired
    SessionStore store;

    @Autowired
    DoorSettings doors;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final AccountId lan = new AccountId("officer:lan-" + UUID.randomUUID());
    private Sessions one;
    private Sessions other;

    @BeforeEach
    void instances() {
        one = instance(folder.resolve("session-key"));
        other = instance(folder.resolve("session-key"));
    }

    private Sessions instance(Path key) {
        return new Sessions(store, new SessionSeal(key), json, doors, clock);
    }

    @Test
    void who_signed_in_at_one_instance_is_known_at_the_other_as_the_same() {
        var key = one.begin(lan(), CHROME);

        var who = other.find(key).orElseThrow().who();

        assertThat(who.getName()).isEqualTo("lan");
        assertThat(who.getPrincipal()).isInstanceOfSatisfying(SignedInPerson.class, person -> {
            assertThat(person.user()).isEqualTo(lan().user());
            assertThat(person.getIdToken().getTokenValue()).isEqualTo("id.of.lan");
        });
        other.end(other.find(key).orElseThrow());
        assertThat(one.find(key)).isEmpty();
    }

    @Test
    void a_citizen_comes_back_with_everything_the_eid_said() {
        var an = new User.Citizen(
                new AccountId("citizen:" + UUID.randomUUID()),
                2,
                new EidClaims(
                        "046095012345",
                        "Lê Thị Ánh",
                        "1995-08",
                        "FEMALE",
                        "VN",
                        "12 Lê Lợi",
                        "19789",
                        "0905123456",
                        "anh@example.vn",
                        LocalDate.of(2021, 5, 1),
                        null,
                        null));

        var found = other.find(one.begin(new SignedInPerson(an, idToken(), null), CHROME))
                .orElseThrow();

        assertThat(found.who().getPrincipal())
                .isInstanceOfSatisfying(
                        SignedInPerson.class,
                        person -> assertThat(person.user()).isEqualTo(an));
    }

    @Test
    void the_table_tells_neither_who_it_is_nor_the_key() {
        var key = one.begin(lan(), CHROME);

        var row = jdbc.sql(
                        "select to_jsonb(s)::text || encode(sealed, 'escape') from identity.session s where account = :a")
                .param("a", lan.value())
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(key.value(), "Nguyễn Thị Lan", "id.of.lan", "COUNTER_CLERK");
        assertThat(instance(folder.resolve("another-key")).find(key)).isEmpty();
    }

    @Test
    void nobody_is_signed_in_by_writing_into_the_table() {
        one.begin(lan(), CHROME);
        var own = SessionKey.fresh();
        jdbc.sql("""
                insert into identity.session
                select :hash, gen_random_uuid(), account, subject_hash, sealed, browser, platform, began_at, seen_at
                  from identity.session where account = :a
                """).param("hash", own.hash()).param("a", lan.value()).update();

        assertThat(one.find(own)).isEmpty();
    }

    @Test
    void nobody_lives_longer_by_writing_into_the_table() {
        var key = one.begin(lan(), CHROME);
        jdbc.sql("update identity.session set began_at = began_at + interval '1 day' where account = :a")
                .param("a", lan.value())
                .update();

        assertThat(one.find(key)).isEmpty();
    }

    @Test
    void its_last_use_is_noted_once_a_minute_and_keeps_it_alive() {
        var began = clock.now;
        var key = one.begin(lan(), CHROME);
        clock.now = began.plusSeconds(50);
        assertThat(other.find(key)).isPresent();
        assertThat(seen()).isEqualTo(began);
        clock.now = began.plusSeconds(61);
        assertThat(other.find(key)).isPresent();
        assertThat(seen()).isEqualTo(clock.now);

        clock.now = began.plus(Duration.ofMinutes(31));
        assertThat(one.find(key)).isPresent();
        clock.now = clock.now.plus(Duration.ofMinutes(30));
        assertThat(one.find(key)).isEmpty();
        assertThat(one.of(lan)).isEmpty();
    }

    @Test
    void an_account_has_a_number_of_sessions_and_the_oldest_make_room() {
        var keys = IntStream.range(0, SessionRule.PER_ACCOUNT_MAX + 2)
                .mapToObj(_ -> {
                    clock.now = clock.now.plusSeconds(1);
                    return one.begin(lan(), CHROME);
                })
                .toList();

        assertThat(one.of(lan)).hasSize(SessionRule.PER_ACCOUNT_MAX);
        assertThat(one.find(keys.getFirst())).isEmpty();
        assertThat(one.find(keys.getLast())).isPresent();
    }

    @Test
    void one_is_ended_by_its_owner_alone_and_all_by_whoever_may() {
        var first = one.begin(lan(), CHROME);
        var second = one.begin(lan(), CHROME);
        var id = one.find(first).orElseThrow().id();

        assertThat(one.end(id, new AccountId("officer:somebody-else"))).isFalse();
        assertThat(one.end(id, lan)).isTrue();
        assertThat(other.find(first)).isEmpty();
        assertThat(other.find(second)).isPresent();
        assertThat(one.endAllOf(lan)).isEqualTo(1);
        assertThat(other.find(second)).isEmpty();
    }

    @Test
    void a_provider_ends_all_sessions_of_whom_it_calls_so_in_its_own_realm() {
        var key = one.begin(lan(), CHROME);

        assertThat(other.endAllOf(Realm.CITIZEN, "lan")).isZero();
        assertThat(other.endAllOf(Realm.OFFICER, "somebody")).isZero();
        assertThat(one.find(key)).isPresent();
        assertThat(other.endAllOf(Realm.OFFICER, "lan")).isPositive();
        assertThat(one.find(key)).isEmpty();
    }

    @Test
    void what_is_over_is_removed_some_at_a_time() {
        clock.now = Instant.parse("2001-01-01T00:00:00Z");
        one.begin(lan(), CHROME);
        one.begin(lan(), CHROME);
        clock.now = clock.now.plus(Duration.ofMinutes(29));
        assertThat(one.dropOver(10)).isZero();
        clock.now = clock.now.plus(Duration.ofMinutes(1));

        assertThat(List.of(one.dropOver(1), one.dropOver(10), one.dropOver(10))).containsExactly(1, 1, 0);
    }

    private Instant seen() {
        return one.of(lan).getFirst().seenAt();
    }

    private SignedInPerson lan() {
        return new SignedInPerson(new User.Officer(lan, "Nguyễn Thị Lan", Set.of(Role.COUNTER_CLERK)), idToken(), null);
    }

    private static OidcIdToken idToken() {
        return new OidcIdToken("id.of.lan", null, null, Map.of("sub", "lan"));
    }
}
