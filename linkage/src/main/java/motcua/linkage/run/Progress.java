package motcua.linkage.run;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells how far the run is: each step with its seconds, and for chunks the rate and the time left. */
public final class Progress {
    private final PrintStream out;
    private final long startedAt = System.nanoTime();
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long stepStartedAt;
    private long stepCpu;
    private long chunksStartedAt;
    private int chunk;
    private int chunks = 1;

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

    void start(String step, int chunk, int chunks) {
        stepStartedAt = System.nanoTime();
        stepCpu = cpu();
        if (chunk == 0 || this.chunks != chunks) {
            chunksStartedAt = stepStartedAt;
        }
        this.chunk = chunk;
        this.chunks = chunks;
    }

    void end(String step) {
        var took = (System.nanoTime() - stepStartedAt) / 1e9;
        seconds.merge(step.replaceFirst("-\\d+-of-\\d+$", ""), took, Double::sum);
        var left = "";
        if (chunks > 1) {
            var perChunk = (System.nanoTime() - chunksStartedAt) / 1e9 / (chunk + 1);
            left = String.format(Locale.ROOT, ", %.0f s left in this step", perChunk * (chunks - chunk - 1));
        }
        out.printf(
                Locale.ROOT,
                "%7.1f s  %-28s %6.2f s  %6.2f s CPU%s%n",
                elapsed(),
                step,
                took,
                (cpu() - stepCpu) / 1e9,
                left);
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

    /** Seconds by step, in the order of their first end. */
    public Map<String, Double> seconds() {
        return Map.copyOf(seconds);
    }
}
