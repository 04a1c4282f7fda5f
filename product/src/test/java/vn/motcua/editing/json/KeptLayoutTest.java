package vn.motcua.editing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.packages.Packages;

/** What nobody changed keeps its letters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptLayoutTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static String changed(String text, Consumer<ObjectNode> change) {
        var tree = (ObjectNode) MAPPER.readTree(text);
        change.accept(tree);
        var written = KeptLayout.write(text, tree);
        assertThat(MAPPER.readTree(written)).isEqualTo(tree);
        return written;
    }

    @Test
    void one_value_changes_and_no_letter_beside_it() {
        assertThat(changed(
                        "\n{ \"a\" :1.50,\r\n\t\"b\": [ \"x\\u00e9\\\"}\" ,2 ] , \"c\":{}}  \n",
                        tree -> tree.put("c", 3)))
                .isEqualTo("\n{ \"a\" :1.50,\r\n\t\"b\": [ \"x\\u00e9\\\"}\" ,2 ] , \"c\":3}  \n");
        assertThat(changed("{\"a\": [1, {\"b\": \"x\"}]}", tree -> ((ObjectNode) tree.at("/a/1")).put("b", "ữ")))
                .isEqualTo("{\"a\": [1, {\"b\": \"ữ\"}]}");
    }

    @Test
    void rows_are_added_moved_and_taken_away_as_they_were_written() {
        var text = """
                {
                  "rows": [
                    {"key": "a", "n":  1},
                    {
                      "key": "b",
                      "n": 2e0
                    }
                  ],
                  "when": ["x"]
                }
                """;
        assertThat(changed(text, tree -> {
                    var rows = (ArrayNode) tree.path("rows");
                    var first = rows.remove(0);
                    rows.add(first);
                    rows.addObject().put("key", "c").putArray("in").add("X");
                    ((ArrayNode) tree.path("when")).add("y");
                }))
                .isEqualTo("""
                {
                  "rows": [
                    {
                      "key": "b",
                      "n": 2e0
                    },
                    {"key": "a", "n":  1},
                    {
                      "key": "c",
                      "in": [
                        "X"
                      ]
                    }
                  ],
                  "when": ["x", "y"]
                }
                """);
        assertThat(changed(text, tree -> ((ArrayNode) tree.path("rows")).remove(1)))
                .isEqualTo("""
                {
                  "rows": [
                    {"key": "a", "n":  1}
                  ],
                  "when": ["x"]
                }
                """);
    }

    @Test
    void a_row_that_is_changed_and_moved_keeps_the_rest_of_itself() {
        var text = "{\n  \"rows\": [\n    {\"key\": \"a\", \"n\":  1, \"m\" : 5.0},\n    {\"key\": \"b\"}\n  ]\n}";
        assertThat(changed(text, tree -> {
                    var rows = (ArrayNode) tree.path("rows");
                    var first = (ObjectNode) rows.remove(0);
                    rows.add(first.put("n", 2));
                }))
                .contains("{\"key\": \"a\", \"n\":  2, \"m\" : 5.0}");
    }

    @Test
    void every_file_of_every_package_is_written_as_it_was() {
        for (var pack : Packages.shippedOnly().shipped()) {
            for (var file : pack.files().names()) {
                if (file.endsWith(".json")) {
                    var text = new String(pack.files().bytes(file).orElseThrow(), StandardCharsets.UTF_8);
                    JsonNode tree = MAPPER.readTree(text);
                    assertThat(KeptLayout.write(text, tree)).isEqualTo(text);
                    if (tree instanceof ObjectNode object) {
                        assertThat(MAPPER.readTree(changed(text, same -> same.put("added", "x"))))
                                .isEqualTo(object.deepCopy().put("added", "x"));
                    }
                }
            }
        }
    }

    @Test
    void places_name_what_changed_whatever_its_row_is_now() {
        var before = MAPPER.readTree(
                "{\"name\": {\"vi\": \"a\", \"en\": \"b\"}, \"rows\": [{\"key\": \"a\", \"n\": 1}, {\"key\": \"b\"}], \"in\": [\"x\"]}");
        var after = MAPPER.readTree(
                "{\"name\": {\"vi\": \"a\", \"en\": \"c\"}, \"rows\": [{\"key\": \"b\"}, {\"key\": \"c\"}, {\"key\": \"a\", \"n\": 2}],"
                        + " \"in\": [\"x\", \"y\"], \"more\": 1}");
        assertThat(Places.changed(before, after)).containsExactly("/name", "/rows/1", "/rows/2/n", "/in", "/more");
        assertThat(Places.changed(before, before)).isEmpty();
    }
}
