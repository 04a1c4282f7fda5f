package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two instances over one database and one data folder, as behind a balancer that sends each request to either. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoInstancesTest {
    private static final int THREADS = 3;
    private static final int LIVES = 2;

    private static Province province;
    private static Province.Instance another;
    private static Machine one;
    private static Machine other;

    @BeforeAll
    static void start() {
        province = Province.start("two");
        another = province.another();
        one = new Machine(province);
        other = new Machine(province, another.address());
    }

    @AfterAll
    static void stop() {
        another.program().stop();
        province.end();
    }

    @Test
    void what_one_has_done_the_other_goes_on_with_also_when_one_is_killed() throws Exception {
        var lives = new ArrayList<>(livedInTurns());
        lives.add(filedAtBothAtOnce());
        lives.add(goneOnWithAfterAKill());
        another = province.another();
        other = new Machine(province, another.address());
        for (var life : lives) {
            life.moveTo(other);
            life.finish();
            Acknowledged.holds(one, life);
            Acknowledged.holds(other, life);
        }
        Acknowledged.nothingTwice(one, lives);
        Acknowledged.nothingTwice(other, lives);
        assertThat(province.command("verify-log")).contains("exit code 0", "The log is intact");
    }

    /** Several machines at once; each act of a life goes to the instance that did not do the one before it. */
    private static List<MachineLife> livedInTurns() throws InterruptedException, ExecutionException {
        var lives = new ArrayList<MachineLife>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            Callable<List<MachineLife>> work = () -> {
                var lived = new ArrayList<MachineLife>();
                for (int i = 0; i < LIVES; i++) {
                    lived.add(livedInTurns(i));
                }
                return lived;
            };
            for (var lived : results(threads.invokeAll(Collections.nCopies(THREADS, work)))) {
                lives.addAll(lived);
            }
        }
        return lives;
    }

    private static MachineLife livedInTurns(int first) {
        var life = new MachineLife(one);
        for (int turn = first; !life.isOver(); turn++) {
            life.moveTo(turn % 2 == 0 ? one : other);
            assertThat(life.next()).as("act " + life.done().size()).isTrue();
        }
        return life;
    }

    /** The same request under the same key reaches both at once: one dossier, and one answer to both. */
    private static MachineLife filedAtBothAtOnce() throws IOException, InterruptedException, ExecutionException {
        var life = new MachineLife(one);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var sent = life.prepared();
            List<Callable<Machine.Answer>> both = List.of(() -> one.send(sent), () -> other.send(sent));
            var answers = results(threads.invokeAll(both));
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
            assertThat(life.next()).isTrue();
            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .isNotEmpty()
                    .allMatch(answer -> answer.text("$.id").equals(life.id()));
        }
        return life;
    }

    /** One is killed in the middle of an act; the act is sent to the other, as it was. */
    private static MachineLife goneOnWithAfterAKill() {
        var life = new MachineLife(other);
        assertThat(life.next()).isTrue();
        assertThat(life.next()).isTrue();
        another.program().process().destroyForcibly();
        life.next();
        another.program().process().onExit().join();
        life.moveTo(one);
        life.finish();
        return life;
    }

    private static <T> List<T> results(List<Future<T>> works) throws InterruptedException, ExecutionException {
        var results = new ArrayList<T>();
        for (var work : works) {
            results.add(work.get());
        }
        return results;
    }
}
