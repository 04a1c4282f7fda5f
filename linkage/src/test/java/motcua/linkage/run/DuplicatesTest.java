package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DuplicatesTest {
    private static final String SPEC = """
            profile: vietnamese
            id: insurance_no
            fields:
              number:  {kind: number, column: so_cccd}
              name:    {kind: name, column: ho_ten}
              born:    {kind: date, column: ngay_sinh}
              sex:     {kind: sex, column: gioi_tinh}
              commune: {kind: commune-before, column: xa}
            """;

    @TempDir
    Path temporary;

    @Test
    void records_of_one_person_are_one_cluster_named_after_the_first() {
        var folder = new Folder(temporary).generate(3_000);
        var wanted = enteredTwice(folder);
        var clusters = clusters(folder, SPEC);
        assertThat(clusters).containsAll(wanted);
        assertThat(peopleOf(clusters, people(folder)).values()).allMatch(people -> people.size() == 1);
    }

    @Test
    void a_field_whose_sides_are_read_in_two_ways_finds_duplicates_too() {
        var folder = new Folder(temporary).generate(3_000);
        var wanted = enteredTwice(folder);
        assertThat(clusters(folder, """
                profile: plain
                id: insurance_no
                fields:
                  name: {kind: given, column: ho_ten}
                  born: {kind: date, column: ngay_sinh}
                  card: {kind: code, right-kind: identifier, column: so_cccd}
                """)).containsAll(wanted);
    }

    private static Set<String> clusters(Folder folder, String spec) {
        var file = folder.file("twice.csv");
        Folder.run(new Request(
                file, file, SpecReader.read("s", spec), folder.file("out"), null, new Request.Resources(1_000, 2)));
        return Folder.pairs(folder.file("out/clusters.csv"));
    }

    /** Writes thirty records a second time; gives the pairs of clusters that must be found. */
    private static Set<String> enteredTwice(Folder folder) {
        var lines = new ArrayList<>(Folder.lines(folder.file("insurance.csv")));
        var wanted = new TreeSet<String>();
        for (var i = 1; i <= 90; i += 3) {
            var values = lines.get(i).split(",", 2);
            lines.add("X" + values[0] + "," + values[1]);
            wanted.add(values[0] + " X" + values[0]);
        }
        Folder.write(folder.file("twice.csv"), lines);
        return wanted;
    }

    /** Whose each record is; the generator itself enters some people twice, and strangers stand for themselves. */
    private static Map<String, String> people(Folder folder) {
        return Folder.lines(folder.file("truth.csv")).stream()
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (first, _) -> first));
    }

    private static Map<String, Set<String>> peopleOf(Set<String> clusters, Map<String, String> people) {
        var found = new TreeMap<String, Set<String>>();
        for (var pair : clusters) {
            var ids = pair.split(" ", -1);
            var record = ids[1].replace("X", "");
            found.computeIfAbsent(ids[0], _ -> new TreeSet<>()).add(people.getOrDefault(record, record));
        }
        return found;
    }
}
