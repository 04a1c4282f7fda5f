package motcua.linkage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One command in a process of its own.
 *
 * @param peakMb the most that the process held in memory (its resident set), megabytes
 */
record Measured(double wallSeconds, double cpuSeconds, long peakMb) {
    /** A line by which a command tells its own wall time. */
    static final String WALL = "wall seconds: ";

    /** Java as {@code ./motcua link} starts it. */
    private static final List<String> SMALL =
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    /** Runs the command of this program; its log goes beside the work. */
    static Measured of(Path work, List<String> arguments) {
        return of(work, SMALL, arguments);
    }

    /** Runs the command of this program in a Java started with these options. */
    static Measured of(Path work, List<String> options, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(classCache());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("motcua.linkage.Link");
        command.addAll(arguments);
        var log = work.resolve(arguments.get(1) + ".log");
        try {
            var started = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var cpu = Duration.ZERO;
            var peak = 0L;
            while (!process.waitFor(Duration.ofMillis(50))) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                peak = Math.max(peak, peakKb(process.pid()));
            }
            var wall = (System.nanoTime() - started) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException("The measured command must end well, but see " + log);
            }
            var told = Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith(WALL))
                    .map(line -> Double.parseDouble(line.substring(WALL.length())))
                    .findFirst();
            return new Measured(told.orElse(wall), cpu.toMillis() / 1e3, peak / 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement must not be interrupted", e);
        }
    }

    /** The cache of loaded classes that this program started with, if any. */
    private static List<String> classCache() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:AOTCache="))
                .toList();
    }

    /** The high-water mark that the kernel keeps; 0 where there is no /proc. */
    private static long peakKb(long pid) {
        try {
            for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException _) {
            // the process has just ended
        }
        return 0;
    }
}
