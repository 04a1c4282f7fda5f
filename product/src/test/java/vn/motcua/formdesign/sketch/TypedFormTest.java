package vn.motcua.formdesign.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.motcua.editing.values.Conditions.Choice;
import vn.motcua.shared.LocalText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedFormTest {
    private static final FormConditions.Words WORDS = new FormConditions.Words(
            new LocalText("Có", "Yes"), new LocalText("Không", "No"), new LocalText("Trường hợp", "Case"));
    private static final List<Choice> CASES = List.of(new Choice("home", new LocalText("Ở nhà", "At home")));

    private final FormSketch form = AForm.small();

    private JsonNode type(Spot spot, String... namesAndValues) {
        var sent = new HashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        new TypedForm(form, sent, FormConditions.before(spot, form, CASES, WORDS)).into(spot);
        return form.node(spot).map(JsonNode.class::cast).orElseGet(FormSketch::nothing);
    }

    @Test
    void what_is_sent_as_it_was_changes_no_letter() {
        type(
                Spot.field(1, 1),
                "ten-vi",
                "Tên",
                "ten-en",
                "Name",
                "goi-y-vi",
                "",
                "goi-y-en",
                "",
                "bat-buoc",
                "co",
                "kieu",
                "text",
                "phan-vi",
                "Nhóm",
                "phan-en",
                "Group",
                "khi",
                "1",
                "khi-0-A",
                "1",
                "gh-minLength",
                "2",
                "gh-maxLength",
                "100",
                "nguon",
                "",
                "khoa",
                "1",
                "chep",
                "");
        type(
                Spot.field(0, 0),
                "kieu",
                "radios",
                "lc",
                "1",
                "lc-danh-sach",
                "",
                "lc-0-ma",
                "A",
                "lc-0-vi",
                "Loại A",
                "lc-0-en",
                "Kind A",
                "lc-1-ma",
                "B",
                "lc-1-vi",
                "Loại B",
                "lc-1-en",
                "Kind B",
                "lc-2-ma",
                "",
                "lc-2-vi",
                "",
                "lc-2-en",
                "");
        assertThat(form.writtenUi()).isEqualTo(AForm.UI);
        assertThat(form.writtenSchema()).isEqualTo(AForm.SCHEMA);
    }

    @Test
    void texts_stand_in_both_languages_and_those_that_may_be_missing_go_when_blank() {
        var node = type(
                Spot.field(1, 0), "ten-vi", " Mở đầu khác ", "ten-en", "", "goi-y-vi", "Gợi ý", "goi-y-en", "Hint");
        assertThat(node.path("title").toString()).isEqualTo("[\"Mở đầu khác\",\"\"]");
        assertThat(node.path("hint").toString()).isEqualTo("[\"Gợi ý\",\"Hint\"]");
        assertThat(type(Spot.field(1, 0), "goi-y-vi", "", "goi-y-en", " ").has("hint"))
                .isFalse();
    }

    @Test
    void one_letter_changed_changes_one_letter() {
        type(Spot.field(1, 2), "ten-vi", "Ngày nào", "ten-en", "Day");
        assertThat(form.writtenUi()).isEqualTo(AForm.UI.replace("\"Ngày\", \"Day\"", "\"Ngày nào\", \"Day\""));
    }

    @Test
    void a_limit_is_changed_for_one_question_and_what_is_no_number_stays_as_typed() {
        type(Spot.field(1, 1), "gh-maxLength", "60", "gh-minLength", "hai");
        var described = form.schema().at("/properties/second/properties/name");
        assertThat(described.path("maxLength").asInt()).isEqualTo(60);
        assertThat(described.path("minLength").asString()).isEqualTo("hai");
        assertThat(form.schema().at("/$defs/personName/maxLength").asInt()).isEqualTo(100);
        type(Spot.field(1, 1), "gh-maxLength", "");
        assertThat(form.describes(Spot.field(1, 1)).has("maxLength")).isFalse();
    }

    @Test
    void what_is_offered_is_what_the_schema_takes() {
        var node = type(
                Spot.field(0, 0),
                "lc",
                "1",
                "lc-danh-sach",
                "",
                "lc-0-ma",
                "A",
                "lc-0-vi",
                "Loại A",
                "lc-0-en",
                "Kind A",
                "lc-1-ma",
                "B",
                "lc-1-vi",
                "",
                "lc-1-en",
                "",
                "lc-2-ma",
                "",
                "lc-2-vi",
                "Trường hợp khác",
                "lc-2-en",
                "Another case",
                "lc-2-gvi",
                "Gợi ý",
                "lc-2-gen",
                "Hint");
        assertThat(node.path("options").toString())
                .isEqualTo("[[\"A\",\"Loại A\",\"Kind A\"],"
                        + "[\"ANOTHER_CASE\",\"Trường hợp khác\",\"Another case\",\"Gợi ý\",\"Hint\"]]");
        assertThat(form.describes(Spot.field(0, 0)).path("enum").toString()).isEqualTo("[\"A\",\"ANOTHER_CASE\"]");
        type(Spot.field(0, 0), "lc", "1", "lc-danh-sach", "lists/countries-1");
        assertThat(form.describes(Spot.field(0, 0)).has("enum")).isFalse();
    }

    @Test
    void another_kind_brings_its_description_and_loses_what_it_cannot_say() {
        var node = type(Spot.field(0, 0), "kieu", "select");
        assertThat(node.path("options").size()).isEqualTo(2);
        assertThat(form.describes(Spot.field(0, 0)).path("enum").toString()).isEqualTo("[\"A\",\"B\"]");
        node = type(Spot.field(0, 0), "kieu", "date");
        assertThat(node.has("options")).isFalse();
        assertThat(form.describes(Spot.field(0, 0)).path("format").asString()).isEqualTo("date");
        node = type(Spot.field(1, 3), "kieu", "text");
        assertThat(node.has("rows")).isFalse();
        assertThat(node.has("max")).isFalse();
        assertThat(type(Spot.row(1, 3, 0), "kieu", "group").path("widget").asString(""))
                .isNotEqualTo("group");
    }

    @Test
    void a_condition_is_chosen_and_taken_back() {
        assertThat(type(Spot.field(1, 0), "khi", "1", "khi-them", "kind.of=B")
                        .path("when")
                        .toString())
                .isEqualTo("[{\"field\":\"kind.of\",\"in\":[\"B\"]}]");
        assertThat(type(Spot.field(1, 0), "khi", "1", "khi-0-B", "1", "khi-them", "kind.of=A")
                        .path("when")
                        .toString())
                .isEqualTo("[{\"field\":\"kind.of\",\"in\":[\"B\",\"A\"]}]");
        assertThat(type(Spot.field(1, 0), "khi", "1", "khi-0-A", "1", "khi-them", "case!=home")
                        .path("when")
                        .toString())
                .isEqualTo("[{\"field\":\"kind.of\",\"in\":[\"A\"]},{\"field\":\"case\",\"notIn\":[\"home\"]}]");
        assertThat(type(Spot.field(1, 0), "khi", "1").has("when")).isFalse();
    }

    @Test
    void only_what_is_asked_before_can_be_a_condition() {
        assertThat(FormConditions.before(Spot.field(0, 0), form, List.of(), WORDS)
                        .questions())
                .isEmpty();
        assertThat(FormConditions.before(Spot.page(0), form, List.of(), WORDS).questions())
                .isEmpty();
        assertThat(FormConditions.before(Spot.page(1), form, CASES, WORDS).questions())
                .extracting("pointer")
                .containsExactly("case", "kind.of");
        assertThat(type(Spot.page(0), "khi", "1", "khi-them", "kind.of=A").has("when"))
                .isFalse();
    }

    @Test
    void a_heading_begins_a_group_and_its_absence_ends_one() {
        type(Spot.field(1, 2), "phan-vi", "Mới", "phan-en", "New");
        assertThat(form.has(Spot.group(1, 2))).isTrue();
        type(Spot.field(1, 2), "phan-vi", "", "phan-en", "");
        assertThat(form.has(Spot.group(1, 2))).isFalse();
    }

    @Test
    void a_check_says_what_its_kind_needs() {
        var check = new ChangeForm(form).addCheck("age");
        var node = type(
                check,
                "ten-vi",
                "Chưa đủ tuổi",
                "ten-en",
                "Too young",
                "muc-do",
                "refuse",
                "tai",
                "second.born",
                "tu-born",
                "second.born",
                "tu-min",
                "18",
                "tu-on",
                "today");
        assertThat(node.path("min").asInt()).isEqualTo(18);
        assertThat(node.path("born").asString()).isEqualTo("second.born");
        var differ = new ChangeForm(form).addCheck("differ");
        node = type(
                differ,
                "tu-fields",
                "1",
                "tu-fields-0",
                "second.lead",
                "tu-fields-1",
                "second.name",
                "tu-fields-2",
                "");
        assertThat(node.path("fields").toString()).isEqualTo("[\"second.lead\",\"second.name\"]");
        var oneOf = new ChangeForm(form).addCheck("one-of");
        assertThat(type(oneOf, "tu-in", "A, B,").path("in").toString()).isEqualTo("[\"A\",\"B\"]");
    }

    @Test
    void a_name_that_cannot_be_one_is_refused() {
        assertThat(TypedForm.name(Map.of("ma", "child.nickName"), "child.name")).contains("child.nickName");
        assertThat(TypedForm.name(Map.of("ma", "tên gọi"), "child.name")).isEmpty();
        assertThat(TypedForm.name(Map.of("ma", ""), "child.name")).isEmpty();
        assertThat(TypedForm.name(Map.of(), "odd name")).contains("odd name");
        assertThat(TypedForm.name(Map.of("ma", "odd name"), "odd name")).contains("odd name");
    }
}
