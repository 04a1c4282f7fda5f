package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

/** When the log is followed, and when not. No database is asked: what a round does is told apart. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowersTest {
    private static final long SECONDS_AT_MOST = 20;

    private final AtomicInteger begun = new AtomicInteger();

    private static Followers followers(String... settings) {
        var environment = new MockEnvironment();
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            environment.setProperty(parts[0], parts[1]);
        }
        return new Followers(environment);
    }

    private Follower follower(Followers followers, BooleanSupplier round) {
        var database = new DriverManagerDataSource("jdbc:none");
        var jdbc = JdbcClient.create(database);
        var reader = new LogReader<>(
                new RowFeed(jdbc).of(Set.of(LoggedTable.BILL)),
                new Cursor(jdbc, "ledger", "ledger"),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                Clock.systemUTC(),
                1,
                _ -> {});
        return followers.follower(new FollowLog("ledger", Duration.ofHours(1), begun::incrementAndGet, round, reader));
    }

    @Test
    void it_begins_once_reads_at_once_as_long_as_there_is_more_and_again_when_something_was_sealed() throws Exception {
        var rounds = new AtomicInteger();
        var three = new CountDownLatch(3);
        var four = new CountDownLatch(4);
        var follower = follower(followers(), () -> {
            three.countDown();
            four.countDown();
            return rounds.incrementAndGet() < 3;
        });
        follower.wake(new LogSealed());
        assertThat(rounds).hasValue(0);

        follower.start();
        assertThat(follower.isRunning()).isTrue();
        assertThat(three.await(SECONDS_AT_MOST, TimeUnit.SECONDS)).isTrue();
        follower.wake(new LogSealed());
        assertThat(four.await(SECONDS_AT_MOST, TimeUnit.SECONDS)).isTrue();
        follower.stop();

        assertThat(follower.isRunning()).isFalse();
        assertThat(begun).hasValue(1);
        int read = rounds.get();
        follower.wake(new LogSealed());
        assertThat(rounds).hasValue(read);
    }

    @Test
    void a_round_that_ends_badly_is_not_the_last() throws Exception {
        var two = new CountDownLatch(2);
        var follower = follower(followers(), () -> {
            two.countDown();
            throw new IllegalStateException("This round ends badly");
        });
        follower.start();
        while (!two.await(10, TimeUnit.MILLISECONDS)) {
            follower.wake(new LogSealed());
        }
        follower.stop();
        assertThat(two.getCount()).isZero();
    }

    @Test
    void where_another_instance_follows_or_nothing_may_be_changed_or_a_command_runs_nobody_begins() {
        for (var setting : List.of(
                "motcua.ledger.follows=false",
                "motcua.notification.follows=false",
                "motcua.changes-nothing=true",
                "motcua.command=verify-log")) {
            var follower = follower(followers(setting), () -> false);
            follower.start();
            assertThat(follower.isRunning()).as(setting).isFalse();
            follower.stop();
        }
        assertThat(begun).hasValue(0);
    }

    @Test
    void what_is_set_for_a_module_goes_before_what_is_set_for_notices() {
        assertThat(followers("motcua.notification.follows=false", "motcua.ledger.follows=true")
                        .follows("ledger"))
                .isTrue();
        assertThat(followers("motcua.command=none").isServing()).isTrue();
    }
}
