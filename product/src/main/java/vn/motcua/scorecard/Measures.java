package vn.motcua.scorecard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The measures and indices that the product's files define, in their order there. */
@Component
public class Measures {
    private static final String ROOM = "classpath:vn/motcua/scorecard/";

    private final Map<String, Measure> measures;
    private final List<Index> indices;

    public Measures(JsonMapper json) {
        var read = new LinkedHashMap<String, Measure>();
        for (var text : files("measures/*.json")) {
            var measure = json.readValue(text, Measure.class);
            if (read.put(measure.key(), measure) != null) {
                throw new IllegalStateException("Measures must have keys of their own, but two have " + measure.key());
            }
        }
        measures = read;
        indices = files("indices/*.json").stream()
                .map(text -> json.readValue(text, Index.class))
                .toList();
        indices.forEach(index -> index.items()
                .map(Index.Item::measure)
                .filter(key -> key != null && !measures.containsKey(key))
                .forEach(key -> {
                    throw new IllegalStateException(
                            "The index " + index.key() + " must name measures that are there, but " + key + " is not");
                }));
    }

    public List<Measure> all() {
        return List.copyOf(measures.values());
    }

    public Optional<Measure> find(String key) {
        return Optional.ofNullable(measures.get(key));
    }

    Measure get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException("The measure " + key + " must be there, but is not"));
    }

    /** The newest version last. */
    public List<Index> indices() {
        return indices;
    }

    /** The one asked for by key, or the newest. */
    public Index index(@Nullable String key) {
        return indices.stream()
                .filter(index -> index.key().equals(key))
                .findFirst()
                .orElseGet(indices::getLast);
    }

    private static List<String> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(ROOM + pattern))
                    .sorted((one, other) ->
                            String.valueOf(one.getFilename()).compareTo(String.valueOf(other.getFilename())))
                    .map(file -> {
                        try {
                            return file.getContentAsString(StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
