package motcua.linkage.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import motcua.linkage.run.FirstSpec;
import motcua.linkage.run.LinkRun;
import motcua.linkage.run.Progress;
import motcua.linkage.run.Request;
import motcua.linkage.spec.SpecReader;
import no.priv.garshol.duke.Cleaner;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.datasources.CSVDataSource;
import no.priv.garshol.duke.datasources.Column;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEBRL4 by this engine and by Duke 1.2 (configured by hand) in one run; the figures go to target/febrl4.txt. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class Febrl4BesideDukeTest {
    private static final int PEOPLE = 5_000;

    @TempDir
    Path folder;

    @Test
    void the_first_spec_links_febrl4_better_than_the_peer() throws IOException {
        var set = List.of("../../shared/data/febrl4", "../../../shared/data/febrl4").stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeTrue(set != null, "FEBRL4 is not here: ../shared/data/febrl4");
        var left = set.resolve("dataset4a.csv");
        var right = set.resolve("dataset4b.csv");

        var started = System.nanoTime();
        var spec = SpecReader.read("first", new FirstSpec(left, right).write(folder));
        var out = folder.resolve("out");
        new LinkRun(new Request(left, right, spec, out, null, new Request.Resources(1_000, 2)), Progress.silent())
                .run();
        var ourSeconds = (System.nanoTime() - started) / 1e9;
        var links = new ArrayList<String>();
        for (var line : Files.readAllLines(out.resolve("links.csv"))) {
            links.add(line.split(",", 3)[0] + " " + line.split(",", 3)[1]);
        }
        var ours = f1(links.subList(1, links.size()));

        started = System.nanoTime();
        var duke = f1(duke(left, right));
        var dukeSeconds = (System.nanoTime() - started) / 1e9;

        Files.writeString(
                Path.of("target").resolve("febrl4.txt"),
                String.format(
                        Locale.ROOT,
                        "this engine, spec of --init: F1 %.5f in %.1f s%nDuke 1.2, configured by hand: F1 %.5f in %.1f s%n",
                        ours,
                        ourSeconds,
                        duke,
                        dukeSeconds));
        assertThat(ours).isGreaterThanOrEqualTo(0.9995).isGreaterThan(duke);
    }

    private static double f1(List<String> pairs) {
        var right = pairs.stream()
                .filter(pair -> {
                    var ids = pair.split(" ", 2);
                    return ids[0].replace("-org", "").equals(ids[1].replace("-dup-0", ""));
                })
                .count();
        return 2.0 * right / (pairs.size() + PEOPLE);
    }

    private static List<String> duke(Path left, Path right) throws IOException {
        var configuration = new ConfigurationImpl();
        var properties = new ArrayList<Property>();
        properties.add(new PropertyImpl("rec_id"));
        var comparators = Map.<String, Comparator>of(
                "given_name", new JaroWinkler(),
                "surname", new JaroWinkler(),
                "address_1", new JaroWinkler(),
                "suburb", new JaroWinkler(),
                "postcode", new Levenshtein(),
                "street_number", new ExactComparator(),
                "date_of_birth", new Levenshtein(),
                "soc_sec_id", new Levenshtein());
        var high = Map.of("soc_sec_id", 0.95, "date_of_birth", 0.9, "surname", 0.85, "given_name", 0.85);
        new TreeMap<>(comparators)
                .forEach((name, comparator) ->
                        properties.add(new PropertyImpl(name, comparator, 0.35, high.getOrDefault(name, 0.75))));
        configuration.setProperties(properties);
        configuration.setThreshold(0.9);
        configuration.addDataSource(1, source(left, comparators));
        configuration.addDataSource(2, source(right, comparators));
        var best = new TreeMap<String, String>();
        var chances = new TreeMap<String, Double>();
        var processor = new Processor(configuration);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double confidence) {
                var first = one.getValue("rec_id");
                var second = other.getValue("rec_id");
                var org = first.endsWith("-org") ? first : second;
                var copy = first.endsWith("-org") ? second : first;
                if (chances.merge(copy, confidence, Math::max) == confidence) {
                    best.put(copy, org);
                }
            }
        });
        processor.link();
        processor.close();
        return best.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    private static CSVDataSource source(Path file, Map<String, Comparator> comparators) throws IOException {
        var source = new CSVDataSource();
        source.setReader(new StringReader(Files.readString(file).replace(", ", ",")));
        var cleaner = (Cleaner) value -> value.strip().toLowerCase(Locale.ROOT);
        source.addColumn(new Column("rec_id", "rec_id", null, null));
        comparators.keySet().forEach(name -> source.addColumn(new Column(name, name, null, cleaner)));
        return source;
    }
}
