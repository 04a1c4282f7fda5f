package vn.motcua.designing.sketch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.designing.xml.XmlElement;
import vn.motcua.designing.xml.XmlFile;
import vn.motcua.route.bpmn.RouteReader;

/** The parts of a route and what leads from one to another, as far as its file says it. */
public final class RouteSketch {
    /** What stands in a route. */
    public enum Kind {
        START,
        END,
        STEP,
        CHOICE,
        PARALLEL,
        /** Outside the supported subset; kept as it is. */
        OTHER
    }

    /** @param name as written; empty where there is none */
    public record Node(String id, Kind kind, String name, XmlElement element) {}

    /**
     * @param outcome that its condition asks for; empty where it has none, null where the condition cannot be understood
     * @param isDefault whether it is the way of whatever no other way asks for
     */
    public record Flow(
            String id,
            String source,
            String target,
            @Nullable String outcome,
            boolean isDefault,
            XmlElement element) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "startEvent", Kind.START,
            "endEvent", Kind.END,
            "userTask", Kind.STEP,
            "exclusiveGateway", Kind.CHOICE,
            "parallelGateway", Kind.PARALLEL);
    private static final Set<String> NO_PARTS = Set.of("documentation", "extensionElements", "sequenceFlow");

    private final String text;
    private final XmlElement root;
    private final XmlElement process;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, Node> byId = new HashMap<>();
    private final Map<String, List<Flow>> into = new HashMap<>();
    private final Map<String, List<Flow>> outOf = new HashMap<>();
    private final List<Node> steps;

    private RouteSketch(String text, XmlElement root, XmlElement process) {
        this.text = text;
        this.root = root;
        this.process = process;
        for (var child : process.children()) {
            if (child.isOf(Bpmn.MODEL) && !NO_PARTS.contains(child.local())) {
                var kind = KINDS.getOrDefault(child.local(), Kind.OTHER);
                nodes.add(new Node(child.attribute("id"), kind, child.attribute("name"), child));
            }
        }
        var defaults = new HashMap<String, Set<String>>();
        process.children()
                .forEach(child -> defaults.computeIfAbsent(child.attribute("id"), _ -> new HashSet<>())
                        .add(child.attribute("default")));
        process.children(Bpmn.MODEL, "sequenceFlow").forEach(element -> flows.add(flow(element, defaults)));
        nodes.forEach(node -> byId.putIfAbsent(node.id(), node));
        flows.forEach(flow ->
                into.computeIfAbsent(flow.target(), _ -> new ArrayList<>()).add(flow));
        Stream.concat(flows.stream().filter(Flow::isDefault), flows.stream().filter(flow -> !flow.isDefault()))
                .forEach(flow -> outOf.computeIfAbsent(flow.source(), _ -> new ArrayList<>())
                        .add(flow));
        steps = inOrder();
    }

    /** Empty where the text is not BPMN with one process: then there is nothing to work on. */
    public static Optional<RouteSketch> read(String text) {
        var root = XmlFile.read(text).filter(one -> one.is(Bpmn.MODEL, "definitions"));
        if (root.isEmpty()) {
            return Optional.empty();
        }
        var processes = root.get().children(Bpmn.MODEL, "process").toList();
        return processes.size() == 1
                ? Optional.of(new RouteSketch(text, root.get(), processes.getFirst()))
                : Optional.empty();
    }

    /** @throws IllegalStateException where {@link #read} would find nothing: what we wrote ourselves must be readable */
    static RouteSketch of(String text) {
        return read(text).orElseThrow(() -> new IllegalStateException("A route that was changed must stay BPMN"));
    }

    /** @param defaults names of flows that parts call their usual way, by name of the part */
    private static Flow flow(XmlElement element, Map<String, Set<String>> defaults) {
        var source = element.attribute("sourceRef");
        var id = element.attribute("id");
        var condition = element.children(Bpmn.MODEL, "conditionExpression")
                .findFirst()
                .map(one -> one.content().strip())
                .orElse("");
        var outcome = condition.isEmpty() ? Optional.of("") : RouteReader.outcomeAsked(condition);
        boolean isDefault =
                !id.isEmpty() && defaults.getOrDefault(source, Set.of()).contains(id);
        return new Flow(id, source, element.attribute("targetRef"), outcome.orElse(null), isDefault, element);
    }

    public String text() {
        return text;
    }

    /** Whether it has more parts and flows than a route may have: nobody reads it, and drawing it would take long. */
    public boolean isTooLarge() {
        return nodes.size() + flows.size() > RouteReader.PARTS_MAX;
    }

    XmlElement root() {
        return root;
    }

    XmlElement process() {
        return process;
    }

    public String nameVi() {
        return process.attribute("name");
    }

    public String nameEn() {
        return process.attribute(Bpmn.OWN, "nameEn");
    }

    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    public List<Flow> flows() {
        return Collections.unmodifiableList(flows);
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Flow> into(String id) {
        return into.getOrDefault(id, List.of());
    }

    /** The usual way first. */
    List<Flow> outOf(String id) {
        return outOf.getOrDefault(id, List.of());
    }

    /** The gateway that looks at the outcome of this step and of no other; empty where there is none. */
    public Optional<Node> choiceOf(String step) {
        var out = outOf(step);
        return out.size() != 1
                ? Optional.empty()
                : node(out.getFirst().target())
                        .filter(next ->
                                next.kind() == Kind.CHOICE && into(next.id()).size() == 1);
    }

    /** The flow by which a case usually goes on from a step, behind the choice that looks at its outcome. */
    Optional<Flow> usualWay(String step) {
        var choice = choiceOf(step);
        return outOf(choice.map(Node::id).orElse(step)).stream().findFirst();
    }

    /** How far from the start each part lies, over the fewest flows; parts that no way reaches are not in it. */
    Map<String, Integer> distances() {
        var far = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<String>();
        nodes.stream().filter(node -> node.kind() == Kind.START).forEach(start -> {
            far.put(start.id(), 0);
            waiting.add(start.id());
        });
        while (!waiting.isEmpty()) {
            var id = waiting.poll();
            for (var flow : outOf(id)) {
                if (far.putIfAbsent(flow.target(), far.getOrDefault(id, 0) + 1) == null) {
                    waiting.add(flow.target());
                }
            }
        }
        return far;
    }

    /** Steps in the order in which the ways from the start meet them; behind them those that no way reaches. */
    public List<Node> steps() {
        return steps;
    }

    private List<Node> inOrder() {
        var order = new ArrayList<Node>();
        var seen = new HashSet<String>();
        var waiting = new ArrayDeque<String>();
        nodes.stream().filter(node -> node.kind() == Kind.START).forEach(start -> waiting.add(start.id()));
        while (!waiting.isEmpty()) {
            var id = waiting.poll();
            if (seen.add(id)) {
                node(id).filter(node -> node.kind() == Kind.STEP).ifPresent(order::add);
                outOf(id).forEach(flow -> waiting.add(flow.target()));
            }
        }
        nodes.stream()
                .filter(node -> node.kind() == Kind.STEP && !seen.contains(node.id()))
                .forEach(order::add);
        return List.copyOf(order);
    }

    /** A name that nothing in the file has. */
    String free(String prefix) {
        var taken = new HashSet<String>();
        root.all().forEach(element -> taken.add(element.attribute("id")));
        int number = 1;
        while (taken.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }
}
