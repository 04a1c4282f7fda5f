package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import motcua.linkage.generate.Figures;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates of one register of historical persons, found with the spec exactly as {@code link --init} writes it. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoricalFiguresTest {
    @TempDir
    Path folder;

    @Test
    void most_pairs_in_clusters_are_right_and_most_right_pairs_are_in_clusters() throws IOException {
        var records = Integer.getInteger("motcua.figures", 12_000);
        for (var seed : List.of(3, 4)) {
            var found = found(records, seed);

            System.out.printf(java.util.Locale.ROOT, "%d historical figures, seed %d: %s%n", records, seed, found);
            assertThat(found.f1()).isGreaterThan(0.96);
            assertThat(found.precision()).isGreaterThan(0.97);
        }
    }

    private record Found(double precision, double recall, double f1, String calibration) {}

    private Found found(int records, int seed) throws IOException {
        var place = folder.resolve(String.valueOf(seed));
        new Figures(records, seed).write(place);
        var file = place.resolve("figures.csv");
        var spec = new FirstSpec(file, file).write(place.resolve("look"));
        Folder.run(new Request(
                file,
                file,
                SpecReader.readOneSided("spec", spec),
                place.resolve("out"),
                null,
                new Request.Resources(1_500, 2)));
        var person = pairs(place.resolve("truth.csv"), 0, 1);
        var cluster = pairs(place.resolve("out/clusters.csv"), 1, 0);
        var both = new HashMap<String, String>();
        person.forEach((id, one) -> both.put(id, one + "|" + cluster.getOrDefault(id, id)));
        var right = together(both);
        var made = together(person.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), id -> cluster.getOrDefault(id, id))));
        var precision = right / made;
        var recall = right / together(person);
        return new Found(precision, recall, 2 * precision * recall / (precision + recall), calibration(place, person));
    }

    /** For each band of probability, how many of the pairs that are links are right. */
    private static String calibration(Path place, Map<String, String> person) throws IOException {
        var said = new double[4];
        var right = new int[4];
        var all = new int[4];
        var lines = Files.readAllLines(place.resolve("out/links.csv"));
        for (var line : lines.subList(1, lines.size())) {
            var values = line.split(",", -1);
            var probability = Double.parseDouble(values[3]);
            var band = probability < 0.95 ? 0 : probability < 0.98 ? 1 : probability < 0.99 ? 2 : 3;
            said[band] += probability;
            all[band]++;
            right[band] += String.valueOf(person.get(values[0])).equals(person.get(values[1])) ? 1 : 0;
        }
        var out = new StringBuilder();
        for (var band = 0; band < 4; band++) {
            out.append(String.format(
                    java.util.Locale.ROOT,
                    "%d pairs said %.3f right %.3f; ",
                    all[band],
                    said[band] / Math.max(1, all[band]),
                    (double) right[band] / Math.max(1, all[band])));
        }
        return out.toString();
    }

    private static Map<String, String> pairs(Path csv, int key, int value) throws IOException {
        var lines = Files.readAllLines(csv);
        return lines.subList(1, lines.size()).stream()
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(values -> values[key], values -> values[value]));
    }

    /** Pairs of records with the same value. */
    private static double together(Map<String, String> values) {
        return values.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(count -> count * (count - 1) / 2.0)
                .sum();
    }
}
