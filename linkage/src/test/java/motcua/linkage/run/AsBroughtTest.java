package motcua.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import motcua.linkage.spec.BadInputException;
import motcua.linkage.spec.Spec;
import motcua.linkage.spec.SpecReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers as spreadsheets and other programs leave them. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AsBroughtTest {
    private static final String FIELDS = """
            profile: vietnamese
            id: {left: id, right: id}
            fields:
              number:  {kind: number, left: number, right: number}
              name:    {kind: name, left: name, right: name}
              born:    {kind: date, left: born, right: born}
              sex:     {kind: sex, left: sex, right: sex}
              phone:   {kind: phone, left: phone, right: phone}
            """;
    private static final String PLACES =
            FIELDS + "  commune: {kind: commune, right-kind: commune-before, left: commune, right: commune}\n";
    private static final String HEAD = "id,number,name,born,sex,phone";
    private static final List<String> SURNAMES =
            List.of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Bùi", "Đỗ", "Hồ", "Vũ", "Đặng");
    private static final List<String> GIVEN =
            List.of("An", "Bình", "Đức", "Hòa", "Hương", "Lan", "Mai", "Nam", "Phúc", "Tùng", "Thúy", "Vy");

    @TempDir
    Path folder;

    @Test
    void a_number_that_a_spreadsheet_took_for_a_quantity_is_its_persons() throws IOException {
        for (var written : List.of(
                "46095012345.0",
                "\"46095012345,0\"",
                "4.6095012345E10",
                "46095012345",
                "'046095012345",
                "\"46,095,012,345\"")) {
            register("left.csv", HEAD, "L", List.of("X1," + written + ",Lê Văn Tám,12/03/1995,Nam,"), "");
            register(
                    "right.csv",
                    HEAD,
                    "R",
                    List.of("Y1,460950123450,Lê Văn Tám,12/03/1996,Nam,", "Y2,046095012345,Lê Văn Tám,12/03/1995,Nam,"),
                    "");

            run(FIELDS);

            assertThat(links()).as(written).contains("X1 Y2").doesNotContain("X1 Y1");
        }
    }

    @Test
    void a_number_that_lost_digits_is_counted_and_nobodys() throws IOException {
        register("left.csv", HEAD, "L", List.of("X1,4.6095E+10,Lê Văn Tám,,,"), "");
        register("right.csv", HEAD, "R", List.of("Y1,046095000000,Lê Văn Tám,,,"), "");

        run(FIELDS);

        assertThat(links()).doesNotContain("X1 Y1");
        assertThat(report()).contains("4.6095E+10");
    }

    @Test
    void dates_of_all_forms_are_read() throws IOException {
        register("left.csv", HEAD, "L", List.of(), "");
        var forms = List.of(
                "%1$02d%2$02d%3$04d",
                "%1$02d - %2$02d - %3$d",
                "ngày %1$d tháng %2$d năm %3$d",
                "%1$d/%2$d/%3$d\u00a0",
                "%3$d-%2$02d-%1$02dT00:00:00",
                "%1$02d/%2$02d/%3$d 00:00",
                "%3$d%2$02d%1$02d",
                "%1$02d.%2$02d.%3$d");
        var right = new ArrayList<String>();
        for (var i = 0; i < 300; i++) {
            var form = forms.get(i % forms.size());
            var born = String.format(Locale.ROOT, form, 1 + i % 28, 1 + i % 12, 1950 + i % 50);
            var parts = person(i, "R").split(",", -1);
            parts[3] = i % 3 == 0 ? Normalizer.normalize(born, Normalizer.Form.NFD) : born;
            parts[1] = "";
            right.add(String.join(",", parts));
        }
        write("right.csv", HEAD, right);

        run(FIELDS);

        assertThat(links()).hasSizeGreaterThan(295);
    }

    @Test
    void places_of_before_are_those_of_today_or_none() throws IOException {
        register("left.csv", HEAD + ",commune", "L", List.of(), ",\"Phường Thuận Hóa, Thành phố Huế\"");
        register(
                "right.csv", HEAD + ",commune", "R", List.of(), ",\"Phường Vĩnh Ninh, Quận Thuận Hóa, Thành phố Huế\"");

        run(PLACES);

        assertThat(Files.readString(folder.resolve("out/links.csv")))
                .contains("commune=same")
                .doesNotContain("commune=differs");
    }

    @Test
    void a_register_with_a_header_only_gives_no_links_and_says_so() throws IOException {
        register("left.csv", HEAD, "L", List.of(), "");
        write("right.csv", HEAD, List.of());

        run(FIELDS);

        assertThat(links()).isEmpty();
        assertThat(report()).contains("right.csv: has a header and no records");
    }

    @Test
    void a_register_with_a_header_only_has_no_duplicates() throws IOException {
        write("left.csv", HEAD, List.of());

        dedupe(FIELDS);

        assertThat(links()).isEmpty();
        assertThat(report()).contains("left.csv: has a header and no records");
    }

    @Test
    void a_first_line_that_says_the_delimiter_is_heard() throws IOException {
        register("left.csv", HEAD, "L", List.of(), "");
        var lines = new ArrayList<String>(List.of("sep=;", HEAD.replace(',', ';')));
        for (var i = 0; i < 300; i++) {
            lines.add(person(i, "R").replace(',', ';'));
        }
        Files.write(folder.resolve("right.csv"), lines);

        run(FIELDS);

        assertThat(links()).hasSizeGreaterThan(295);
    }

    @Test
    void quotes_with_backslashes_are_told_with_what_to_do() throws IOException {
        register("left.csv", HEAD, "L", List.of("X1,,\"Lê \\\"Tám\\\", Văn\",,,"), "");
        register("right.csv", HEAD, "R", List.of(), "");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> run(FIELDS))
                .satisfies(e -> assertThat(e.findings())
                        .singleElement()
                        .asString()
                        .contains("left.csv")
                        .contains("with ',' between values")
                        .contains("In line 302 a quote is written with a backslash")
                        .contains("write it doubled"));
    }

    @Test
    void of_equal_persons_on_both_sides_each_goes_before_a_clerk() throws IOException {
        var hong = ",,Trần Thị Hồng,03/04/2001,Nữ,0911111112";
        register("left.csv", HEAD, "L", List.of("A1" + hong, "A2" + hong), "");
        register("right.csv", HEAD, "R", List.of("B1" + hong, "B2" + hong), "");

        run(FIELDS);

        assertThat(links()).noneMatch(pair -> pair.startsWith("A"));
        assertThat(doubtful()).contains("A1 B1", "A2 B2");
    }

    @Test
    void of_three_equal_persons_beside_two_nobody_vanishes() throws IOException {
        var hong = ",,Trần Thị Hồng,03/04/2001,Nữ,0911111112";
        register("left.csv", HEAD, "L", List.of("A1" + hong, "A2" + hong, "A3" + hong), "");
        register("right.csv", HEAD, "R", List.of("B1" + hong, "B2" + hong), "");

        run(FIELDS);

        for (var one : List.of("A1", "A2", "A3", "B1", "B2")) {
            assertThat(doubtful()).as(one).anyMatch(pair -> pair.contains(one));
        }
    }

    @Test
    void duplicates_need_one_side_of_a_spec_only() throws IOException {
        register("left.csv", HEAD, "L", List.of(person(7, "T")), "");

        dedupe("""
                profile: vietnamese
                id: {left: id}
                fields:
                  number: {kind: number, left: number}
                  name:   {kind: name, left: name}
                  born:   {kind: date, left: born}
                """);

        assertThat(Folder.pairs(folder.resolve("out/clusters.csv"))).anyMatch(pair -> pair.endsWith(" T7"));
    }

    @Test
    void a_first_spec_for_one_register_names_each_column_once() throws IOException {
        register("left.csv", HEAD, "L", List.of(), "");
        var file = folder.resolve("left.csv");

        var yaml = new FirstSpec(file, file).write(folder.resolve("look"));

        assertThat(yaml)
                .contains("id: id ")
                .contains("number: {kind: number, column: number}")
                .doesNotContain("right");
        assertThat(SpecReader.readOneSided("spec", yaml).fields()).hasSize(5);
    }

    private void run(String spec) throws IOException {
        run(SpecReader.read("spec", spec), "left.csv", "right.csv");
    }

    private void dedupe(String spec) throws IOException {
        run(SpecReader.readOneSided("spec", spec), "left.csv", "left.csv");
    }

    private void run(Spec spec, String left, String right) {
        Folder.run(new Request(
                folder.resolve(left),
                folder.resolve(right),
                spec,
                folder.resolve("out"),
                null,
                new Request.Resources(1_000, 2)));
    }

    private java.util.Set<String> links() {
        return Folder.pairs(folder.resolve("out/links.csv"));
    }

    private java.util.Set<String> doubtful() {
        return Folder.pairs(folder.resolve("out/doubtful.csv"));
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("out/report.json"))
                + Files.readString(folder.resolve("out/report.html"));
    }

    /** Three hundred persons who differ, and some others. */
    private void register(String name, String head, String prefix, List<String> others, String end) throws IOException {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 300; i++) {
            lines.add(person(i, prefix) + end);
        }
        others.forEach(other -> lines.add(other + end));
        write(name, head, lines);
    }

    private static String person(int i, String prefix) {
        var year = 1950 + i % 50;
        return prefix + i + "," + String.format(Locale.ROOT, "046%d%02d%06d", i % 2, year % 100, 1_000 + 37 * i) + ","
                + SURNAMES.get(i % 10) + " " + (i % 2 == 0 ? "Văn" : "Thị") + " " + GIVEN.get(i * 7 % 12) + " "
                + GIVEN.get(i / 12 % 12) + ","
                + String.format(Locale.ROOT, "%02d/%02d/%d", 1 + i % 28, 1 + i % 12, year) + ","
                + (i % 2 == 0 ? "Nam" : "Nữ") + ",09"
                + (10_000_000 + 7_919 * i);
    }

    private void write(String name, String head, List<String> lines) throws IOException {
        var all = new ArrayList<>(List.of(head));
        all.addAll(lines);
        Files.write(folder.resolve(name), all);
    }
}
