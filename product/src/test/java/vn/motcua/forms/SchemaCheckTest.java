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
                "{'pattern': '(a)1{500}b{5000}'} | không dùng được biểu thức",
                "{'pattern': '^([a-zăâđ]?[a-z]?[0-9]?){1000}$'} | không dùng được biểu thức",
                "{'pattern': '^((((a*)*)*)*){999}$'} | không dùng được biểu thức",
                "{'pattern': '(?=a)a'} | không dùng được biểu thức",
                "{'pattern': '((a{100}){100}){100}'} | không dùng được biểu thức",
                "{'type': 'array', 'minItems': 1000000000000000000} | tại /properties/a/minItems: không được quá 100000",
                "{'type': 'string', 'maxLength': 100001} | tại /properties/a/maxLength: không được quá 100000",
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
                "{'pattern': '(a)1{500}b{500}'}",
                "{'pattern': '^[a-zăâđêôơư]{0,1000}$'}",
                "{'pattern': '^u0061{2}$'}",
                "{'if': {'type': 'string'}, 'then': {'format': 'date'}, 'else': false}",
            })
    void what_can_be_judged_is_taken(String field) {
        assertThat(findings(field)).isEmpty();
    }

    /** Seven definitions of ten properties each name the next: ten million questions in four thousand letters. */
    @Test
    void parts_that_name_each_other_are_counted_as_often_as_they_are_named() {
        var definitions = Tree.NODES.objectNode();
        for (int i = 0; i < 7; i++) {
            var properties =
                    definitions.putObject("d" + i).put("type", "object").putObject("properties");
            for (int p = 0; p < 10; p++) {
                properties.putObject("p" + p).put("$ref", "#/$defs/d" + (i + 1));
            }
        }
        definitions.putObject("d7").put("type", "string");
        var schema = schema("{'$ref': '#/$defs/d0'}");
        schema.withObject("/$defs").setAll(definitions);

        assertThat(findings(schema)).singleElement().asString().contains("đòi hơn 20000 phần");
    }

    @Test
    void ways_that_part_and_meet_again_are_walked_once() {
        var schema = schema("{'$ref': '#/$defs/d0'}");
        var definitions = schema.withObject("/$defs");
        for (int i = 0; i < 45; i++) {
            var both = definitions.putObject("d" + i).putArray("anyOf");
            both.addObject().put("$ref", "#/$defs/d" + (i + 1));
            both.addObject().put("$ref", "#/$defs/d" + (i + 1));
        }
        definitions.putObject("d45").put("type", "string");

        assertThat(findings(schema))
                .isNotEmpty()
                .allMatch(found -> found.contains("đòi hơn") || found.contains("chính nó"));
    }

    @Test
    void values_to_choose_from_are_counted() {
        var schema = schema("{}");
        var all = schema.withArray("/properties/a/enum");
        for (int i = 0; i < 90_000; i++) {
            all.add("v" + i);
        }

        assertThat(findings(schema)).singleElement().asString().contains("đòi hơn 20000 phần");
    }

    @Test
    void many_patterns_are_counted_together() {
        var schema = schema("{}");
        var all = schema.withArray("/allOf");
        for (int i = 0; i < 60; i++) {
            all.addObject().put("pattern", "^(a?b?c?d?){200}" + i + "$");
        }

        assertThat(findings(schema)).singleElement().asString().contains("đòi hơn 20000 phần");
    }

    @Test
    void of_very_many_faults_the_first_are_named_and_that_there_are_more() {
        var schema = schema("{}");
        var properties = schema.withObject("/properties");
        for (int i = 0; i < 5000; i++) {
            properties.putObject("p" + i).put("minlength", 1);
        }

        assertThat(findings(schema)).hasSize(201).last().asString().contains("còn nhiều chỗ khác");
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
