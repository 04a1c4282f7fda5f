package vn.motcua.route;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteGraph;
import vn.motcua.route.bpmn.RouteReader;

/** Graphs of imported versions, remembered: a version never changes. */
@Component
class RouteDefinitions {
    /** More than the routes that are walked in a province; past so many those that nobody walks are read again. */
    private static final int REMEMBERED_MAX = 1_000;

    record Key(String route, int version) {}

    private final RouteVersionStore versions;
    private final LoadingCache<Key, RouteGraph> graphs =
            Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build(this::read);

    RouteDefinitions(RouteVersionStore versions) {
        this.versions = versions;
    }

    RouteGraph graph(String route, int version) {
        return graphs.get(new Key(route, version));
    }

    RouteStep step(String route, int version, String stepKey) {
        return graph(route, version)
                .step(stepKey)
                .orElseThrow(() -> new IllegalStateException(
                        "Route " + route + " version " + version + " must have step " + stepKey + ", but has not"));
    }

    private RouteGraph read(Key key) {
        var bpmn = versions.bpmn(key.route(), key.version());
        return switch (RouteReader.read(bpmn.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Usable usable -> usable.graph();
            case Reading.Refused refused ->
                throw new IllegalStateException("Imported route " + key + " must be readable, but: " + refused);
        };
    }
}
