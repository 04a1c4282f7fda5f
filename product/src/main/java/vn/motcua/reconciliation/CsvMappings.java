package vn.motcua.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The mappings and the rules that the product's files define. */
@Component
class CsvMappings {
    private final List<CsvMapping> mappings;
    private final List<MatchingRules> rules;

    CsvMappings(JsonMapper json) {
        mappings = all("mappings", CsvMapping.class, json).stream()
                .sorted(Comparator.comparing(CsvMapping::key))
                .toList();
        rules = all("rules", MatchingRules.class, json).stream()
                .sorted(Comparator.comparing(MatchingRules::since))
                .toList();
    }

    List<CsvMapping> all() {
        return mappings;
    }

    /** Those that hold on a day; before the first ones, the first. */
    MatchingRules rules(LocalDate day) {
        return rules.stream()
                .filter(one -> !one.since().isAfter(day))
                .reduce((_, later) -> later)
                .orElseGet(rules::getFirst);
    }

    private static <T> List<T> all(String folder, Class<T> type, JsonMapper json) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath:vn/motcua/reconciliation/" + folder + "/*.json"))
                    .map(file -> json.readValue(text(file), type))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
