package vn.motcua.composing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedSheetTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode template(Map<String, String> sent, int field) {
        var sheet = ATemplate.sheet();
        var typed = new TypedSheet(sheet, ATemplate.ASKED, sent);
        var blocks = typed.blocks();
        typed.field(field);
        sheet.layOut(blocks);
        return sheet.template();
    }

    @Test
    void what_is_sent_as_it_was_shown_changes_nothing() {
        var sent = new HashMap<>(Map.of("ten", "QUYẾT ĐỊNH", "so", "{n}/QĐ-UBND"));
        sent.putAll(Map.of(
                "b-3", "PARAGRAPH",
                "b-3-text", "Xét đề nghị của {Họ, chữ đệm, tên}:",
                "b-3-kieu", "PLAIN",
                "b-4", "FIELDS",
                "b-4-m", "1",
                "b-5", "PARAGRAPH",
                "b-5-text", "Có hiệu lực từ ngày ký.",
                "b-5-k", "1",
                "b-5-k-0-muc", ""));
        assertThat(template(sent, -1)).isEqualTo(JSON.readTree(ATemplate.FILE).get(0));
    }

    @Test
    void a_changed_sentence_makes_the_usual_layout_one_of_its_own() {
        var template = template(
                Map.of("b-5", "PARAGRAPH", "b-5-text", "Giao {cách chi trả} thi hành.", "b-5-kieu", "INDENTED"), -1);
        assertThat(template.path("opening").asString("?")).isEmpty();
        assertThat(template.path("closing").asString("?")).isEmpty();
        assertThat(ATemplate.kinds(template.path("layout").values()))
                .containsExactly("HEAD", "NUMBER", "TITLE", "PARAGRAPH", "FIELDS", "PARAGRAPH", "SIGNATURE");
        assertThat(template.at("/layout/3/text").asString("")).isEqualTo("Xét đề nghị của {owner}:");
        assertThat(template.path("layout").get(5))
                .isEqualTo(JSON.readTree(
                        "{\"block\": \"PARAGRAPH\", \"text\": \"Giao {way} thi hành.\", \"style\": \"INDENTED\"}"));
    }

    @Test
    void a_condition_asks_a_field_or_an_answer_that_gets_a_field_of_its_own() {
        var sent = new HashMap<>(Map.of("b-5", "PARAGRAPH", "b-5-k", "1"));
        sent.put("b-5-k-0-muc", "way");
        sent.put("b-5-k-0-la", "FILLED");
        sent.put("b-5-k-0-gia", "Chuyển khoản; Tiền mặt;");
        sent.put("b-5-k-1-muc", "c:/house/kind");
        sent.put("b-5-k-1-la", "EMPTY");
        var template = template(sent, -1);
        assertThat(template.at("/layout/5/when")).isEqualTo(JSON.readTree("""
                        [{"field": "way", "is": "ONE_OF", "values": ["Chuyển khoản", "Tiền mặt"]},
                         {"field": "houseKind", "is": "EMPTY"}]"""));
        assertThat(template.path("fields").get(3)).isEqualTo(JSON.readTree("""
                        {"key": "houseKind", "label": "Loại hộ", "required": false, "from": ["/house/kind"],
                         "traits": ["IN_TEXT"]}"""));
        assertThat(template(Map.of("b-5", "PARAGRAPH", "b-5-k", "1", "b-5-k-0-muc", "no-field"), -1)
                        .has("layout"))
                .isFalse();
    }

    @Test
    void a_field_is_put_in_behind_the_sentence_and_an_answer_that_has_one_uses_it() {
        var template = template(Map.of("b-5", "PARAGRAPH", "b-5-chen", "c:/payment/way"), -1);
        assertThat(template.at("/layout/5/text").asString("")).isEqualTo("Có hiệu lực từ ngày ký. {way}");
        assertThat(template.path("fields").size()).isEqualTo(3);
    }

    @Test
    void a_block_lists_the_fields_that_are_ticked() {
        var template = template(Map.of("b-4", "FIELDS", "b-4-m", "1", "b-4-m-way", "1", "b-4-m-amount", "1"), -1);
        assertThat(template.at("/layout/4/fields")).isEqualTo(JSON.readTree("[\"way\", \"amount\"]"));
    }

    @Test
    void the_card_of_a_field_is_written_into_it() {
        var sent = new HashMap<>(Map.of("f", "1", "f-label", "Chi trả qua", "f-kind", "WORDS", "f-required", "1"));
        sent.put("f-t-LONG", "1");
        sent.put("f-from-0", "/payment/way");
        sent.put("f-from-1", "/account/bank");
        sent.put("f-c-0-text", "Tài khoản {số tài khoản}[, {Ngân hàng}]");
        sent.put("f-c-0-khi-0", "/payment/way=ACCOUNT");
        assertThat(template(sent, 1).path("fields").get(1)).isEqualTo(JSON.readTree("""
                        {"key": "way", "label": "Chi trả qua", "required": true,
                         "from": ["/payment/way", "/account/bank"], "kind": "WORDS", "traits": ["LONG"],
                         "composed": [{"when": {"/payment/way": "ACCOUNT"},
                                       "text": "Tài khoản {/account/number}[, {/account/bank}]"}]}"""));
    }
}
