package vn.motcua.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierRefusal.AnswersIncomplete.Problem;

/**
 * The templates of results (mẫu kết quả), versioned data of {@code result-templates.json}: what a result is called, how it
 * is numbered, which fields it has and where in the answers each begins.
 */
@Component
public class ResultTemplates {
    /**
     * @param key key and version, as {@code marital-status-certificate/1}
     * @param procedure the procedure it belongs to; empty for one that serves all
     * @param numberPattern how a number is written; {@code {n}} is the running number of the year
     */
    public record Template(
            String key,
            String procedure,
            Decision.Verdict verdict,
            String numberPattern,
            String title,
            String opening,
            String closing,
            List<Field> fields) {
        /** @param from JSON Pointers into the answers, the first that has a value wins */
        public record Field(String key, String label, boolean required, boolean isLong, List<String> from) {}

        public Template {
            fields = List.copyOf(fields);
        }

        public List<Problem> missing(Map<String, String> values) {
            return fields.stream()
                    .filter(Field::required)
                    .filter(field -> values.getOrDefault(field.key(), "").isBlank())
                    .map(field -> new Problem("fields/" + field.key(), "Điền: " + field.label()))
                    .toList();
        }

        Map<String, String> only(Map<String, String> values) {
            var kept = new LinkedHashMap<String, String>();
            for (var field : fields) {
                kept.put(field.key(), values.getOrDefault(field.key(), "").strip());
            }
            return kept;
        }

        /**
         * The fields as the answers fill them, for the officer to check and complete.
         *
         * @param shown the answer at a JSON Pointer as people read it; empty when there is none
         */
        public Map<String, String> prefilled(UnaryOperator<String> shown) {
            var values = new LinkedHashMap<String, String>();
            for (var field : fields) {
                values.put(
                        field.key(),
                        field.from().stream()
                                .map(shown)
                                .filter(text -> !text.isBlank())
                                .findFirst()
                                .orElse(""));
            }
            return values;
        }
    }

    private static final String FILE = "vn/motcua/dossier/result-templates.json";

    private final List<Template> templates;

    ResultTemplates(JsonMapper json) {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            templates = json.readValue(file, new TypeReference<List<Template>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Template> of(Filing filing, Decision.Verdict verdict) {
        return templates.stream()
                .filter(template -> template.verdict() == verdict)
                .filter(template -> template.procedure().isEmpty()
                        || template.procedure().equals(filing.procedure().value()))
                .reduce((first, second) -> first.procedure().isEmpty() ? second : first);
    }

    public Template get(String key) {
        return templates.stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There must be a result template " + key));
    }

    String number(String key, int running) {
        return number(key, Integer.toString(running));
    }

    String number(String key, String running) {
        return get(key).numberPattern().replace("{n}", running);
    }
}
