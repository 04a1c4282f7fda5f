package motcua.linkage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import motcua.linkage.run.LinkRun;
import motcua.linkage.spec.BadInputException;

/** The same registers on the embedded engine and on Spark within one process: time of both, and whether the results are equal. */
final class EnginesBench {
    private static final String SPARK = "spark";
    private static final List<String> RESULTS =
            List.of("links.csv", "doubtful.csv", "model.json", "report.json", "report.html");

    private final Path work;
    private final String memory;

    EnginesBench(Path work, String memory) {
        this.work = work;
        this.memory = memory;
    }

    void measure(long records) {
        LinkageBench.generate(work, records);
        System.out.printf(Locale.ROOT, "%-24s %10s %10s %10s%n", "", "wall s", "CPU s", "peak MB");
        print(
                records,
                LinkRun.EMBEDDED,
                run(
                        LinkRun.EMBEDDED,
                        List.of(
                                "-Xmx160m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED")));
        print(records, SPARK, run(SPARK, List.of("@" + options(), "-Xmx" + memory.replaceFirst("[Bb]$", ""))));
        for (var file : RESULTS) {
            System.out.println(file + ": " + (isSame(file) ? "equal, byte for byte" : "DIFFERENT"));
        }
    }

    private Measured run(String engine, List<String> java) {
        LinkageBench.deleteTree(LinkageBench.out(work, engine));
        return Measured.of(
                work, java, List.of("bench", "link", work.toString(), "--memory", memory, "--engine", engine));
    }

    private boolean isSame(String file) {
        var one = LinkageBench.out(work, LinkRun.EMBEDDED).resolve(file);
        var other = LinkageBench.out(work, SPARK).resolve(file);
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String options() {
        var file = System.getProperty("motcua.linkage.spark");
        if (file == null) {
            throw new BadInputException(
                    List.of("--engines needs Spark on the class path. Say: ./motcua bench linkage --engines"));
        }
        return file;
    }

    private static void print(long records, String engine, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%,12d %-11s %10.1f %10.1f %10d%n",
                records,
                engine,
                measured.wallSeconds(),
                measured.cpuSeconds(),
                measured.peakMb());
    }
}
