package vn.motcua.route.bpmn;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import motcua.vietnamese.Text;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.RouteFinding;

/**
 * Reads a BPMN 2.0 file into a route. What lies outside the supported subset (docs/route-subset.md) is refused with the
 * element's name and line, never ignored; all findings at once.
 */
public final class RouteReader {
    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*outcome\\s*==\\s*'([A-Z][A-Z0-9_]*)'\\s*}");

    /** Steps, gateways and flows that a route may have together. */
    public static final int PARTS_MAX = ElementScan.PARTS_MAX;

    private final ElementScan scan;
    private final List<RouteFinding> findings = new ArrayList<>();

    private RouteReader(ElementScan scan) {
        this.scan = scan;
        findings.addAll(scan.findings());
    }

    public static Reading read(byte[] file) {
        return switch (XmlText.decode(file)) {
            case XmlText.Decoded.Refused(var finding) -> new Reading.Refused(List.of(finding));
            case XmlText.Decoded.InLetters(var text) -> read(text);
        };
    }

    /** As {@link #read}, of a file that nobody has published yet: its drawing must be one too. */
    public static Reading readNew(byte[] file) {
        return switch (read(file)) {
            case Reading.Refused refused -> refused;
            case Reading.Usable usable -> {
                var misplaced = DrawnPlaces.findings(usable.text());
                yield misplaced.isEmpty() ? usable : new Reading.Refused(misplaced);
            }
        };
    }

    private static Reading read(String text) {
        var reader = new RouteReader(ElementScan.of(text));
        return reader.scan.canBeUnderstood() ? reader.understand(text) : reader.refused();
    }

    private Reading understand(String text) {
        var file = text.getBytes(StandardCharsets.UTF_8);
        Process process;
        try {
            process = new BpmnXMLConverter()
                    .convertToBpmnModel(() -> new ByteArrayInputStream(file), false, true)
                    .getMainProcess();
        } catch (RuntimeException e) {
            findings.add(new RouteFinding(1, "definitions", "", "", "not-readable", List.of()));
            return refused();
        }
        if (process == null) {
            findings.add(new RouteFinding(1, "definitions", "", "", "one-process", List.of("0")));
            return refused();
        }
        var graph = graph(process);
        var rules = new GraphRules(graph, scan::line);
        findings.addAll(rules.findings());
        return findings.isEmpty()
                ? new Reading.Usable(
                        new RouteGraph(graph.nameVi(), graph.nameEn(), graph.nodes(), rules.branches()), text)
                : refused();
    }

    private Reading refused() {
        return new Reading.Refused(findings.stream()
                .sorted(Comparator.comparingInt(RouteFinding::line))
                .distinct()
                .toList());
    }

    private RouteGraph graph(Process process) {
        var nodes = process.findFlowElementsOfType(FlowNode.class, false);
        var flows = flows(process, nodes);
        var name = text(process.getName());
        if (name.isEmpty()) {
            findings.add(new RouteFinding(
                    scan.line(text(process.getId())), "process", text(process.getId()), "", "no-name", List.of()));
        }
        var nameEn = text(process.getAttributeValue(ElementScan.MOTCUA, "nameEn"));
        return new RouteGraph(
                name,
                nameEn.isEmpty() ? name : nameEn,
                nodes.stream().map(node -> node(node, flows)).toList(),
                Map.of());
    }

    private List<RouteGraph.Flow> flows(Process process, List<FlowNode> nodes) {
        var flows = new ArrayList<RouteGraph.Flow>();
        for (var flow : process.findFlowElementsOfType(SequenceFlow.class, false)) {
            var source = node(nodes, flow.getSourceRef());
            var target = node(nodes, flow.getTargetRef());
            if (source == null || target == null) {
                find(flow, "loose-flow", text(source == null ? flow.getSourceRef() : flow.getTargetRef()));
                continue;
            }
            boolean isDefault = source instanceof ExclusiveGateway choice
                    && text(flow.getId()).equals(text(choice.getDefaultFlow()));
            flows.add(new RouteGraph.Flow(
                    text(flow.getId()), source.getId(), target.getId(), condition(flow, source), isDefault));
        }
        return flows;
    }

    private @Nullable String condition(SequenceFlow flow, FlowNode source) {
        var condition = text(flow.getConditionExpression());
        if (condition.isEmpty()) {
            return null;
        }
        if (!(source instanceof ExclusiveGateway)) {
            find(flow, "condition-place", condition);
            return null;
        }
        var outcome = outcomeAsked(condition);
        if (outcome.isEmpty()) {
            find(flow, "condition-shape", condition);
        }
        return outcome.orElse("");
    }

    /** The outcome that a condition asks for; empty where it is not of the supported shape. */
    public static Optional<String> outcomeAsked(String condition) {
        var match = CONDITION.matcher(condition);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private RouteGraph.Node node(FlowNode node, List<RouteGraph.Flow> flows) {
        var id = text(node.getId());
        var step = node instanceof UserTask task ? new StepAttributes(task, scan.line(id), findings).read() : null;
        return new RouteGraph.Node(
                id,
                text(node.getName()),
                kind(node),
                flows.stream().filter(flow -> flow.target().equals(id)).toList(),
                flows.stream().filter(flow -> flow.source().equals(id)).toList(),
                step);
    }

    private static RouteGraph.Kind kind(FlowNode node) {
        return switch (node) {
            case StartEvent _ -> RouteGraph.Kind.START;
            case EndEvent _ -> RouteGraph.Kind.END;
            case UserTask _ -> RouteGraph.Kind.STEP;
            case ExclusiveGateway _ -> RouteGraph.Kind.CHOICE;
            case ParallelGateway _ -> RouteGraph.Kind.PARALLEL;
            default -> RouteGraph.Kind.OTHER;
        };
    }

    private static @Nullable FlowNode node(List<FlowNode> nodes, @Nullable String id) {
        return nodes.stream()
                .filter(node -> text(node.getId()).equals(text(id)))
                .findFirst()
                .orElse(null);
    }

    private void find(SequenceFlow flow, String code, String fact) {
        var id = text(flow.getId());
        findings.add(new RouteFinding(scan.line(id), "sequenceFlow", id, text(flow.getName()), code, List.of(fact)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : Text.line(value);
    }
}
