package vn.motcua.route.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.route.bpmn.RouteGraph.Branch;
import vn.motcua.route.bpmn.RouteGraph.Flow;
import vn.motcua.route.bpmn.RouteGraph.Kind;
import vn.motcua.route.bpmn.RouteGraph.Node;

/**
 * Parallel parts must be blocks: what one split parts, one join brings together; nobody enters or leaves by another way.
 * Follows the flows and notes for each the branches it lies in.
 */
final class ParallelBlocks {
    interface Findings {
        void add(Node node, String code, String... facts);
    }

    private final RouteGraph graph;
    private final Map<String, List<Branch>> branches = new HashMap<>();
    private final Map<String, List<Branch>> atNode = new HashMap<>();
    private final Map<String, Set<String>> joinsOfSplit = new HashMap<>();
    private final Map<String, Set<String>> branchesAtJoin = new HashMap<>();
    private final Map<String, Set<String>> splitsOfJoin = new HashMap<>();

    ParallelBlocks(RouteGraph graph) {
        this.graph = graph;
    }

    Map<String, List<Branch>> branches() {
        return branches;
    }

    void walk(Findings findings) {
        var refused = new HashSet<String>();
        var waiting = new ArrayDeque<Flow>();
        leave(graph.start(), List.of(), waiting);
        while (!waiting.isEmpty()) {
            var flow = waiting.poll();
            var node = graph.node(flow.target());
            var here = branches.getOrDefault(flow.id(), List.of());
            if (node.joins()) {
                here = join(node, here, findings, refused);
            }
            if (node.kind() == Kind.END && !here.isEmpty() && refused.add(node.id())) {
                findings.add(node, "end-in-branch", here.getLast().split());
            }
            var before = atNode.putIfAbsent(node.id(), here);
            if (before == null) {
                leave(node, here, waiting);
            } else if (!before.equals(here) && refused.add(node.id())) {
                findings.add(node, "crosses-block");
            }
        }
        checkPairs(findings, refused);
    }

    private void leave(Node node, List<Branch> here, ArrayDeque<Flow> waiting) {
        for (var flow : node.outgoing()) {
            var inside = new ArrayList<>(here);
            if (node.splits()) {
                inside.add(new Branch(node.id(), flow.id()));
            }
            branches.put(flow.id(), List.copyOf(inside));
            waiting.add(flow);
        }
    }

    private List<Branch> join(Node join, List<Branch> here, Findings findings, Set<String> refused) {
        if (here.isEmpty()) {
            if (refused.add(join.id())) {
                findings.add(join, "join-without-split");
            }
            return here;
        }
        var branch = here.getLast();
        joinsOfSplit.computeIfAbsent(branch.split(), _ -> new HashSet<>()).add(join.id());
        splitsOfJoin.computeIfAbsent(join.id(), _ -> new HashSet<>()).add(branch.split());
        branchesAtJoin.computeIfAbsent(join.id(), _ -> new HashSet<>()).add(branch.flow());
        return here.subList(0, here.size() - 1);
    }

    private void checkPairs(Findings findings, Set<String> refused) {
        for (var split : graph.nodes().stream().filter(Node::splits).toList()) {
            var joins = joinsOfSplit.getOrDefault(split.id(), Set.of());
            if (joins.size() != 1) {
                findings.add(split, "one-join", String.join(", ", joins));
                continue;
            }
            var join = graph.node(joins.iterator().next());
            boolean complete = branchesAtJoin.getOrDefault(join.id(), Set.of()).size()
                            == split.outgoing().size()
                    && splitsOfJoin.getOrDefault(join.id(), Set.of()).size() == 1;
            if (!complete && refused.add(join.id())) {
                findings.add(join, "not-all-branches", split.id());
            }
        }
    }
}
