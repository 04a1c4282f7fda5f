package vn.motcua.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.NotFound;

/** The questionnaires that the product brings, every version of them. */
@Component
public class Questionnaires {
    private static final String FILES = "classpath:vn/motcua/survey/questionnaires/*.json";

    private final List<Questionnaire> all;

    Questionnaires(JsonMapper json) {
        this.all = files(json);
    }

    static List<Questionnaire> files(JsonMapper json) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(file -> read(file, json))
                    .sorted(Comparator.comparing(Questionnaire::key)
                            .thenComparing(Questionnaire::version, Comparator.reverseOrder()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Questionnaire read(Resource file, JsonMapper json) {
        try (var in = file.getInputStream()) {
            return json.readValue(in, Questionnaire.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest version of each first. */
    public List<Questionnaire> all() {
        return all;
    }

    /** @throws NotFound when there is no such version */
    public Questionnaire get(String key, int version) {
        return all.stream()
                .filter(one -> one.key().equals(key) && one.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("questionnaire " + key + "/" + version));
    }
}
