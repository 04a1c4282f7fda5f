package vn.motcua.designing.sketch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.designing.sketch.RouteSketch.Flow;
import vn.motcua.designing.sketch.RouteSketch.Kind;
import vn.motcua.designing.sketch.RouteSketch.Node;
import vn.motcua.designing.xml.XmlChanges;

/**
 * Changes the way of a route: a step more or less, two steps that change places, an ending that leads elsewhere. Answers with the file
 * as it is then; where a change cannot be made, with the file as it was.
 */
public final class ChangeShape {
    private ChangeShape() {}

    /** Puts an empty step behind a step, or behind the start, on the usual way. */
    public static String add(String file, String behind, String name) {
        var sketch = RouteSketch.of(file);
        var way = sketch.usualWay(behind);
        var place = sketch.node(behind);
        if (place.isEmpty()) {
            return file;
        }
        var id = sketch.free("step-");
        var changes = new XmlChanges(file);
        changes.after(
                place.get().element(),
                "<%s id=\"%s\" name=\"%s\"/>"
                        .formatted(place.get().element().like("userTask"), id, XmlChanges.quoted(name)));
        if (way.isPresent()) {
            addFlow(sketch, changes, id, way.get().target(), "");
            changes.set(way.get().element(), "targetRef", id);
        } else {
            addFlow(sketch, changes, behind, id, "");
        }
        return settled(changes.written());
    }

    /** Takes a step out and joins what came before it to what usually came after it. The choice on its outcome goes with it. */
    public static String remove(String file, String step) {
        var sketch = RouteSketch.of(file);
        var gone = sketch.node(step).filter(node -> node.kind() == Kind.STEP);
        if (gone.isEmpty() || sketch.steps().size() < 2) {
            return file;
        }
        var changes = new XmlChanges(file);
        var target = sketch.usualWay(step).map(Flow::target);
        var choice = sketch.choiceOf(step);
        changes.remove(gone.get().element());
        sketch.outOf(step).forEach(flow -> changes.remove(flow.element()));
        choice.ifPresent(node -> {
            changes.remove(node.element());
            sketch.outOf(node.id()).forEach(flow -> changes.remove(flow.element()));
        });
        for (var flow : sketch.into(step)) {
            boolean isOwn = flow.source().equals(step)
                    || choice.filter(node -> node.id().equals(flow.source())).isPresent();
            if (isOwn) {
                continue;
            }
            if (target.isPresent()) {
                changes.set(flow.element(), "targetRef", target.get());
            } else {
                changes.remove(flow.element());
            }
        }
        return settled(changes.written());
    }

    /** A step changes places with the one that usually follows it, where one way leads from the one to the other. */
    public static String down(String file, String step) {
        var sketch = RouteSketch.of(file);
        return sketch.usualWay(step)
                .flatMap(way -> sketch.node(way.target()))
                .filter(next -> next.kind() == Kind.STEP && !next.id().equals(step))
                .map(next -> swapped(sketch, step, next.id()))
                .orElse(file);
    }

    /** As {@link #down} of the step before it. */
    public static String up(String file, String step) {
        var sketch = RouteSketch.of(file);
        return before(sketch, step).map(one -> swapped(sketch, one.id(), step)).orElse(file);
    }

    private static Optional<Node> before(RouteSketch sketch, String step) {
        return forward(sketch, step).stream()
                .flatMap(way -> sketch.steps().stream()
                        .filter(one -> !one.id().equals(step)
                                && sketch.usualWay(one.id())
                                        .filter(usual -> usual.id().equals(way.id()))
                                        .isPresent()))
                .findFirst();
    }

    private static String swapped(RouteSketch sketch, String first, String second) {
        var between = sketch.usualWay(first).orElseThrow();
        var behind = sketch.usualWay(second);
        var before = forward(sketch, first);
        boolean isStraight = behind.isPresent()
                && !before.isEmpty()
                && forward(sketch, second).stream().allMatch(way -> way.id().equals(between.id()));
        if (!isStraight) {
            return sketch.text();
        }
        var changes = new XmlChanges(sketch.text());
        before.forEach(way -> changes.set(way.element(), "targetRef", second));
        changes.set(between.element(), "targetRef", behind.get().target());
        changes.set(behind.get().element(), "targetRef", first);
        return settled(changes.written());
    }

    /** Ways that come from nearer the start. */
    private static List<Flow> forward(RouteSketch sketch, String step) {
        var far = sketch.distances();
        return sketch.into(step).stream()
                .filter(way -> isNearer(far, way.source(), step))
                .toList();
    }

    private static boolean isNearer(Map<String, Integer> far, String one, String other) {
        return far.containsKey(one) && far.getOrDefault(one, 0) < far.getOrDefault(other, Integer.MAX_VALUE);
    }

    /**
     * Makes an ending of a step lead to another part.
     *
     * @param isUsual whether it is the way that is taken where no other is asked for
     */
    public static String lead(String file, String step, String code, boolean isUsual, String target) {
        var sketch = RouteSketch.of(file);
        if (sketch.node(step).isEmpty() || sketch.node(target).isEmpty()) {
            return file;
        }
        var changes = new XmlChanges(file);
        var choice = sketch.choiceOf(step);
        var out = sketch.outOf(choice.map(Node::id).orElse(step));
        var own = out.stream().filter(way -> code.equals(way.outcome())).findFirst();
        if (own.isPresent()) {
            changes.set(own.get().element(), "targetRef", target);
        } else if (out.isEmpty()) {
            addFlow(sketch, changes, step, target, "");
        } else if (isUsual) {
            changes.set(out.getFirst().element(), "targetRef", target);
        } else if (choice.isPresent()) {
            if ("".equals(out.getFirst().outcome())) {
                changes.set(choice.get().element(), "default", out.getFirst().id());
            }
            addFlow(sketch, changes, choice.get().id(), target, code);
        } else {
            addChoice(sketch, changes, out.getFirst(), target, code);
        }
        return settled(changes.written());
    }

    private static void addChoice(RouteSketch sketch, XmlChanges changes, Flow out, String target, String code) {
        var choice = sketch.free("choice-");
        var usual = sketch.free("way-");
        var step = sketch.node(out.source()).orElseThrow();
        changes.after(
                step.element(),
                "<%s id=\"%s\" default=\"%s\"/>".formatted(step.element().like("exclusiveGateway"), choice, usual));
        changes.set(out.element(), "targetRef", choice);
        addFlow(sketch, changes, choice, out.target(), "");
        addFlow(sketch, changes, choice, target, code);
    }

    /** The way of an ending that is no more. */
    public static String forget(String file, String step, String code) {
        var sketch = RouteSketch.of(file);
        var changes = new XmlChanges(file);
        sketch.choiceOf(step)
                .ifPresent(choice -> sketch.outOf(choice.id()).stream()
                        .filter(way -> code.equals(way.outcome()) && !way.isDefault())
                        .forEach(way -> changes.remove(way.element())));
        return settled(changes.written());
    }

    private static void addFlow(RouteSketch sketch, XmlChanges changes, String source, String target, String code) {
        var last = sketch.flows().isEmpty()
                ? sketch.process().children().getLast()
                : sketch.flows().getLast().element();
        var id = code.isEmpty() ? sketch.free("way-") : sketch.free("way-back-");
        changes.after(last, FlowText.of(last, id, source, target, code));
    }

    private static String settled(String file) {
        return RouteDrawing.kept(Joints.mended(file));
    }
}
