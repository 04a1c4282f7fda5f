package vn.motcua.route.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.motcua.route.RouteFinding;
import vn.motcua.route.StepOutcome;
import vn.motcua.route.bpmn.RouteGraph.Flow;
import vn.motcua.route.bpmn.RouteGraph.Kind;
import vn.motcua.route.bpmn.RouteGraph.Node;

/** The rules a route's shape must obey, so that the engine can never get stuck or run in circles. */
final class GraphRules {
    private final RouteGraph graph;
    private final ToIntFunction<String> lines;
    private final List<RouteFinding> findings = new ArrayList<>();
    private final ParallelBlocks blocks;

    GraphRules(RouteGraph graph, ToIntFunction<String> lines) {
        this.graph = graph;
        this.lines = lines;
        this.blocks = new ParallelBlocks(graph);
        check();
    }

    List<RouteFinding> findings() {
        return findings;
    }

    Map<String, List<RouteGraph.Branch>> branches() {
        return blocks.branches();
    }

    private void check() {
        count(Kind.START, starts -> starts == 1, "one-start");
        count(Kind.END, ends -> ends >= 1, "no-end");
        graph.nodes().forEach(this::checkDegrees);
        graph.nodes().stream().filter(node -> node.kind() == Kind.CHOICE).forEach(this::checkChoice);
        checkReach();
        graph.nodes().stream().filter(this::leadsToItselfWithoutStep).forEach(node -> add(node, "loop-without-step"));
        if (findings.isEmpty()) {
            blocks.walk(this::add);
        }
    }

    private void count(Kind kind, Predicate<Long> holds, String code) {
        long number = graph.nodes().stream().filter(node -> node.kind() == kind).count();
        if (!holds.test(number)) {
            findings.add(new RouteFinding(1, "process", "", graph.nameVi(), code, List.of(String.valueOf(number))));
        }
    }

    private void checkDegrees(Node node) {
        int in = node.incoming().size();
        int out = node.outgoing().size();
        switch (node.kind()) {
            case START -> {
                if (in > 0) {
                    add(node, "into-start");
                }
                if (out > 1) {
                    add(node, "one-way-out", String.valueOf(out));
                }
            }
            case STEP -> {
                if (out > 1) {
                    add(node, "one-way-out", String.valueOf(out));
                }
            }
            case END -> {
                if (out > 0) {
                    add(node, "out-of-end");
                }
            }
            case PARALLEL -> {
                if (in > 1 && out > 1) {
                    add(node, "split-and-join");
                } else if (in == 1 && out == 1) {
                    add(node, "idle-gateway");
                }
            }
            case CHOICE, OTHER -> {
                // a choice has rules of its own; the other kinds are refused by name
            }
        }
    }

    private void checkChoice(Node choice) {
        if (choice.outgoing().size() < 2) {
            return;
        }
        if (choice.outgoing().stream().noneMatch(Flow::isDefault)) {
            add(choice, "no-default");
        }
        var deciding = decidingSteps(choice);
        if (deciding.stream().anyMatch(node -> node.kind() == Kind.START || node.kind() == Kind.PARALLEL)) {
            add(choice, "choice-without-step");
        }
        var possible = deciding.stream()
                .map(Node::step)
                .filter(Objects::nonNull)
                .flatMap(step -> step.outcomes().stream())
                .map(StepOutcome::code)
                .collect(Collectors.toSet());
        boolean unread = deciding.stream().anyMatch(node -> node.step() == null);
        var asked = new HashSet<String>();
        for (var flow : choice.outgoing()) {
            var outcome = flow.outcome();
            if (flow.isDefault()) {
                if (outcome != null) {
                    add(flow, "default-with-condition");
                }
            } else if (outcome == null) {
                add(flow, "no-condition");
            } else if (!outcome.isEmpty() && !unread && !possible.contains(outcome)) {
                add(flow, "unknown-outcome", outcome, String.join(", ", possible));
            } else if (!asked.add(outcome)) {
                add(flow, "same-condition", outcome);
            }
        }
    }

    /** The nodes whose outcome the choice sees: back along the flows, through other choices. */
    private Set<Node> decidingSteps(Node choice) {
        var deciding = new HashSet<Node>();
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<>(choice.incoming());
        while (!waiting.isEmpty()) {
            var from = graph.node(waiting.poll().source());
            if (!seen.add(from.id())) {
                continue;
            }
            if (from.kind() == Kind.CHOICE) {
                waiting.addAll(from.incoming());
            } else {
                deciding.add(from);
            }
        }
        return deciding;
    }

    private void checkReach() {
        var fromStart = reach(
                graph.nodes().stream()
                        .filter(node -> node.kind() == Kind.START
                                || node.kind() == Kind.OTHER && node.incoming().isEmpty())
                        .toList(),
                node -> node.outgoing().stream().map(Flow::target).toList());
        var toEnd = reach(
                graph.nodes().stream()
                        .filter(node -> node.kind() == Kind.END
                                || node.kind() == Kind.OTHER && node.outgoing().isEmpty())
                        .toList(),
                node -> node.incoming().stream().map(Flow::source).toList());
        for (var node : graph.nodes()) {
            if (!fromStart.contains(node.id())) {
                add(node, "unreachable");
            }
            if (!toEnd.contains(node.id())) {
                add(node, "dead-end");
            }
        }
    }

    private interface Neighbours {
        List<String> of(Node node);
    }

    private Set<String> reach(List<Node> from, Neighbours neighbours) {
        var reached = new HashSet<String>();
        var waiting = new ArrayDeque<>(from);
        while (!waiting.isEmpty()) {
            var node = waiting.poll();
            if (reached.add(node.id())) {
                neighbours.of(node).forEach(id -> waiting.add(graph.node(id)));
            }
        }
        return reached;
    }

    private boolean leadsToItselfWithoutStep(Node node) {
        if (node.kind() == Kind.STEP || node.kind() == Kind.OTHER) {
            return false;
        }
        var next = withoutSteps(node).stream().map(graph::node).toList();
        return reach(next, this::withoutSteps).contains(node.id());
    }

    private List<String> withoutSteps(Node node) {
        return node.outgoing().stream()
                .map(Flow::target)
                .filter(id ->
                        graph.node(id).kind() != Kind.STEP && graph.node(id).kind() != Kind.OTHER)
                .toList();
    }

    private void add(Node node, String code, String... facts) {
        findings.add(new RouteFinding(
                lines.applyAsInt(node.id()), element(node.kind()), node.id(), node.name(), code, List.of(facts)));
    }

    private void add(Flow flow, String code, String... facts) {
        findings.add(
                new RouteFinding(lines.applyAsInt(flow.id()), "sequenceFlow", flow.id(), "", code, List.of(facts)));
    }

    private static String element(Kind kind) {
        return switch (kind) {
            case START -> "startEvent";
            case END -> "endEvent";
            case STEP -> "userTask";
            case CHOICE -> "exclusiveGateway";
            case PARALLEL -> "parallelGateway";
            case OTHER -> "flowNode";
        };
    }
}
