package motcua.linkage.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import motcua.linkage.engine.Engine.Done;

/**
 * Tells how far the run is: each step with its seconds when it is done; a long one every ten seconds, with the share that is done,
 * the rate and the time left.
 */
public final class Progress {
    private static final Duration OFTEN = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Duration often;
    private final long startedAt = System.nanoTime();
    private final Map<String, Chunks> chunksDone = new ConcurrentHashMap<>();

    public Progress(PrintStream out) {
        this(out, OFTEN);
    }

    Progress(PrintStream out, Duration often) {
        this.out = out;
        this.often = often;
    }

    /** Says nothing. */
    public static Progress silent() {
        return new Progress(
                new PrintStream(PrintStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
    }

    public void say(String line) {
        out.println(line);
    }

    /** Chunks of a step that this process did. */
    private record Chunks(double seconds, int chunks) {
        Chunks and(Chunks more) {
            return new Chunks(seconds + more.seconds, chunks + more.chunks);
        }
    }

    /**
     * Starts a step, or the chunk of this number, from 0, of it.
     *
     * @param done how far the step's query is
     */
    Step start(String name, int chunk, int chunks, Supplier<Done> done) {
        return new Step(name, chunk, chunks, done);
    }

    /** A step that runs. Its processor time is the process's, so that steps at the same time count each other's. */
    final class Step implements AutoCloseable {
        private final String name;
        private final int chunk;
        private final int chunks;
        private final Supplier<Done> done;
        private final long started = System.nanoTime();
        private final long startedCpu = cpu();
        private final Thread teller;

        private Step(String name, int chunk, int chunks, Supplier<Done> done) {
            this.name = name;
            this.chunk = chunk;
            this.chunks = chunks;
            this.done = done;
            this.teller = Thread.ofVirtual().start(this::tell);
        }

        private void tell() {
            try {
                while (true) {
                    Thread.sleep(often);
                    sofar();
                }
            } catch (InterruptedException _) {
                // the step has ended
            }
        }

        private void sofar() {
            var took = (System.nanoTime() - started) / 1e9;
            var now = done.get();
            var known = now.share() <= 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ": %.0f %%, %,.0f rows a second, %.0f s left",
                            100 * now.share(),
                            now.rows() / took,
                            took * (1 - now.share()) / now.share());
            out.printf(Locale.ROOT, "%7.1f s  %-28s %6.0f s so far%s%n", elapsed(), name, took, known);
        }

        /** Ends it, done or not; after that nobody asks the engine how far it is. */
        @Override
        public void close() {
            teller.interrupt();
            try {
                teller.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        /** Tells that it is done. */
        void end() {
            var took = (System.nanoTime() - started) / 1e9;
            var sofar = chunksDone.merge(whole(), new Chunks(took, 1), Chunks::and);
            var left = chunks == 1
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", %.0f s left in this step",
                            sofar.seconds() / sofar.chunks() * (chunks - chunk - 1));
            out.printf(
                    Locale.ROOT,
                    "%7.1f s  %-28s %6.2f s  %6.2f s CPU%s%n",
                    elapsed(),
                    name,
                    took,
                    (cpu() - startedCpu) / 1e9,
                    left);
        }

        private String whole() {
            return name.replaceFirst("-\\d+-of-\\d+$", "");
        }
    }

    /** Nanoseconds that this process has computed, all its threads together. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getProcessCpuTime()
                : 0;
    }

    public double elapsed() {
        return (System.nanoTime() - startedAt) / 1e9;
    }
}
