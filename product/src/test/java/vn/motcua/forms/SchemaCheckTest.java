package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.Language;

/** A schema that cannot be judged, or would be judged by less than its author believes, is refused with the place. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaCheckTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'type': 'text'} | tại /properties/a/type: không đúng JSON Schema 2020-12 ('enum')",
                "{'minLength': -1} | tại /properties/a/minLength: không đúng JSON Schema 2020-12",
                "{'type': 'string', 'minlength': 3} | tại /properties/a: không dùng được từ 'minlength'",
                "{'type': 'string', 'maxLenght': 3} | tại /properties/a: không dùng được từ 'maxLenght'",
                "{'$id': 'int.json'} | tại /properties/a: không dùng được từ '$id'",
                "{'$dynamicRef': '#a'} | tại /properties/a: không dùng được từ '$dynamicRef'",
                "{'$ref': 'http://127.0.0.1/a.json'} | tại /properties/a: '$ref' phải trỏ tới một chỗ có thật",
                "{'$ref': '#/$defs/none'} | tại /properties/a: '$ref' phải trỏ tới một chỗ có thật",
                "{'$ref': 'file:///etc/passwd'} | '$ref' phải trỏ tới một chỗ có thật",
                "{'$ref': '#/$defs/round'} | schema.json không được chứa chính nó",
                "{'allOf': [{'not': {'$ref': '#/properties/a'}}]} | schema.json không được chứa chính nó",
                "{'type': 'object', 'properties': {'b': {'$ref': '#/properties/a'}}} | schema.json không được chứa chính nó",
                "{'type': 'array', 'items': {'$ref': '#'}} | '$ref' phải trỏ tới một chỗ có thật",
                "{'pattern': '[0-9'} | tại /properties/a: không dùng được biểu thức '[0-9'",
                "{'pattern': '^(?!a).*$'} | không dùng được biểu thức '^(?!a).*$'",
                "{'pattern': '(a)1{500}b{500}'} | không dùng được biểu thức",
                "{'pattern': '((a{100}){100}){100}'} | không dùng được biểu thức",
                "{'items': {'pattern': '(a'}} | tại /properties/a/items: không dùng được biểu thức '(a'",
                "{'anyOf': [{'type': 'string'}, {'format': 'day'}]} | tại /properties/a/anyOf/1: không có dạng 'day'",
            })
    void what_cannot_be_judged_is_named_with_its_place(String field, String finding) {
        assertThat(findings(field)).anyMatch(found -> found.contains(finding.strip()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'$ref': '#/$defs/name'}",
                "{'type': 'object', 'properties': {'$ref': {'type': 'string'}, 'minlength': {'type': 'string'}}}",
                "{'type': 'array', 'items': {'$ref': '#/$defs/name'}}",
                "{'pattern': '^(.*a){20}$'}",
                "{'if': {'type': 'string'}, 'then': {'format': 'date'}, 'else': false}",
            })
    void what_can_be_judged_is_taken(String field) {
        assertThat(findings(field)).isEmpty();
    }

    @Test
    void another_dialect_is_named() {
        var schema = schema("{}").put("$schema", "http://json-schema.org/draft-07/schema#");

        assertThat(findings(schema))
                .containsExactly("Tờ khai: schema.json, tại /: phải theo JSON Schema 2020-12, nhưng '$schema' ghi "
                        + "'http://json-schema.org/draft-07/schema#'.");
    }

    private static List<String> findings(String field) {
        return findings(schema(field));
    }

    private static List<String> findings(ObjectNode schema) {
        var faults = new DefinitionFaults();
        SchemaCheck.check(schema, faults);
        return faults.said(Desk.MESSAGES, Language.VI);
    }

    private static ObjectNode schema(String field) {
        var round = field.contains("round") ? """
                  , "round": {"$ref": "#/$defs/again"}, "again": {"allOf": [{"$ref": "#/$defs/round"}]}""" : "";
        return Tree.JSON
                .readTree("""
                {"type": "object", "properties": {"a": %s}, "$defs": {"name": {"type": "string", "maxLength": 3}%s}}
                """.formatted(field.strip().replace('\'', '"'), round))
                .asObject();
    }
}
