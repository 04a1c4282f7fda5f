package vn.motcua.ledger;

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

/** The charts of accounts that the product's files define. */
@Component
public class Charts {
    private static final String FILES = "classpath:vn/motcua/ledger/charts/*.json";

    private final List<Chart> charts;

    Charts(JsonMapper json) {
        try {
            charts = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(file -> json.readValue(text(file), Chart.class))
                    .sorted(Comparator.comparing(Chart::since))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That which holds on a day; before the first one, the first. */
    public Chart on(LocalDate day) {
        return charts.stream()
                .filter(chart -> chart.holdsOn(day))
                .reduce((_, later) -> later)
                .orElseGet(charts::getFirst);
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
