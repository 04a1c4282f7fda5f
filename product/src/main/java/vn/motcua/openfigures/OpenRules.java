package vn.motcua.openfigures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Measures;

/** The versions of the rule of what is published. */
@Component
class OpenRules {
    private static final String FILE = "vn/motcua/openfigures/rules.json";

    private final List<OpenRule> rules;
    private final Measures measures;

    OpenRules(JsonMapper json, Measures measures) {
        this.measures = measures;
        try {
            rules = List.of(json.readValue(
                    new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8), OpenRule[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rules.forEach(this::measures);
    }

    /** The one that holds on a day, or the first for days before all of them. */
    OpenRule on(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).findFirst().orElseGet(rules::getFirst);
    }

    List<Measure> measures(OpenRule rule) {
        return rule.measures().stream()
                .map(key -> measures.find(key)
                        .orElseThrow(() -> new IllegalStateException(
                                "Open figures must name measures that are there, but " + key + " is not")))
                .toList();
    }
}
