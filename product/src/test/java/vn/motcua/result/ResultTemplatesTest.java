package vn.motcua.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.AnswerProblem;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageFindings;
import vn.motcua.packages.Packages;
import vn.motcua.result.ResultTemplates.Trait;
import vn.motcua.result.print.PrintedResult.Cell;
import vn.motcua.result.print.PrintedResult.Row;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultTemplatesTest {
    private static final ResultTemplates TEMPLATES = new ResultTemplates(JsonMapper.shared(), Packages.shippedOnly());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_number_under_ten_has_a_zero_and_the_series_goes_on_through_versions_and_one_book() {
        assertThat(TEMPLATES.number("marital-status-certificate/2", 7, DAY)).isEqualTo("07/UBND-XNTTHN");
        assertThat(TEMPLATES.number("birth-certificate/2", 112, DAY)).isEqualTo("112/2026");
        assertThat(ResultTemplates.series("marital-status-certificate/2"))
                .isEqualTo(ResultTemplates.series("marital-status-certificate/1"));
        assertThat(ResultTemplates.series("so-qd--p-1-000001/1"))
                .isEqualTo(ResultTemplates.series("so-qd--p-1-000002/3"))
                .isNotEqualTo(ResultTemplates.series("so-tb--p-1-000001/1"));
    }

    @Test
    void what_an_officer_typed_is_kept_in_one_form() {
        var typed = Map.of(
                "fullName", " H\u2019Hen  Nie\u0302 ",
                "purpose", "Vay vo\u0302\u0301n\u0007\u000bnga\u0302n ha\u0300ng\r\n",
                "residence", "12 Lê Lợi,\nHuế",
                "unknown", "x");
        var kept = TEMPLATES.get("marital-status-certificate/2").only(typed);
        assertThat(kept)
                .containsEntry("fullName", "H'Hen Niê")
                .containsEntry("purpose", "Vay vốn\nngân hàng")
                .containsEntry("residence", "12 Lê Lợi, Huế")
                .doesNotContainKey("unknown");
    }

    @Test
    void a_template_stands_once_in_a_package() {
        var template = TEMPLATES.get("marital-status-certificate/2");
        var findings = new PackageFindings();
        ResultPart.once(List.of(template, template), findings);
        assertThat(findings.all())
                .extracting(PackageFinding::inOneLine)
                .containsExactly("result.json#/1/key: Mẫu kết quả 'marital-status-certificate/2' có hai lần.");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var typed = new HashMap<String, String>();
        typed.put("fullName", "x".repeat(301));
        typed.put("state", "x".repeat(2001));
        typed.put("residence", " \u200b ");
        typed.put("personalNumber", "046 😀 王");
        assertThat(TEMPLATES.get("marital-status-certificate/2").problems(typed, DAY))
                .extracting(AnswerProblem::pointer)
                .containsExactly(
                        "fields/fullName",
                        "fields/birthDate",
                        "fields/sex",
                        "fields/nationality",
                        "fields/personalNumber",
                        "fields/residence",
                        "fields/state",
                        "fields/purpose");
    }

    @Test
    void each_field_is_judged_by_what_it_holds_and_no_other_is_taken() {
        var typed = new HashMap<>(CertificateFields.OF_MARITAL_STATUS);
        assertThat(TEMPLATES.get("marital-status-certificate/2").problems(typed, DAY))
                .isEmpty();
        typed.put("birthDate", "31/02/2050");
        typed.put("sex", "X");
        typed.put("personalNumber", "abc");
        typed.put("birthday", "14/02/1965");
        typed.put("_", "");
        assertThat(TEMPLATES.get("marital-status-certificate/2").problems(typed, DAY))
                .extracting(AnswerProblem::pointer)
                .containsExactly(
                        "fields/birthDate", "fields/sex", "fields/personalNumber", "fields/_", "fields/birthday");
    }

    @Test
    void a_letter_that_no_paper_can_show_is_named() {
        assertThat(TEMPLATES
                        .get("rejection/1")
                        .problems(Map.of("owner", "An", "reason", "Thiếu 王", "ground", "Luật"), DAY))
                .containsExactly(new AnswerProblem(
                        "fields/reason",
                        "Lý do: bỏ ký tự không in được “王”",
                        "Lý do: bỏ ký tự không in được “王”",
                        "Lý do: leave out “王”, which cannot be printed"));
    }

    @Test
    void fields_are_printed_in_rows_as_the_laws_form_has_them() {
        var birth = TEMPLATES.get("birth-certificate/2");
        var rows = ResultWords.rows(birth.fields(), Map.of("fullName", "H'Hen Niê", "sex", "Nữ", "ethnicity", "Ê Đê"));
        assertThat(rows.getFirst()).isEqualTo(new Row("", List.of(new Cell("Họ, chữ đệm, tên", List.of("H'HEN NIÊ")))));
        assertThat(rows.get(1).cells()).extracting(Cell::label).containsExactly("Giới tính", "Dân tộc");
        assertThat(rows)
                .as("the father's lines stay, empty")
                .contains(new Row("", List.of(new Cell("Họ, chữ đệm, tên người cha", List.of("")))));
    }

    @Test
    void a_sentence_takes_the_values_of_fields() {
        var template = TEMPLATES.get("marital-status-certificate/2");
        assertThat(ResultWords.sentences(template.closing(), Map.of("purpose", "vay vốn $1 {state}")))
                .containsExactly(
                        "Giấy này có giá trị sử dụng trong 06 tháng kể từ ngày cấp, được sử dụng để: vay vốn $1 {state}.");
        assertThat(ResultWords.rows(template.fields(), Map.of("purpose", "x"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"marital-status-certificate/2", "birth-certificate/2", "household-business-certificate/2"})
    void sentences_name_only_fields_of_the_template(String key) {
        var template = TEMPLATES.get(key);
        var all = new HashMap<String, String>();
        template.fields().forEach(field -> all.put(field.key(), "«" + field.key() + "»"));
        assertThat(String.join("", ResultWords.sentences(template.opening(), all))
                        + String.join("", ResultWords.sentences(template.closing(), all)))
                .doesNotContain("{", "}");
        template.fields().stream()
                .filter(field -> field.has(Trait.IN_TEXT))
                .forEach(field ->
                        assertThat(template.opening() + template.closing()).contains("{" + field.key()));
    }
}
