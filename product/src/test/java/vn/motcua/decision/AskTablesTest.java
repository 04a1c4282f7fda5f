package vn.motcua.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskTablesTest {
    private static final BigDecimal FULL = new BigDecimal("20000");

    private static final Tables BEST = best().sound(Map.of("Mức thu", new InputFact(true, false, List.of())));

    /** Of all that an applicant may claim the best holds (NQ 66.22/2026/NQ-CP, Đ. 5 k. 2). */
    private static ATable best() {
        return ATable.named("Lệ phí")
                .policy("hitPolicy=\"COLLECT\" aggregation=\"MIN\"")
                .input("Mức thu", "number")
                .input("Đối tượng", "string")
                .input("Tuổi", "number")
                .input("Công dân số", "boolean")
                .notes("Căn cứ")
                .row("-", "\"POOR\", \"MERIT\", \"DISABLED\"", "-", "-", "0", "Luật Phí và lệ phí, Đ. 10")
                .row("-", "-", "< 16", "-", "0", "Trẻ em")
                .row("-", "-", ">= 60", "-", "Mức thu * 0.5", "Người cao tuổi")
                .row("-", "-", "-", "true", "Mức thu * 0.7", "NQ 66.22")
                .row("-", "-", "-", "-", "Mức thu", "Nghị quyết của tỉnh");
    }

    private static Decided ask(Tables tables, Object group, Object age, Object isDigital) {
        var given = new java.util.HashMap<String, Object>();
        given.put("Mức thu", FULL);
        given.put("Đối tượng", group);
        given.put("Tuổi", age);
        given.put("Công dân số", isDigital);
        given.values().removeIf(java.util.Objects::isNull);
        return tables.decide("Lệ phí", given).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "POOR, 30, false, 0, 1",
        "NONE, 15, true, 0, 2",
        "NONE, 16, true, 14000, 4",
        "NONE, 60, true, 10000, 3",
        "POOR, 70, true, 0, 1",
        ", 59, false, 20000, 5",
        ", , , 20000, 5"
    })
    void the_best_of_several_holds_and_names_its_row(
            String group, BigDecimal age, Boolean isDigital, BigDecimal amount, int row) {
        var decided = ask(BEST, group, age, isDigital);

        assertThat((BigDecimal) decided.value()).isEqualByComparingTo(amount);
        assertThat(decided.decisive()).isNotNull();
        assertThat(decided.hits()).singleElement().extracting(Decided.Hit::row).isEqualTo(row);
    }

    @Test
    void what_is_noted_beside_the_row_comes_with_the_answer() {
        var decided = ask(BEST, "NONE", BigDecimal.valueOf(60), true);

        assertThat(decided.hits().getFirst().note("Căn cứ")).isEqualTo("Người cao tuổi");
        assertThat(decided.hits().getFirst().note("Không có")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-14, false", "2026-08-15, true", "2027-02-28, true", "2027-03-01, false"})
    void a_rule_can_hold_between_two_days(LocalDate filed, boolean isInForce) {
        var tables = ATable.named("Còn hiệu lực")
                .input("Ngày nộp", "date")
                .output("typeRef=\"boolean\"")
                .row("[date(\"2026-08-15\")..@\"2027-02-28\"]", "true")
                .row("not([date(\"2026-08-15\")..date(\"2027-02-28\")])", "false")
                .sound();

        assertThat(tables.decide("Còn hiệu lực", Map.of("Ngày nộp", filed))
                        .orElseThrow()
                        .value())
                .isEqualTo(isInForce);
        assertThat(tables.decide("Còn hiệu lực", Map.of()).orElseThrow().value())
                .isEqualTo(false);
    }

    @Test
    void what_is_not_there_is_none_of_the_values_that_are_named() {
        var tables = ATable.named("t")
                .input("Đối tượng", "string")
                .row("\"POOR\"", "0")
                .row("not(\"POOR\")", "1")
                .sound();

        assertThat(tables.decide("t", Map.of()).orElseThrow().hits().getFirst().row())
                .isEqualTo(2);
    }

    @Test
    void the_first_row_counts_where_the_table_says_so() {
        var tables = ATable.named("t")
                .policy("hitPolicy=\"FIRST\"")
                .input("n", "number")
                .row("<= 3", "1")
                .row("<= 5", "2")
                .row("-", "3")
                .sound();

        assertThat(tables.decide("t", Map.of("n", BigDecimal.valueOf(3)))
                        .orElseThrow()
                        .value())
                .isEqualTo(BigDecimal.ONE);
        assertThat(tables.decide("t", Map.of("n", new BigDecimal("3.5")))
                        .orElseThrow()
                        .hits()
                        .getFirst()
                        .row())
                .isEqualTo(2);
    }

    @Test
    void all_rows_that_match_can_be_asked_for() {
        var tables = ATable.named("Giấy tờ")
                .policy("hitPolicy=\"RULE ORDER\"")
                .input("Con nuôi", "boolean")
                .input("Ở nước ngoài", "boolean")
                .output("typeRef=\"string\"")
                .row("true", "-", "\"adoption\"")
                .row("-", "true", "\"translation\"")
                .sound();

        assertThat(tables.decide("Giấy tờ", Map.of("Con nuôi", true, "Ở nước ngoài", true))
                        .orElseThrow()
                        .value())
                .isEqualTo(List.of("adoption", "translation"));
        assertThat(tables.decide("Giấy tờ", Map.of("Con nuôi", false))
                        .orElseThrow()
                        .value())
                .isEqualTo(List.of());
    }

    @Test
    void a_default_holds_where_no_row_matches_and_names_no_row() {
        var decided = ATable.named("t")
                .input("n", "number")
                .otherwise("7")
                .row("> 3", "1")
                .sound()
                .decide("t", Map.of("n", BigDecimal.ZERO))
                .orElseThrow();

        assertThat(decided.value()).isEqualTo(BigDecimal.valueOf(7));
        assertThat(decided.decisive()).isNull();
    }

    @Test
    void a_table_can_use_the_answer_of_another() {
        var file = ATable.named("Nhóm")
                .input("Tuổi", "number")
                .output("typeRef=\"string\"")
                .row("< 16", "\"CHILD\"")
                .row("not(< 16)", "\"OTHER\"")
                .text()
                .replace("</definitions>", """
                        <decision name="Lệ phí"><informationRequirement><requiredDecision href="#decision"/></informationRequirement>
                        <decisionTable><input><inputExpression typeRef="string"><text>Nhóm</text></inputExpression></input>
                        <output typeRef="number"/>
                        <rule><inputEntry><text>"CHILD"</text></inputEntry><outputEntry><text>0</text></outputEntry></rule>
                        <rule><inputEntry><text>"OTHER"</text></inputEntry><outputEntry><text>100</text></outputEntry></rule>
                        </decisionTable></decision></definitions>""");
        var reading = ReadTables.read(file.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(reading).isInstanceOf(ReadTables.Reading.Sound.class);
        var tables = ((ReadTables.Reading.Sound) reading).tables();
        assertThat(tables.inputs()).containsOnlyKeys("Tuổi");
        assertThat(tables.decide("Lệ phí", Map.of("Tuổi", BigDecimal.TEN))
                        .orElseThrow()
                        .value())
                .isEqualTo(BigDecimal.ZERO);
        assertThat(tables.decide("Lệ phí", Map.of()).orElseThrow().value()).isEqualTo(BigDecimal.valueOf(100));
    }

    @Test
    void a_table_may_be_asked_by_many_at_once() {
        assertThat(IntStream.range(0, 2_000)
                        .parallel()
                        .mapToObj(age -> ask(BEST, "NONE", BigDecimal.valueOf(age % 100), age % 3 == 0)
                                .hits()
                                .getFirst()
                                .row())
                        .toList())
                .isEqualTo(IntStream.range(0, 2_000)
                        .mapToObj(age -> age % 100 < 16 ? 2 : age % 100 >= 60 ? 3 : age % 3 == 0 ? 4 : 5)
                        .toList());
    }

    @Test
    void a_value_of_another_kind_is_not_taken() {
        var tables = ATable.named("t").input("n", "number").row("-", "1").sound();

        assertThatThrownBy(() -> tables.decide("t", Map.of("n", "1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tables.decide("u", Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
