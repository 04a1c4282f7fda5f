package vn.motcua.composing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgementTest {
    private static List<String> said(Sheet sheet) {
        return Judgement.of(sheet, ATemplate.ASKED).stream()
                .map(remark -> remark.place() + ": " + remark.said().vietnamese())
                .toList();
    }

    @Test
    void a_template_whose_fields_are_all_printed_has_no_remark() {
        assertThat(said(ATemplate.sheet())).isEmpty();
    }

    @Test
    void a_field_that_no_block_prints_is_said_at_the_field() {
        var sheet = ATemplate.sheet();
        ((ObjectNode) sheet.fields().get(2)).putArray("traits").add("IN_TEXT");
        assertThat(said(sheet)).singleElement().asString().startsWith("fields/2: Không khối nào in mục này");
        var blocks = sheet.blocks();
        ((ObjectNode) blocks.get(5)).put("text", "Mức {owner|amount}.");
        sheet.layOut(blocks);
        assertThat(said(sheet)).isEmpty();
    }

    @Test
    void fields_that_are_chosen_leave_the_others_unprinted() {
        var sheet = ATemplate.sheet();
        var blocks = sheet.blocks();
        ((ObjectNode) blocks.get(4)).putArray("fields").add("way");
        sheet.layOut(blocks);
        assertThat(said(sheet)).singleElement().asString().startsWith("fields/2");
    }

    @Test
    void a_condition_that_never_holds_and_a_choice_that_nobody_can_make_are_said_at_the_block() {
        var sheet = ATemplate.sheet();
        var blocks = sheet.blocks();
        var when = ((ObjectNode) blocks.get(5)).putArray("when");
        condition(when, "owner", "FILLED");
        condition(when, "owner", "EMPTY");
        condition(when, "way", "ONE_OF").putArray("values").add("Bưu điện").add("Tiền mặt");
        sheet.layOut(blocks);
        assertThat(said(sheet))
                .containsExactly(
                        "layout/5: Tờ khai không có lựa chọn “Bưu điện” ở mục “Cách chi trả”. Có: Tiền mặt; Chuyển khoản.",
                        "layout/5: Điều kiện không bao giờ đúng: mục “Họ, chữ đệm, tên” vừa phải có ghi vừa phải để trống.");
    }

    private static ObjectNode condition(ArrayNode when, String field, String is) {
        return when.addObject().put("field", field).put("is", is);
    }

    @Test
    void what_is_longer_than_its_line_is_measured_in_the_papers_own_letters() {
        var sheet = ATemplate.sheet();
        sheet.template().put("title", "GIẤY XÁC NHẬN ".repeat(20));
        sheet.template().put("numberPattern", "{n}/QĐ-UBND-VP-TCKH-LĐTBXH-NNMT");
        assertThat(said(sheet))
                .hasSize(2)
                .anyMatch(said -> said.matches("title: Tên giấy dài \\d dòng; nên không quá 3 dòng."))
                .anyMatch(said -> said.matches("numberPattern: Dòng này dài \\d+ mm, giấy chỉ có 76 mm, .*"));
    }
}
