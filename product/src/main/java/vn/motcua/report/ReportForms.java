package vn.motcua.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The forms that the product's files define. */
@Component
public class ReportForms {
    private static final String FILES = "classpath:vn/motcua/report/forms/*.json";

    private final List<ReportForm> forms;

    ReportForms(JsonMapper json) {
        try {
            forms = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(file -> json.readValue(text(file), ReportForm.class))
                    .sorted(Comparator.comparing(ReportForm::code))
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

    public List<ReportForm> all() {
        return forms;
    }

    public Optional<ReportForm> find(@Nullable String key) {
        return forms.stream().filter(form -> form.key().equals(key)).findFirst();
    }
}
