package motcua.cube;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.scorecard.Index;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Measures;

/** The measures and indices that the product's files define: there are no others here. */
record Definitions(List<Measure> measures, List<Index> indices) {
    static Definitions ofTheProduct() {
        var files = new Measures(JsonMapper.builder().build());
        FactTables.requireExported(files.all());
        return new Definitions(files.all(), files.indices());
    }

    /** By which version each is counted, in their order. */
    Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        measures.forEach(measure -> rules.put(measure.key(), measure.rule()));
        return rules;
    }

    /**
     * @param key null for the newest
     * @throws CubeRefused when there is none of this name
     */
    Index index(@Nullable String key) {
        if (key == null) {
            return indices.getLast();
        }
        return indices.stream()
                .filter(index -> index.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new CubeRefused("There is no index '" + key + "'."));
    }

    Measure measure(String key) {
        return measures.stream()
                .filter(measure -> measure.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new CubeRefused(
                        "There is no measure '" + key + "'. There are: " + String.join(", ", rules().keySet()) + "."));
    }
}
