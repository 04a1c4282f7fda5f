package motcua.linkage.run;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells how far the run is: each step with its seconds, and for chunks the rate and the time left. */
public final class Progress {
    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private final Map<String, Done> done = new ConcurrentHashMap<>();

    public Progress(PrintStream out) {
        this.out = out;
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
    private record Done(double seconds, int chunks) {
        Done and(Done more) {
            return new Done(seconds + more.seconds, chunks + more.chunks);
        }
    }

    /** Starts a step, or the chunk of this number, from 0, of it. */
    Step start(String name, int chunk, int chunks) {
        return new Step(name, chunk, chunks, System.nanoTime(), cpu());
    }

    /** A step that runs. Its processor time is the process's, so that steps at the same time count each other's. */
    final class Step {
        private final String name;
        private final int chunk;
        private final int chunks;
        private final long started;
        private final long startedCpu;

        private Step(String name, int chunk, int chunks, long started, long startedCpu) {
            this.name = name;
            this.chunk = chunk;
            this.chunks = chunks;
            this.started = started;
            this.startedCpu = startedCpu;
        }

        void end() {
            var took = (System.nanoTime() - started) / 1e9;
            var sofar = done.merge(whole(), new Done(took, 1), Done::and);
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
