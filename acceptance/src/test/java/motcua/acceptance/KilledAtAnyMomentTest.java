package motcua.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The product is killed (SIGKILL) while several machines file, handle and decide dossiers, and its database with it in two
 * rounds of three. How often: {@code -Dmotcua.kill.rounds=50}; other moments: {@code -Dmotcua.kill.seed=7}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledAtAnyMomentTest {
    private static final int ROUNDS = Integer.getInteger("motcua.kill.rounds", 3);
    private static final int ROUNDS_PER_VERIFICATION = 5;
    private static final int THREADS = 4;
    private static final int ACTS_MAX = 60;

    private static Province province;
    private static Machine machine;

    private final Random chance = new Random(Long.getLong("motcua.kill.seed", 20261122));
    private final List<MachineLife> lives = new ArrayList<>();

    @BeforeAll
    static void start() {
        province = Province.start("killed");
        machine = new Machine(province);
    }

    @AfterAll
    static void stop() {
        province.end();
    }

    @Test
    void what_was_acknowledged_is_there_nothing_is_half_and_the_next_start_needs_no_hand() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            var touched = liveUntilKilled(round);
            province.startAgain();
            machine = new Machine(province);
            lives.forEach(life -> life.moveTo(machine));
            for (var life : touched) {
                Acknowledged.holds(machine, life);
                Acknowledged.finishedInDoubt(life);
            }
            if (round % ROUNDS_PER_VERIFICATION == 0 || round == ROUNDS) {
                assertThat(province.command("verify-log"))
                        .as("round " + round)
                        .contains("exit code 0", "The log is intact");
            }
            say(round, touched);
        }
        lives.forEach(MachineLife::finish);
        Acknowledged.nothingTwice(machine, lives);
    }

    /** Several machines live several lives; at the n-th act, n being chance, the process is killed in the middle. */
    private List<MachineLife> liveUntilKilled(int round) throws Exception {
        var unfinished =
                lives.stream().filter(life -> !life.isOver()).limit(THREADS).toList();
        var touched = new ArrayList<MachineLife>();
        var acts = new AtomicInteger();
        int last = 1 + chance.nextInt(ACTS_MAX);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<List<MachineLife>>> works = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                var first = thread < unfinished.size() ? unfinished.get(thread) : new MachineLife(machine);
                works.add(() -> live(first, () -> {
                    if (acts.incrementAndGet() == last) {
                        Thread.ofVirtual().start(() -> kill(round));
                    }
                }));
            }
            for (var work : threads.invokeAll(works)) {
                touched.addAll(work.get());
            }
        }
        province.process().onExit().join();
        touched.stream().filter(life -> !lives.contains(life)).forEach(lives::add);
        return touched;
    }

    private static List<MachineLife> live(MachineLife first, Runnable beforeAct) {
        var lived = new ArrayList<MachineLife>();
        var life = first;
        lived.add(life);
        while (true) {
            beforeAct.run();
            if (!life.next()) {
                return lived;
            }
            if (life.isOver()) {
                life = new MachineLife(machine);
                lived.add(life);
            }
        }
    }

    /** The product alone; the product and then its database; the database first. */
    private static void kill(int round) {
        switch (round % 3) {
            case 1 -> province.process().destroyForcibly();
            case 2 -> {
                province.process().destroyForcibly();
                database().destroyForcibly();
            }
            default -> {
                database().destroyForcibly();
                province.process().destroyForcibly();
            }
        }
    }

    private static ProcessHandle database() {
        try (Stream<String> lines = Files.lines(province.data().resolve("postgres/postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("The database must run, but has no note of its process", e);
        }
    }

    private void say(int round, List<MachineLife> touched) {
        System.out.println("Killed " + round + " of " + ROUNDS + ": " + touched.size() + " lives touched, "
                + touched.stream().mapToInt(life -> life.done().size()).sum() + " answers asked for again, "
                + lives.size() + " dossiers in all");
    }
}
