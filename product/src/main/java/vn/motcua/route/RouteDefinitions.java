package vn.motcua.route;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.route.bpmn.Reading;
import vn.motcua.route.bpmn.RouteGraph;
import vn.motcua.route.bpmn.RouteReader;

/** Graphs of imported versions, read once: a version never changes. */
@Component
class RouteDefinitions {
    record Key(String route, int version) {}

    private final RouteVersionStore versions;
    private final Map<Key, RouteGraph> graphs = new ConcurrentHashMap<>();

    RouteDefinitions(RouteVersionStore versions) {
        this.versions = versions;
    }

    RouteGraph graph(String route, int version) {
        return graphs.computeIfAbsent(new Key(route, version), this::read);
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
