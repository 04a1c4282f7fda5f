package vn.motcua.route.bpmn;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.RouteStep;

/**
 * A route as a graph of nodes. The engine trusts it, because {@link RouteReader} gives out only graphs that obey all
 * rules of the subset.
 *
 * @param branches for each flow id the parallel branches it lies in, outermost first
 */
public record RouteGraph(String nameVi, String nameEn, List<Node> nodes, Map<String, List<Branch>> branches) {

    enum Kind {
        START,
        END,
        STEP,
        CHOICE,
        PARALLEL,
        /** Not supported; only in graphs that are refused. */
        OTHER
    }

    /** @param outcome the outcome its condition asks for; null when it has no condition */
    record Flow(
            String id,
            String source,
            String target,
            @Nullable String outcome,
            boolean isDefault) {}

    /** One way out of a parallel split. */
    record Branch(String split, String flow) {}

    record Node(
            String id,
            String name,
            Kind kind,
            List<Flow> incoming,
            List<Flow> outgoing,
            @Nullable RouteStep step) {
        Node {
            incoming = List.copyOf(incoming);
            outgoing = List.copyOf(outgoing);
        }

        boolean joins() {
            return kind == Kind.PARALLEL && incoming.size() > 1;
        }

        boolean splits() {
            return kind == Kind.PARALLEL && outgoing.size() > 1;
        }
    }

    public RouteGraph {
        nodes = List.copyOf(nodes);
        branches = Map.copyOf(branches);
    }

    /** The steps in the order in which the straight way through the route meets them. */
    public List<RouteStep> steps() {
        var met = new LinkedHashMap<String, RouteStep>();
        nodes.stream().filter(node -> node.kind() == Kind.START).forEach(start -> collect(start, met));
        return List.copyOf(met.values());
    }

    public Optional<RouteStep> step(String key) {
        return nodes.stream()
                .filter(node -> node.id().equals(key))
                .findFirst()
                .flatMap(node -> Optional.ofNullable(node.step()));
    }

    Node node(String id) {
        return nodes.stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Route must have node " + id + ", but has not"));
    }

    Node start() {
        return nodes.stream()
                .filter(node -> node.kind() == Kind.START)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Route must have a start, but has none"));
    }

    private void collect(Node from, Map<String, RouteStep> met) {
        var waiting = new ArrayDeque<Node>();
        var seen = new HashSet<String>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            var node = waiting.poll();
            if (!seen.add(node.id())) {
                continue;
            }
            var step = node.step();
            if (step != null) {
                met.put(node.id(), step);
            }
            node.outgoing().forEach(flow -> waiting.add(node(flow.target())));
        }
    }
}
