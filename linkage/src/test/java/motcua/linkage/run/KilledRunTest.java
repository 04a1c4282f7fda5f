package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledRunTest {
    private static final int STEPS = 45;
    /** Ten with {@code -Dtests.whole=true}: each takes two seconds. */
    private static final int MOMENTS = Boolean.getBoolean("tests.whole") ? 10 : 4;

    @TempDir
    Path temporary;

    @Test
    void a_run_killed_at_random_moments_goes_on_to_the_same_output() throws IOException, InterruptedException {
        var folder = new Folder(temporary).generate(1_500);
        var spec = folder.file("spec.yaml");
        Files.writeString(spec, Folder.SPEC + "chunk-pairs: 1000\n");
        var reference = folder.request("whole", Files.readString(spec));
        Folder.run(reference);
        var random = new SplittableRandom(5);
        var killed = 0;
        for (var moment = 0; moment < MOMENTS; moment++) {
            var out = folder.file("killed-" + moment);
            killed += killAfter(folder, spec, out, 1 + random.nextInt(STEPS)) ? 1 : 0;
            Folder.run(new Request(
                    reference.left(), reference.right(), reference.spec(), out, null, reference.resources()));
            for (var file : List.of("links.csv", "links.parquet", "doubtful.csv", "model.json")) {
                assertThat(Files.mismatch(reference.out().resolve(file), out.resolve(file)))
                        .as("moment " + moment + " " + file)
                        .isEqualTo(-1);
            }
        }
        assertThat(killed).isGreaterThanOrEqualTo(MOMENTS * 4 / 5);
    }

    /** Starts the command line in a process of its own and kills it once the manifest has so many lines. */
    private static boolean killAfter(Folder folder, Path spec, Path out, int lines)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "motcua.linkage.Link",
                        folder.file("population.csv").toString(),
                        folder.file("insurance.csv").toString(),
                        "--spec",
                        spec.toString(),
                        "--out",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var manifest = out.resolve("work/manifest.txt");
        while (!process.waitFor(3, TimeUnit.MILLISECONDS)) {
            if (Files.exists(manifest) && Files.readAllLines(manifest).size() > lines) {
                process.destroyForcibly().waitFor();
                return true;
            }
        }
        return false;
    }
}
