package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    private static final String SPEC = """
            profile: vietnamese
            id: id
            fields:
              name: {kind: name, column: name}
              born: {kind: date, column: born}
            """;

    @TempDir
    Path folder;

    @Test
    void files_that_are_not_there_are_all_named() {
        assertThat(findings("a.csv", "b.csv"))
                .hasSize(2)
                .allMatch(finding -> finding.contains("must be a readable file"));
    }

    @Test
    void missing_columns_are_named_with_those_that_are_there() throws IOException {
        write("a.csv", "id,ten,born\n1,An,1984\n");
        write("b.csv", "id,name,born\n1,An,1984\n");
        assertThat(findings("a.csv", "b.csv"))
                .singleElement()
                .asString()
                .contains("column 'name'")
                .contains("id, ten, born");
    }

    @Test
    void a_broken_line_is_named_with_its_number() throws IOException {
        write("a.csv", "id,name,born\n1,Nguyễn Văn An,1984\n2,Lê,1990,too,many\n3,Lê Thị Hà,1990\n");
        write("b.csv", "id,name,born\n1,An,1984\n");
        assertThat(findings("a.csv", "b.csv"))
                .singleElement()
                .asString()
                .contains("a.csv")
                .contains("line 3");
    }

    @Test
    void a_title_above_the_header_is_named_with_the_line_of_the_header() throws IOException {
        write("b.csv", "id,name,born\n1,An,1984\n");
        for (var title : List.of("Danh sách công dân, xã A\n", "Danh sách,,\n,,\n", "\ufeffDanh sách;;\n")) {
            write("a.csv", title + "id,name,born\n1,An,1984\n2,Hà,1990\n");
            assertThat(findings("a.csv", "b.csv"))
                    .singleElement()
                    .asString()
                    .contains("the header must stand in line 1", "Danh sách", "line " + title.split("\n", -1).length);
        }
    }

    @Test
    void a_first_spec_asks_for_the_header_too() throws IOException {
        write("a.csv", "Danh sách công dân\n\nid,name,born\n1,An,1984\n2,Hà,1990\n");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() ->
                        new FirstSpec(folder.resolve("a.csv"), folder.resolve("a.csv")).write(folder.resolve("work")))
                .satisfies(e ->
                        assertThat(e.findings()).singleElement().asString().contains("Danh sách công dân", "line 3"));
    }

    @Test
    void a_column_that_is_month_before_day_is_refused_and_not_guessed() throws IOException {
        write("a.csv", "id,name,born\n1,Lê Văn An,12/25/1984\n2,Lê Thị Hà,03/04/1990\n");
        write("b.csv", "id,name,born\n1,Lê Văn An,25/12/1984\n");
        assertThat(findings("a.csv", "b.csv"))
                .singleElement()
                .asString()
                .contains("a.csv", "column 'born'", "12/25/1984", "YYYY-MM-DD");
    }

    @Test
    void a_column_that_fits_both_orders_is_read_day_before_month_and_told() throws IOException {
        write("a.csv", "id,name,born\n1,Lê Văn An,03/04/1984\n2,Lê Thị Hà,05/06/1990\n");
        write("b.csv", "id,name,born\n1,Lê Văn An,03/04/1984\n2,Lê Thị Hà,25/06/1990\n");
        Folder.run(request("a.csv", "b.csv"));
        assertThat(Files.readString(folder.resolve("out/report.json")))
                .contains("a.csv, column born", "day/month/year")
                .doesNotContain("b.csv, column");
    }

    @Test
    void what_fits_one_order_only_is_read_so_and_told_when_it_is_the_other_one() throws IOException {
        write("a.csv", "id,name,born\n1,Lê Văn An,12/25/1984\n2,Lê Thị Hà,26/06/1990\n");
        write("b.csv", "id,name,born\n1,Lê Văn An,1984-12-25\n2,Lê Thị Hà,1990-06-26\n");
        Folder.run(request("a.csv", "b.csv"));
        assertThat(Files.readString(folder.resolve("out/report.json"))).contains("a.csv, column born", "12/25/1984");
    }

    @Test
    void two_and_four_bytes_for_each_letter_are_named() throws IOException {
        var text = "\ufeffid,name,born\n1,An,1984\n";
        write("b.csv", "id,name,born\n1,An,1984\n");
        for (var name : List.of("UTF-16", "UTF-32")) {
            Files.write(folder.resolve("a.csv"), text.getBytes(Charset.forName(name + "LE")));
            assertThat(findings("a.csv", "b.csv")).singleElement().asString().contains("is " + name + ".");
        }
    }

    @Test
    void another_encoding_is_named_with_its_line() throws IOException {
        Files.write(
                folder.resolve("a.csv"), "id,name,born\n1,Nguy\u00e9n,1984\n".getBytes(StandardCharsets.ISO_8859_1));
        write("b.csv", "id,name,born\n1,An,1984\n");
        assertThat(findings("a.csv", "b.csv")).singleElement().asString().contains("a.csv:2: must be UTF-8");
    }

    @Test
    void ids_that_stand_twice_are_named_with_their_records() throws IOException {
        write("a.csv", "id,name,born\n7,An,1984\n8,Hà,1985\n7,Lan,1986\n");
        write("b.csv", "id,name,born\n1,An,1984\n");
        assertThat(findings("a.csv", "b.csv"))
                .singleElement()
                .asString()
                .contains("'7' 2 times, first in record 1, last in record 3");
    }

    @Test
    void a_block_of_a_billion_pairs_is_left_out_and_told() throws IOException {
        var left = new ArrayList<>(List.of("id,name,born"));
        for (var i = 0; i < 40_000; i++) {
            left.add(i + ",Nguyễn Thị Hương,1984-05-06");
        }
        Files.write(folder.resolve("a.csv"), left);
        Files.write(folder.resolve("b.csv"), left);
        Folder.run(request("a.csv", "b.csv"));
        assertThat(Files.readString(folder.resolve("out/report.json"))).contains("\"largest\" : 1600000000");
        assertThat(Folder.pairs(folder.resolve("out/links.csv"))).isEmpty();
    }

    private Request request(String left, String right) {
        return new Request(
                folder.resolve(left),
                folder.resolve(right),
                SpecReader.read("spec.yaml", SPEC),
                folder.resolve("out"),
                null,
                new Request.Resources(800, 2));
    }

    private List<String> findings(String left, String right) {
        var found = new ArrayList<String>();
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Folder.run(request(left, right)))
                .satisfies(e -> found.addAll(e.findings()));
        return found;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
