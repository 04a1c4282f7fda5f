package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownNamesTest {
    record Paper(String component, String document) {}

    record Order(
            String caseKey,
            @Nullable String reason,
            @Nullable JsonNode answers,
            List<Paper> papers,
            Map<DayOfWeek, List<Paper>> week) {}

    @Test
    void an_order_with_known_names_only_is_taken() {
        assertThat(unknown("""
                {"caseKey":"x","reason":null,"answers":{"any":{"name":[1,{"at":2}]}},
                 "papers":[{"component":"a","document":"b"}],"week":{"MONDAY":[{"component":"a"}]}}""")).isEmpty();
        assertThat(unknown("{}")).isEmpty();
    }

    @Test
    void every_unknown_name_is_found_with_its_place_at_any_depth() {
        assertThat(unknown("""
                {"hack":{"deep":{"caseKey":1}},"a/b":[1],"papers":[{"component":"a"},{"komponente":"a","x":null}],
                 "week":{"MONDAY":[{"document":"a","y":[]}]}}"""))
                .extracting(KnownNames.Unknown::pointer)
                .containsExactly("/hack", "/a~1b", "/papers/1/komponente", "/papers/1/x", "/week/MONDAY/0/y");
    }

    @Test
    void the_name_that_was_meant_is_told() {
        assertThat(unknown("""
                {"paper":[],"casekey":"x","resaon":"x","answer":{},"Reason":"x","hack":1,"w":2}"""))
                .extracting(KnownNames.Unknown::meant)
                .containsExactly("papers", "caseKey", "reason", "answers", "reason", "", "");
        assertThat(unknown("{\"hack\":1}").getFirst().known())
                .containsExactly("caseKey", "reason", "answers", "papers", "week");
    }

    @Test
    void what_is_no_object_has_no_names() {
        for (var body : List.of("[]", "5", "\"x\"", "null", "{\"papers\":{\"x\":1},\"caseKey\":{\"x\":1}}")) {
            assertThat(unknown(body)).isEmpty();
        }
    }

    private static List<KnownNames.Unknown> unknown(String body) {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), body)) {
            return KnownNames.missingIn(parser, Order.class);
        }
    }
}
