package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public test set, by the first spec as it is written. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class Febrl4Test {
    @TempDir
    Path folder;

    @Test
    void the_first_spec_links_febrl4_without_an_edit() {
        var set = List.of("../../shared/data/febrl4", "../../../shared/data/febrl4").stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(set != null, "FEBRL4 is not here: ../shared/data/febrl4");
        var left = set.resolve("dataset4a.csv");
        var right = set.resolve("dataset4b.csv");
        var spec = SpecReader.read("first", new FirstSpec(left, right).write(folder));
        Folder.run(new Request(left, right, spec, folder.resolve("out"), null, new Request.Resources(1_000, 2)));
        var links = Folder.pairs(folder.resolve("out/links.csv"));
        var right5000 = links.stream().filter(Febrl4Test::isTrue).count();
        assertThat(2.0 * right5000 / (links.size() + 5_000)).isGreaterThanOrEqualTo(0.9995);
    }

    private static boolean isTrue(String pair) {
        var ids = pair.split(" ", 2);
        return ids[0].replace("-org", "").equals(ids[1].replace("-dup-0", ""));
    }
}
