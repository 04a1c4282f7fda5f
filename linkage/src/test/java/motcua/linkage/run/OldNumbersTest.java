package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second register knows some people by the nine digits of their former identity card. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OldNumbersTest {
    @TempDir
    private Path temporary;

    private Folder folder = new Folder(Path.of("."));
    private final List<String> table = new ArrayList<>(List.of("old,new"));
    private final TreeSet<String> known = new TreeSet<>();

    @BeforeEach
    void registers() {
        folder = new Folder(temporary).generate(4_000);
        var numbers = column("population.csv", "citizen_number");
        Map<String, String> persons = new HashMap<>();
        Folder.pairs(folder.file("truth.csv")).forEach(pair -> persons.put(second(pair), pair.split(" ", 2)[0]));
        column("insurance.csv", "so_cccd").forEach((id, number) -> {
            var person = persons.get(id);
            if (number.length() == 9 && person != null && numbers.containsKey(person)) {
                table.add(number + "," + numbers.get(person));
                known.add(id);
            }
        });
        assertThat(known).hasSizeGreaterThan(100);
    }

    @Test
    void who_has_an_old_number_only_is_linked_by_the_new_one() {
        Folder.write(folder.file("cards.csv"), table);
        Folder.run(folder.request("without"));
        Folder.run(request("with"));

        assertThat(byNumber("without")).isZero();
        assertThat(byNumber("with")).isGreaterThan(known.size() * 9L / 10);
        var truth = Folder.pairs(folder.file("truth.csv"));
        assertThat(truth).containsAll(Folder.pairs(folder.file("with/links.csv")));
        assertThat(found("with")).isGreaterThanOrEqualTo(found("without"));
        var linked = Folder.pairs(folder.file("with/links.csv")).stream()
                .filter(pair -> known.contains(second(pair)))
                .findFirst()
                .orElseThrow()
                .split(" ", 2);
        assertThat(new Explanation(folder.file("with")).explain(linked[0], linked[1]))
                .contains("same number");
    }

    @Test
    void an_old_number_with_two_new_ones_says_nothing() {
        var twice = new ArrayList<>(table);
        table.stream().skip(1).forEach(line -> twice.add(line.substring(0, 10) + "001084012345"));
        Folder.write(folder.file("cards.csv"), twice);
        Folder.run(request("with"));
        assertThat(byNumber("with")).isZero();
    }

    @Test
    void a_table_that_cannot_be_used_is_named() {
        assertThatThrownBy(() -> Folder.run(request("none")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cards.csv: must be a readable file");
        Folder.write(folder.file("cards.csv"), List.of("cmnd,cccd", "012345678,001084012345"));
        assertThatThrownBy(() -> Folder.run(request("columns")))
                .hasMessageContaining("must have the column 'old' that the spec names, but has cmnd, cccd");
        assertThatThrownBy(
                        () -> SpecReader.read(
                                "spec",
                                "id: {left: a, right: b}\nfields:\n  born: {kind: date, left: c, right: d}\nold-numbers: x.csv\n"))
                .hasMessageContaining("needs a field whose kind knows old numbers");
    }

    private Request request(String out) {
        return folder.request(out, Folder.SPEC + "old-numbers: " + folder.file("cards.csv") + "\n");
    }

    private long byNumber(String out) {
        return Folder.lines(folder.file(out + "/links.csv")).stream()
                .filter(line -> known.contains(line.split(",", 3)[1]) && line.contains("number=same"))
                .count();
    }

    private long found(String out) {
        return Folder.pairs(folder.file(out + "/links.csv")).stream()
                .filter(pair -> known.contains(second(pair)))
                .count();
    }

    private static String second(String pair) {
        return pair.split(" ", 2)[1];
    }

    private Map<String, String> column(String file, String name) {
        var lines = Folder.lines(folder.file(file));
        var at = List.of(lines.getFirst().split(",", -1)).indexOf(name);
        Map<String, String> values = new HashMap<>();
        lines.stream().skip(1).map(line -> line.split(",", -1)).forEach(line -> values.put(line[0], line[at]));
        return values;
    }
}
