package vn.motcua.designing.sketch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import vn.motcua.designing.sketch.RouteSketch.Flow;
import vn.motcua.designing.sketch.RouteSketch.Kind;
import vn.motcua.designing.sketch.RouteSketch.Node;

/** A route without the ways that lead back: its parts in an order in which each comes behind all that lead to it. */
public final class ForwardWays {
    private final RouteSketch sketch;
    private final Set<String> back = new HashSet<>();
    private final List<String> order = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ForwardWays(RouteSketch sketch) {
        this.sketch = sketch;
    }

    public static ForwardWays of(RouteSketch sketch) {
        var ways = new ForwardWays(sketch);
        sketch.nodes().stream().filter(node -> node.kind() == Kind.START).forEach(node -> ways.follow(node.id()));
        sketch.nodes().forEach(node -> ways.follow(node.id()));
        return ways;
    }

    private record Visit(String id, Iterator<Flow> ways) {}

    /** Notes the order in which parts are reached, and the flows that lead back. */
    private void follow(String from) {
        if (!seen.add(from)) {
            return;
        }
        var found = new ArrayDeque<String>();
        var under = new HashSet<>(Set.of(from));
        var stack = new ArrayDeque<Visit>();
        stack.push(visit(from));
        while (!stack.isEmpty()) {
            var here = stack.element();
            if (!here.ways().hasNext()) {
                stack.pop();
                under.remove(here.id());
                found.addFirst(here.id());
                continue;
            }
            var way = here.ways().next();
            if (under.contains(way.target())) {
                back.add(way.id());
            } else if (sketch.node(way.target()).isPresent() && seen.add(way.target())) {
                under.add(way.target());
                stack.push(visit(way.target()));
            }
        }
        order.addAll(found);
    }

    /** The usual way last, so that in the order it comes first. */
    private Visit visit(String id) {
        return new Visit(id, new ArrayList<>(sketch.outOf(id)).reversed().iterator());
    }

    List<String> order() {
        return List.copyOf(order);
    }

    List<Flow> outOf(String id) {
        return sketch.outOf(id).stream().filter(way -> !back.contains(way.id())).toList();
    }

    /** Working hours of the longest way from start to end without coming back; of parallel branches the longest counts. */
    public int hours() {
        var before = new HashMap<String, Integer>();
        int longest = 0;
        for (var id : order) {
            int here = before.getOrDefault(id, 0)
                    + sketch.node(id).map(ForwardWays::hoursOf).orElse(0);
            longest = Math.max(longest, here);
            outOf(id).forEach(way -> before.merge(way.target(), here, Math::max));
        }
        return longest;
    }

    private static int hoursOf(Node node) {
        var written = node.element().attribute(Bpmn.OWN, "hours");
        return node.kind() == Kind.STEP && written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    }
}
