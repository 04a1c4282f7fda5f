package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        "form must have an English text, but has none",
                        "page 'first', field 'a' must use known words only, but says 'color'",
                        "page 'first' depends on 'b' and must depend on an earlier question, but none asks it",
                        "page 'first', field 'c' must be described by the schema, but is not",
                        "page 'second', field 'b' offers [X, Z], but the schema allows [X, Y]");
    }

    @Test
    void a_question_of_the_schema_that_no_page_asks_is_refused() {
        var ui = """
                {"title": ["Thử", "Trial"], "pages": [{"key": "first", "title": ["Một", "One"],
                   "fields": [{"field": "a", "widget": "text", "title": ["A", "A"]}]}]}
                """;
        assertThat(refusal(ui, SCHEMA)).containsExactly("The schema describes 'b', but no page asks it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'widget': 'magic' | {'type': 'string', 'maxLength': 9} | must have a known widget",
                "'widget': 'text' | {'type': 'string'} | must have a maxLength",
                "'widget': 'text' | {'type': 'string', 'pattern': 'a+'} | must say in words what is expected",
                "'widget': 'money' | {'type': 'string', 'maxLength': 9} | must have type 'integer'",
                "'widget': 'radios' | {'type': 'string'} | must offer options",
                "'widget': 'select', 'options': 'lists/none-1' | {'type': 'string'} | a list of options that exists",
                "'widget': 'text', 'autocomplete': 'name' | {'type': 'string', 'maxLength': 9} | knows and must be filled",
                "'widget': 'text', 'prefill': 'eid.shoeSize' | {'type': 'string', 'maxLength': 9} | from unknown",
                "'widget': 'text', 'locked': true | {'type': 'string', 'maxLength': 9} | is filled from nowhere",
                "'widget': 'text', 'hint': ['Gợi ý'] | {'type': 'string', 'maxLength': 9} | must have an English text",
                "'widget': 'date', 'notAfter': 'soon' | {'type': 'string', 'format': 'date'} | neither a date nor a field",
                "'widget': 'text', 'copyFrom': 'y' | {'type': 'string', 'maxLength': 9} | which no earlier page asks",
                "'widget': 'personal-number', 'sex': 'y' | {'type': 'string', 'maxLength': 12} | which is no field",
                "'widget': 'group' | {'type': 'array'} | has no rows",
            })
    void a_field_that_contradicts_itself_is_refused(String ui, String schema, String finding) {
        var refused = catchThrowableOfType(
                DefinitionRefused.class,
                () -> Desk.oneField(
                        ui.strip().replace('\'', '"'), schema.strip().replace('\'', '"')));
        assertThat(refused).isNotNull();
        assertThat(refused.findings()).anyMatch(found -> found.contains(finding.strip()));
    }

    private static List<String> refusal(String ui, String schema) {
        var refused = catchThrowableOfType(DefinitionRefused.class, () -> Desk.define(ui, schema));
        assertThat(refused).isNotNull();
        return refused.findings();
    }
}
