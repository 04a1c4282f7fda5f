package vn.motcua.editing.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two windows made of one file is put together value by value; rows that cannot be told apart are not guessed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergedJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                {a: 1, b: 1}               | {a: 2, b: 1}               | {a: 1, b: 2}                | {a: 2, b: 2}
                {a: 1}                     | {a: 2}                     | {a: 3}                      | {a: 2}
                {a: 1}                     | {a: 1, b: 1}               | {a: 2}                      | {a: 2, b: 1}
                {a: 1, b: 1}               | {a: 1}                     | {a: 2, b: 1}                | {a: 2}
                [1, 2]                     | [1]                        | [1, 2, 3]                   | [1]
                [{x: 1}, {x: 1}]           | [{x: 2}, {x: 1}]           | [{x: 1}, {x: 3}]            | [{x: 2}, {x: 3}]
                [{x: 1}, {x: 2}]           | [{x: 5}, {x: 2}]           | [{x: 2}, {x: 1}]            |
                [{x: 1}]                   | [{x: 2}]                   | [{x: 1}, {x: 3}]            |
                [{x: 1}]                   | [{x: 1}, {x: 0}]           | [{x: 1}, {x: 0}]            | [{x: 1}, {x: 0}]
                [{key: a, x: 1}, {key: b}] | [{key: a, x: 2}, {key: b}] | [{key: b}, {key: a, x: 1}]  | [{key: b}, {key: a, x: 2}]
                [{key: a}, {key: b, x: 1}] | [{key: b, x: 1}]           | [{key: a}, {key: b, x: 2}]  | [{key: b, x: 2}]
                [{key: a}, {key: b}]       | [{key: a}, {key: b}, {key: c}] | [{key: b}]              | [{key: b}, {key: c}]
                [{file: s, pointer: /0}]   | [{file: s, pointer: /0, ground: x}] | [{file: s, pointer: /0, by: y}] |
                """)
    void both_changes_hold(String before, String own, String now, @Nullable String together) {
        var merged = MergedJson.of(json(before), json(own), json(now));
        if (together == null) {
            assertThat(merged).isEmpty();
        } else {
            assertThat(merged).contains(json(together));
        }
    }

    private static JsonNode json(String written) {
        return MAPPER.readTree(written.replaceAll("(?<![\\w])([a-z/][\\w/]*)|(/\\d+)", "\"$1$2\""));
    }
}
