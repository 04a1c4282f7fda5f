package vn.motcua.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.facts.FactsAsOf;

/** Every measure says of its own examples what they say it must. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresTest {
    @Autowired
    Measures measures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Test
    void every_example_of_every_measure_holds() throws IOException {
        var wrong = new ArrayList<String>();
        int asked = 0;
        for (var measure : measures.all()) {
            for (var example : measure.examples()) {
                asked++;
                var said = said(measure, example);
                if (!said.equals(Map.of("of", example.isOf(), "counts", example.counts()))) {
                    wrong.add(measure.key() + ", " + example.says() + ": " + said);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(30);
    }

    @Test
    void every_measure_has_an_example_that_counts_and_one_that_does_not() {
        assertThat(measures.all()).allSatisfy(measure -> {
            assertThat(measure.examples()).anyMatch(Measure.Example::counts);
            assertThat(measure.examples()).anyMatch(example -> !example.counts());
        });
    }

    @Test
    void both_versions_of_index_766_have_a_hundred_points_and_say_why_what_is_missing_is() {
        assertThat(measures.indices()).extracting(Index::key).containsExactly("766-2022", "766-2026");
        assertThat(measures.indices())
                .allSatisfy(index -> assertThat(index.groups().stream()
                                .mapToDouble(Index.Group::max)
                                .sum())
                        .isEqualTo(100));
    }

    private Map<String, Boolean> said(Measure measure, Measure.Example example) throws IOException {
        var fact = new LinkedHashMap<String, Object>(json.readValue(
                new ClassPathResource("vn/motcua/scorecard/example-fact.json")
                        .getContentAsString(StandardCharsets.UTF_8),
                new TypeReference<Map<String, Object>>() {}));
        fact.putAll(example.facts());
        return jdbc.sql("select (" + measure.of() + ") is true as is_of, (" + measure.counting()
                        + ") is true as counts from ("
                        + FactsAsOf.of("jsonb_populate_record(null::facts.dossier_fact, :fact::jsonb)") + ") j")
                .param("fact", json.writeValueAsString(fact))
                .param("asOf", example.asOf())
                .param("from", example.from())
                .param("to", example.to())
                .query((row, _) -> Map.of("of", row.getBoolean("is_of"), "counts", row.getBoolean("counts")))
                .optional()
                .orElse(Map.of("of", false, "counts", false));
    }
}
