package vn.motcua.formdesign.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.formdesign.sketch.ChangeForm.Typed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedSchemaTest {
    private static final Typed TITLE = new Typed("Từ tệp", "From the file");

    private static FormSketch into(String schema) {
        return ImportedSchema.into(AForm.UI, schema, TITLE).orElseThrow();
    }

    @Test
    void the_forms_own_schema_changes_nothing() {
        var form = into(AForm.SCHEMA);
        assertThat(form.writtenUi()).isEqualTo(AForm.UI);
        assertThat(form.writtenSchema()).isEqualTo(AForm.SCHEMA);
    }

    @Test
    void what_no_page_asks_is_asked_on_a_page_of_its_own_in_the_words_of_the_schema() {
        var form = into("""
                {"type": "object", "properties": {
                  "kind": {"type": "object", "properties": {"of": {"type": "string", "enum": ["A", "B"]}}},
                  "house": {"type": "object", "properties": {
                    "ownerName": {"type": "string", "maxLength": 80, "title": "Chủ nhà", "description": "Ghi như trên sổ"},
                    "isSold": {"type": "boolean"},
                    "colour": {"type": "string", "enum": ["RED", "BLUE"]},
                    "rooms": {"type": "integer"},
                    "plate": {"type": "string", "pattern": "^[A-Z]{3}$"},
                    "people": {"type": "array", "maxItems": 4, "items": {"type": "object", "properties": {"name": {"type": "string", "maxLength": 9}}}}
                  }}
                }}
                """);
        var page = form.pages().path(2);
        assertThat(page.path("title").path(0).asString()).isEqualTo("Từ tệp");
        assertThat(page.path("fields").values().stream()
                        .map(field -> field.path("field").asString() + " "
                                + field.path("widget").asString()))
                .containsExactly(
                        "house.ownerName text",
                        "house.isSold yes-no",
                        "house.colour radios",
                        "house.rooms number",
                        "house.plate text",
                        "house.people group");
        assertThat(page.at("/fields/0/title/0").asString()).isEqualTo("Chủ nhà");
        assertThat(page.at("/fields/0/hint/0").asString()).isEqualTo("Ghi như trên sổ");
        assertThat(page.at("/fields/1/title/0").asString()).isEqualTo("Is sold");
        assertThat(page.at("/fields/2/options/1/0").asString()).isEqualTo("BLUE");
        assertThat(page.at("/fields/4/messages/pattern").size()).isEqualTo(2);
        assertThat(page.at("/fields/5/rows/0/field").asString()).isEqualTo("name");
        assertThat(page.at("/fields/5/max").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{\"a\": 1, \"a\": 2}", "<schema/>", "{\"type\": "})
    void what_is_no_object_is_none(String schema) {
        assertThat(ImportedSchema.into(AForm.UI, schema, TITLE)).isEmpty();
    }

    @Test
    void definitions_that_name_each_other_come_to_an_end() {
        var loop = "{\"properties\": {\"a\": {\"$ref\": \"#/$defs/x\"}}, \"$defs\": {\"x\": {\"type\": \"object\","
                + " \"properties\": {\"1\": {\"$ref\": \"#/$defs/x\"}, \"2\": {\"$ref\": \"#/$defs/x\"},"
                + " \"3\": {\"$ref\": \"#/$defs/x\"}, \"4\": {\"$ref\": \"#/$defs/x\"}}}}}";
        assertThat(into(loop).fields(2).size()).isEqualTo(200);
        var self = "{\"properties\": {\"a\": {\"$ref\": \"#/properties/a\"}}}";
        assertThat(into(self).fields(2).size()).isEqualTo(1);
    }

    /** Four definitions of a hundred parts that each name the next ask for a hundred million objects, and for no answer. */
    @Test
    void objects_that_hold_no_answer_are_not_walked_through_for_ever() {
        var schema = new StringBuilder(
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/l0\"}}, \"$defs\": {");
        for (int level = 0; level < 5; level++) {
            schema.append(level == 0 ? "" : ", ")
                    .append("\"l" + level + "\": {\"type\": \"object\", \"properties\": {");
            for (int i = 0; i < 100; i++) {
                schema.append(i == 0 ? "" : ", ")
                        .append("\"p" + i + "\": ")
                        .append(level == 4 ? "{\"type\": \"object\"}" : "{\"$ref\": \"#/$defs/l" + (level + 1) + "\"}");
            }
            schema.append("}}");
        }
        schema.append("}}");
        assertThat(ImportedSchema.into(AForm.UI, schema.toString(), TITLE)).isPresent();
    }
}
