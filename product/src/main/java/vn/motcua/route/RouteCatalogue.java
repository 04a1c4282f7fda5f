package vn.motcua.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.route.bpmn.RouteGraph;
import vn.motcua.route.bpmn.Walk;

/** Reads which routes there are, in all versions. */
@Component
@Transactional(readOnly = true)
public class RouteCatalogue {
    private final RouteVersionStore versions;
    private final RouteDefinitions definitions;

    RouteCatalogue(RouteVersionStore versions, RouteDefinitions definitions) {
        this.versions = versions;
        this.definitions = definitions;
    }

    /** All versions of all routes, by key, newest first. */
    public List<RouteVersion> all() {
        return versions.all().stream().map(this::version).toList();
    }

    public Optional<RouteVersion> find(String key, int version) {
        return versions.of(key).stream()
                .filter(row -> row.version() == version)
                .map(this::version)
                .findFirst();
    }

    /** The file as it was imported. */
    public String bpmn(String key, int version) {
        return versions.bpmn(key, version);
    }

    private RouteVersion version(RouteVersionStore.Row row) {
        var graph = definitions.graph(row.routeKey(), row.version());
        return new RouteVersion(
                row.routeKey(),
                row.version(),
                row.validFrom(),
                row.importedAt().toInstant(),
                graph.nameVi(),
                graph.nameEn(),
                graph.steps(),
                following(graph));
    }

    static Map<RouteVersion.Place, List<String>> following(RouteGraph graph) {
        var next = new HashMap<RouteVersion.Place, List<String>>();
        for (var step : graph.steps()) {
            for (var outcome : step.outcomes()) {
                next.put(
                        new RouteVersion.Place(step.key(), outcome.code()),
                        Walk.beyond(graph, step.key(), outcome.code()).stream()
                                .map(RouteStep::key)
                                .toList());
            }
        }
        return next;
    }
}
