package vn.motcua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.shared.Language;
import vn.motcua.ui.AllMessages;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadTablesTest {
    private static final TableWords WORDS = new TableWords(AllMessages.read());

    private static ATable simple() {
        return ATable.named("Lệ phí").input("Tuổi", "number").input("Nhóm", "string");
    }

    private static List<String> wrong(String file) {
        return ReadTables.read(file.getBytes(StandardCharsets.UTF_8), Map.of())
                        instanceof ReadTables.Reading.Refused(var findings)
                ? findings.stream().map(TableFinding::code).toList()
                : List.of();
    }

    @Test
    void a_case_that_no_row_speaks_of_is_named() {
        var findings = ((ReadTables.Reading.Refused) simple().row("< 16", "-", "0")
                        .row("> 16", "\"POOR\"", "1")
                        .read())
                .findings();

        assertThat(findings.stream().map(finding -> WORDS.say(finding, Language.VI)))
                .contains(
                        "Bảng \"Lệ phí\": Không dòng nào nói về trường hợp Tuổi = 16. Thêm dòng cho trường hợp này, hoặc giá"
                                + " trị mặc định.")
                .contains(
                        "Bảng \"Lệ phí\": Không dòng nào nói về trường hợp Tuổi = 17, Nhóm = \"…\". Thêm dòng cho trường"
                                + " hợp này, hoặc giá trị mặc định.");
        assertThat(WORDS.say(findings.getFirst(), Language.EN))
                .startsWith("Table \"Lệ phí\": No row speaks of the case");
    }

    @Test
    void a_row_that_overlaps_with_another_is_named_with_the_case() {
        var findings = ((ReadTables.Reading.Refused) simple().row("< 16", "-", "0")
                        .row("-", "\"POOR\"", "0")
                        .row("not(< 16)", "not(\"POOR\")", "1")
                        .read())
                .findings();

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(WORDS.say(finding, Language.VI))
                        .isEqualTo(
                                "Bảng \"Lệ phí\", dòng 2: Dòng này trùng với dòng 1 ở trường hợp Tuổi = 15, Nhóm = \"POOR\","
                                        + " trong khi bảng UNIQUE chỉ cho một dòng khớp."));
    }

    @Test
    void rows_that_match_together_must_agree_where_any_counts() {
        var table = simple().policy("hitPolicy=\"ANY\"")
                .row("< 16", "-", "0")
                .row("-", "\"POOR\"", "1")
                .otherwise("2");

        assertThat(table.wrong()).containsExactly("differ 2 0");
    }

    @Test
    void a_row_that_an_earlier_one_hides_is_named() {
        var table = simple().policy("hitPolicy=\"FIRST\"")
                .row("<= 16", "-", "0")
                .row("< 10", "\"POOR\"", "1")
                .row("-", "-", "2");

        assertThat(table.wrong()).containsExactly("never 2 0");
    }

    @Test
    void a_row_for_what_cannot_come_never_counts() {
        var table = ATable.named("t")
                .input("Cách nộp", "string")
                .row("\"ONLINE\"", "1")
                .row("\"DIRECT\"", "2")
                .row("\"FAX\"", "3");

        assertThat(table.wrong(Map.of("Cách nộp", InputFact.oneOf(List.of("ONLINE", "DIRECT")))))
                .containsExactly("never 3 0");
        assertThat(table.wrong()).containsOnly("gap 0 0");
    }

    @Test
    void nothing_lies_between_two_whole_numbers() {
        var table = ATable.named("t")
                .input("Tuổi", "number")
                .row("<= 15", "0")
                .row(">= 16", "1")
                .row("null", "1");

        assertThat(table.wrong(Map.of("Tuổi", InputFact.whole()))).isEmpty();
        assertThat(table.wrong()).containsExactly("gap 0 0");
    }

    /** Samples cannot know each value at which nothing comes of it. */
    @ParameterizedTest
    @ValueSource(strings = {"100 / n", "100 / (n - 77)", "100 / 0", "100 / 0.0", "n * 2 / n", "100 / (2)"})
    void a_row_divides_by_a_number_only(String value) {
        var table = ATable.named("t").input("n", "number").row("-", value);

        assertThat(table.wrong()).containsExactly("cell-divisor 1 2");
    }

    /** Words of the engine's language, which people may call an input by. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for",
                "if",
                "function",
                "every",
                "some",
                "if x",
                "for x in y",
                "in",
                "null",
                "not",
                "date",
                "x and y"
            })
    void an_input_may_have_any_name(String name) {
        var tables = ATable.named("t")
                .input(name, "number")
                .row("-", "(" + name + " * 2 + 1) / 4 - " + name)
                .sound(Map.of(name, new InputFact(true, false, List.of())));

        assertThat(tables.decide("t", Map.of(name, BigDecimal.TEN))
                        .orElseThrow()
                        .value())
                .isEqualTo(new BigDecimal("-4.75"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-7", "UTF-9", "x-none"})
    void a_file_in_an_encoding_that_nobody_knows_is_refused(String encoding) {
        assertThat(wrong(simple().row("-", "-", "0").text().replace("UTF-8", encoding)))
                .containsExactly("no-xml");
    }

    @Test
    void a_row_that_calculates_with_what_may_be_missing_is_named() {
        var table = ATable.named("t")
                .input("Mức thu", "number")
                .input("Nhóm", "string")
                .row("-", "-", "Mức thu * 0.5");

        assertThat(table.wrong()).containsExactly("no-value 1 0");
        assertThat(table.wrong(Map.of("Mức thu", new InputFact(true, false, List.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(x) external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } }",
                "for i in 1..1000000000 return i",
                "some x in [1,2] satisfies x > 1",
                "string length(\"a\") > 0",
                "{ a: 1 }",
                "if true then 1 else 2",
                "date(\"2026-02-30\")",
                "[20..10]",
                "< \"a\"",
                "\"POOR\"",
                "1, ",
                "(1",
                "1 1",
                "true",
                "99999999999999999999",
                "not(1",
                "Tuổi",
                "-1..",
                "\"\\u0000\""
            })
    void a_cell_outside_the_language_of_tables_is_refused_before_any_engine_sees_it(String cell) {
        assertThat(simple().row(cell, "-", "0").otherwise("0").wrong())
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith("cell-").endsWith(" 1 1"));
        assertThat(simple().row("-", "-", cell.equals("true") || cell.equals("\"POOR\"") ? "null" : cell + " x")
                        .wrong())
                .singleElement()
                .satisfies(found -> assertThat(found).startsWith("cell-").endsWith(" 1 3"));
    }

    @Test
    void all_findings_are_said_at_once() {
        var table = simple().row("x", "3", "\"a\"").row("y", "-", "0");

        assertThat(table.wrong())
                .containsExactly("cell-unknown 1 1", "cell-unknown 2 1", "cell-other-kind 1 2", "cell-other-kind 1 3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "hitPolicy=\"PRIORITY\" ~ hit-policy",
                "hitPolicy=\"OUTPUT ORDER\" ~ hit-policy",
                "hitPolicy=\"COLLECT\" aggregation=\"AVG\" ~ hit-policy",
                "hitPolicy=\"UNIQUE\" expressionLanguage=\"http://www.ecmascript.org\" ~ other-language"
            })
    void how_a_row_is_chosen_and_in_which_language_is_limited(String attributes, String code) {
        assertThat(wrong(simple().policy(attributes).row("-", "-", "0").text())).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<import name=\"x\" namespace=\"y\" importType=\"z\"/> ~ not-taken",
                "<businessKnowledgeModel name=\"x\"/> ~ not-taken",
                "<decisionService name=\"x\"/> ~ not-taken",
                "<organizationUnit name=\"x\"/><import name=\"x\"/> ~ not-taken",
                "<decision name=\"x\"><literalExpression><text>1</text></literalExpression></decision> ~ not-taken",
                "<decision name=\"Tuổi\"/> ~ not-one-table"
            })
    void what_is_not_a_table_or_an_input_is_refused_by_name(String element, String code) {
        assertThat(wrong(simple().with(element).row("-", "-", "0").text())).contains(code);
    }

    @Test
    void inputs_have_a_kind_and_a_name_that_the_file_declares() {
        assertThat(simple().input("Ngày", "duration").row("-", "-", "-", "0").wrong())
                .containsExactly("kind 0 3");
        assertThat(simple().input("Ngày", "").row("-", "-", "-", "0").wrong()).containsExactly("no-kind 0 3");
        assertThat(wrong(simple().row("-", "-", "0").text().replace("<text>Tuổi</text>", "<text>Tuổi + 1</text>")))
                .containsExactly("input-name");
        assertThat(wrong(simple().row("-", "-", "0").text().replace("requiredInput href", "requiredInput nowhere")))
                .containsExactly("input-not-required", "input-not-required");
    }

    @Test
    void a_type_of_its_own_may_be_another_name_for_one_of_the_four() {
        var own = "<itemDefinition name=\"tGroup\"><typeRef>string</typeRef></itemDefinition>"
                + "<itemDefinition name=\"tBoth\"><itemComponent name=\"a\"><typeRef>string</typeRef></itemComponent></itemDefinition>";

        assertThat(ATable.named("t")
                        .with(own)
                        .input("Nhóm", "tGroup")
                        .row("\"POOR\"", "0")
                        .otherwise("1")
                        .wrong())
                .isEmpty();
        assertThat(ATable.named("t")
                        .with(own)
                        .input("Nhóm", "tBoth")
                        .row("-", "0")
                        .wrong())
                .containsExactly("kind 0 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<definitions",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;</definitions>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\">]><a/>"
            })
    void a_file_that_is_no_plain_xml_is_refused(String file) {
        assertThat(wrong(file)).containsExactly("no-xml");
    }

    @Test
    void a_file_of_an_earlier_standard_or_too_large_is_refused() {
        var file = simple().row("-", "-", "0").text();

        assertThat(wrong(file.replace("20191111", "20180521"))).containsExactly("no-dmn");
        assertThat(wrong(file + " ".repeat(DmnFile.BYTES_MAX))).containsExactly("file-large");
    }

    @Test
    void a_file_that_is_nested_without_end_is_refused() {
        assertThat(wrong(simple().row("-", "-", "0")
                        .text()
                        .replace(
                                "<text>0</text>",
                                "<text>" + "<a>".repeat(20_000) + "0" + "</a>".repeat(20_000) + "</text>")))
                .containsExactly("no-xml");
    }

    @Test
    void names_that_look_like_a_calculation_are_refused() {
        assertThat(wrong(
                        ATable.named("t").input("a - b", "number").row("-", "0").text()))
                .containsExactly("name-letters");
    }

    @Test
    void tables_that_need_each_other_are_refused() {
        var file = ATable.named("A")
                .input("B", "number")
                .row("-", "0")
                .text()
                .replaceFirst("<inputData[^>]*>", "")
                .replaceFirst("<requiredInput href=\"#[^\"]*\"", "<requiredDecision href=\"#b\"")
                .replace("</definitions>", """
                        <decision id="b" name="B"><informationRequirement><requiredDecision href="#decision"/></informationRequirement>
                        <decisionTable><input><inputExpression typeRef="number"><text>A</text></inputExpression></input>
                        <output typeRef="number"/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
                        </decisionTable></decision></definitions>""");

        assertThat(wrong(file)).contains("circle");
    }

    @Test
    void a_table_that_nobody_oversees_is_refused_in_time() {
        var table = ATable.named("t");
        for (int i = 0; i < 12; i++) {
            table.input("n" + i, "number");
        }
        for (int row = 0; row < 12; row++) {
            var cells = new String[13];
            for (int i = 0; i < 12; i++) {
                cells[i] = i == row ? "> " + row : "-";
            }
            cells[12] = "1";
            table.row(cells);
        }

        assertThat(table.otherwise("0")
                        .policy("hitPolicy=\"COLLECT\" aggregation=\"MAX\"")
                        .wrong())
                .containsExactly("too-many 0 0");
    }
}
