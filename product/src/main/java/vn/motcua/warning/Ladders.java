package vn.motcua.warning;

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

/** The ladders that the product's files define. */
@Component
public class Ladders {
    private static final String FILES = "classpath:vn/motcua/warning/ladders/*.json";

    private final List<Ladder> ladders;

    Ladders(JsonMapper json) {
        try {
            ladders = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(file -> json.readValue(text(file), Ladder.class))
                    .sorted(Comparator.comparing(Ladder::since))
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

    /** @throws IllegalStateException when none holds on that day */
    public Ladder on(LocalDate day) {
        return ladders.stream()
                .filter(ladder -> ladder.holdsOn(day))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalStateException("A ladder must hold on " + day + ", but none does"));
    }
}
