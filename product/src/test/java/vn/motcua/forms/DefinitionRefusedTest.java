package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.shared.Language;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DefinitionRefusedTest {
    private static final String SCHEMA = """
            {"type": "object", "properties": {
              "a": {"type": "string", "maxLength": 10},
              "b": {"type": "string", "enum": ["X", "Y"]}}}
            """;

    @Test
    void all_contradictions_are_named_at_once() {
        var ui = """
                {"title": ["Thử", ""], "pages": [
                  {"key": "first", "title": ["Một", "One"], "when": [{"field": "b", "in": ["X"]}],
                   "fields": [{"field": "a", "widget": "text", "title": ["A", "A"], "color": "red"},
                              {"field": "c", "widget": "text", "title": ["C", "C"]}]},
                  {"key": "second", "title": ["Hai", "Two"],
                   "fields": [{"field": "b", "widget": "radios", "title": ["B", "B"],
                               "options": [["X", "Ích", "X"], ["Z", "Dét", "Z"]]}]}]}
                """;
        assertThat(refusal(ui, SCHEMA))
                .containsExactlyInAnyOrder(
                        "Tờ khai: thiếu câu tiếng Anh.",
                        "Trang 'first', mục 'a': không có từ 'color'; chỉ dùng những từ có trong hướng dẫn.",
                        "Trang 'first': phụ thuộc mục 'b', nhưng không trang nào hỏi mục ấy trước đó.",
                        "Trang 'first', mục 'c': schema.json không mô tả mục này.",
                        "Trang 'second', mục 'b': cho chọn [X, Z], nhưng schema.json chỉ nhận [X, Y].");
    }

    @Test
    void a_question_of_the_schema_that_no_page_asks_is_refused() {
        var ui = """
                {"title": ["Thử", "Trial"], "pages": [{"key": "first", "title": ["Một", "One"],
                   "fields": [{"field": "a", "widget": "text", "title": ["A", "A"]}]}]}
                """;
        assertThat(refusal(ui, SCHEMA))
                .containsExactly("Tờ khai: schema.json mô tả mục 'b', nhưng không trang nào hỏi.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'widget': 'magic' | {'type': 'string', 'maxLength': 9} | không có kiểu nhập 'magic'",
                "'widget': 'text' | {'type': 'string'} | schema.json phải ghi 'maxLength'",
                "'widget': 'text' | {'type': 'string', 'pattern': 'a+'} | phải nói bằng lời cần ghi thế nào",
                "'widget': 'money' | {'type': 'string', 'maxLength': 9} | schema.json phải ghi kiểu 'integer', nhưng ghi 'string'",
                "'widget': 'radios' | {'type': 'string'} | phải cho các lựa chọn",
                "'widget': 'select', 'options': 'lists/none-1' | {'type': 'string'} | không có danh sách lựa chọn 'lists/none-1'",
                "'widget': 'text', 'autocomplete': 'name' | {'type': 'string', 'maxLength': 9} | nên phải điền sẵn từ đó",
                "'widget': 'text', 'prefill': 'eid.shoeSize' | {'type': 'string', 'maxLength': 9} | không có nguồn điền sẵn 'eid.shoeSize'",
                "'widget': 'text', 'locked': true | {'type': 'string', 'maxLength': 9} | không được điền sẵn từ đâu",
                "'widget': 'text', 'hint': ['Gợi ý'] | {'type': 'string', 'maxLength': 9} | gợi ý: thiếu câu tiếng Anh",
                "'widget': 'date', 'notAfter': 'soon' | {'type': 'string', 'format': 'date'} | không phải là ngày",
                "'widget': 'date', 'notAfter': 'today+1w' | {'type': 'string', 'format': 'date'} | không phải là ngày",
                "'widget': 'text', 'copyFrom': 'y' | {'type': 'string', 'maxLength': 9} | chép từ mục 'y'",
                "'widget': 'personal-number', 'sex': 'y' | {'type': 'string', 'maxLength': 12} | so với mục 'y'",
                "'widget': 'group' | {'type': 'array'} | mỗi dòng phải hỏi ít nhất một mục",
            })
    void a_field_that_contradicts_itself_is_refused(String ui, String schema, String finding) {
        var refused = catchThrowableOfType(
                DefinitionRefused.class,
                () -> Desk.oneField(
                        ui.strip().replace('\'', '"'), schema.strip().replace('\'', '"')));
        assertThat(refused).isNotNull();
        assertThat(refused.faults().said(Desk.MESSAGES, Language.VI))
                .anyMatch(found -> found.contains(finding.strip()));
    }

    /** The place is the first fact of each; an author who reads English is told the same. */
    @ParameterizedTest
    @EnumSource(DefinitionFault.class)
    void each_fault_is_said_in_both_languages_with_its_place_and_all_its_facts(DefinitionFault fault) {
        var place = DefinitionPlace.FORM
                .in(DefinitionPlace.Part.PAGE, "first")
                .in(DefinitionPlace.Part.FIELD, "a")
                .in(DefinitionPlace.Part.HINT);
        var faults = new DefinitionFaults();
        faults.add(place, fault, "one", "two", "three");
        assertThat(faults.said(Desk.MESSAGES, Language.VI))
                .singleElement()
                .asString()
                .startsWith("Trang 'first', mục 'a', gợi ý: ")
                .endsWith(".")
                .doesNotContain("{");
        assertThat(faults.said(Desk.MESSAGES, Language.EN))
                .singleElement()
                .asString()
                .startsWith("Page 'first', field 'a', hint: ")
                .doesNotContain("{");
    }

    private static List<String> refusal(String ui, String schema) {
        var refused = catchThrowableOfType(DefinitionRefused.class, () -> Desk.define(ui, schema));
        assertThat(refused).isNotNull();
        return refused.faults().said(Desk.MESSAGES, Language.VI);
    }
}
