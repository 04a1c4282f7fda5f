package vn.motcua.route.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.route.RouteStep;

/** Where a route stands after a step: pure decisions over a graph, no time and no tables. */
public final class Walk {
    private final RouteGraph graph;
    private final Set<String> arrived;
    private final List<RouteStep> opened = new ArrayList<>();
    private boolean ended;

    /**
     * @param opened steps to do next
     * @param arrived flows that wait at a join for the other branches
     * @param ended whether the route has reached an end
     */
    public record Progress(List<RouteStep> opened, List<String> arrived, boolean ended) {
        public Progress {
            opened = List.copyOf(opened);
            arrived = List.copyOf(arrived);
        }
    }

    private Walk(RouteGraph graph, List<String> arrived) {
        this.graph = graph;
        this.arrived = new LinkedHashSet<>(arrived);
    }

    public static Progress start(RouteGraph graph) {
        return new Walk(graph, List.of()).on(graph.start(), "");
    }

    /** @param arrived what the last progress said has arrived */
    public static Progress after(RouteGraph graph, String stepKey, String outcome, List<String> arrived) {
        return new Walk(graph, arrived).on(graph.node(stepKey), outcome);
    }

    /** The steps that come after an outcome, as if all other branches had arrived at each join. */
    public static List<RouteStep> beyond(RouteGraph graph, String stepKey, String outcome) {
        var everything = graph.branches().values().stream()
                .flatMap(List::stream)
                .flatMap(branch -> graph.nodes().stream().map(node -> node.id() + "/" + branch.flow()))
                .distinct()
                .toList();
        return new Walk(graph, everything).on(graph.node(stepKey), outcome).opened();
    }

    private Progress on(RouteGraph.Node left, String outcome) {
        Deque<RouteGraph.Flow> tokens = new ArrayDeque<>(left.outgoing());
        while (!tokens.isEmpty()) {
            var token = tokens.poll();
            var node = graph.node(token.target());
            switch (node.kind()) {
                case STEP -> open(node);
                case END -> ended = true;
                case CHOICE -> tokens.add(chosen(node, outcome));
                case PARALLEL -> tokens.addAll(through(node, token));
                case START, OTHER ->
                    throw new IllegalStateException("A route must not lead to " + node.id() + ", but does");
            }
        }
        return new Progress(opened, List.copyOf(arrived), ended);
    }

    private void open(RouteGraph.Node node) {
        var step = node.step();
        if (step == null) {
            throw new IllegalStateException("A task must carry a step, but " + node.id() + " does not");
        }
        opened.add(step);
    }

    private static RouteGraph.Flow chosen(RouteGraph.Node choice, String outcome) {
        return choice.outgoing().stream()
                .filter(flow -> outcome.equals(flow.outcome()))
                .findFirst()
                .or(() -> choice.outgoing().stream()
                        .filter(flow -> flow.isDefault() || choice.outgoing().size() == 1)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("A choice must have a default, but " + choice.id()));
    }

    /** A split lets all branches go; a join waits until each branch of its split has arrived. */
    private List<RouteGraph.Flow> through(RouteGraph.Node node, RouteGraph.Flow token) {
        if (!node.joins()) {
            return node.outgoing();
        }
        var branch = graph.branches().getOrDefault(token.id(), List.of()).getLast();
        var mark = node.id() + "/" + branch.flow();
        arrived.add(mark);
        var expected = graph.node(branch.split()).outgoing().stream()
                .map(flow -> node.id() + "/" + flow.id())
                .toList();
        if (!arrived.containsAll(expected)) {
            return List.of();
        }
        expected.forEach(arrived::remove);
        return node.outgoing();
    }
}
