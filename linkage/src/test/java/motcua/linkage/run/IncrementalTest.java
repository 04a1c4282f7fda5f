package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class IncrementalTest {
    /** Ten with {@code -Dtests.whole=true}: each takes a second and more. */
    private static final int SPLITS = Boolean.getBoolean("tests.whole") ? 10 : 4;

    @TempDir
    Path temporary;

    @Test
    void a_run_since_an_earlier_one_equals_a_full_run_on_random_splits() throws IOException {
        var folder = new Folder(temporary).generate(1_500);
        Folder.run(folder.request("full"));
        for (var split = 0; split < SPLITS; split++) {
            var random = new SplittableRandom(split);
            earlier(folder.file("population.csv"), folder.file("population-" + split + ".csv"), random);
            earlier(folder.file("insurance.csv"), folder.file("insurance-" + split + ".csv"), random);
            var before = new Request(
                            folder.file("population-" + split + ".csv"),
                            folder.file("insurance-" + split + ".csv"),
                            SpecReader.read("spec", Folder.SPEC),
                            folder.file("before-" + split),
                            null,
                            new Request.Resources(800, 2))
                    .keeping(true);
            Folder.run(before);
            var full = folder.request("since-" + split);
            Folder.run(new Request(full.left(), full.right(), full.spec(), full.out(), before.out(), full.resources()));
            for (var file : List.of("links.csv", "doubtful.csv", "model.json")) {
                assertThat(Files.mismatch(
                                folder.file("full/" + file), full.out().resolve(file)))
                        .as("split " + split + " " + file)
                        .isEqualTo(-1);
            }
        }
    }

    @Test
    void a_folder_without_kept_comparisons_is_refused() {
        var folder = new Folder(temporary).generate(200);
        var request = folder.request("out");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Folder.run(new Request(
                        request.left(),
                        request.right(),
                        request.spec(),
                        request.out(),
                        folder.file("nothing"),
                        request.resources())))
                .withMessageContaining("--keep");
    }

    /** The register as it was: some records not there yet, some with another name, some in another place. */
    private static void earlier(Path now, Path before, SplittableRandom random) {
        var lines = Folder.lines(now);
        var kept = new ArrayList<>(List.of(lines.getFirst()));
        for (var line : lines.subList(1, lines.size())) {
            var dice = random.nextInt(100);
            if (dice < 15) {
                continue;
            }
            kept.add(dice < 25 ? line.replaceFirst("ng", "n") : line);
        }
        Folder.write(before, kept);
    }
}
