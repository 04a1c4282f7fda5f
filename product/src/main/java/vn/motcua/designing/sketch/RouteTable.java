package vn.motcua.designing.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.designing.sketch.RouteSketch.Flow;
import vn.motcua.designing.sketch.RouteSketch.Kind;
import vn.motcua.designing.sketch.RouteSketch.Node;
import vn.motcua.designing.sketch.StepRow.Ending;

/** A route as a table: a row for each step. What no row can say is told beside it, and stays in the file. */
public final class RouteTable {
    private static final int WAYS_MAX = 50;

    private final RouteSketch sketch;

    public RouteTable(RouteSketch sketch) {
        this.sketch = sketch;
    }

    public List<StepRow> rows() {
        return sketch.steps().stream().map(this::row).toList();
    }

    /** Where an ending may lead: every step and every end. */
    public List<Node> targets() {
        return Stream.concat(sketch.steps().stream(), sketch.nodes().stream().filter(node -> node.kind() == Kind.END))
                .toList();
    }

    /** What the table does not say: parallel gateways, choices that look further back, and what is outside the subset. */
    public List<Node> beside() {
        var ofSteps = sketch.steps().stream()
                .flatMap(step -> sketch.choiceOf(step.id()).stream())
                .map(Node::id)
                .collect(Collectors.toSet());
        return sketch.nodes().stream()
                .filter(node -> node.kind() == Kind.PARALLEL
                        || node.kind() == Kind.OTHER
                        || node.kind() == Kind.CHOICE
                                && sketch.outOf(node.id()).size() > 1
                                && !ofSteps.contains(node.id()))
                .toList();
    }

    private StepRow row(Node step) {
        var element = step.element();
        return new StepRow(
                step.id(),
                step.name(),
                element.attribute(Bpmn.OWN, "nameEn"),
                orElse(element.attribute(Bpmn.OWN, "kind"), "HANDLE"),
                element.attribute(Bpmn.OWN, "role"),
                element.attribute(Bpmn.OWN, "hours"),
                orElse(element.attribute(Bpmn.OWN, "agency"), "LEAD"),
                endings(step));
    }

    private static String orElse(String written, String silent) {
        return written.isEmpty() ? silent : written;
    }

    private List<Ending> endings(Node step) {
        var element = step.element();
        var codes = parts(element.attribute(Bpmn.OWN, "outcomes"), ",");
        var vi = parts(element.attribute(Bpmn.OWN, "outcomesVi"), "\\|");
        var en = parts(element.attribute(Bpmn.OWN, "outcomesEn"), "\\|");
        if (codes.isEmpty()) {
            return List.of(new Ending(StepRow.DONE, "", "", leadsTo(step.id(), StepRow.DONE)));
        }
        var endings = new ArrayList<Ending>();
        for (int i = 0; i < codes.size(); i++) {
            endings.add(new Ending(codes.get(i), at(vi, i), at(en, i), leadsTo(step.id(), codes.get(i))));
        }
        return endings;
    }

    private static List<String> parts(String written, String between) {
        return Arrays.stream(written.split(between, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String at(List<String> texts, int place) {
        return place < texts.size() ? texts.get(place) : "";
    }

    /** Id of what comes after the step when it ends so; gateways that only bring ways together are passed over. */
    String leadsTo(String step, String code) {
        var choice = sketch.choiceOf(step);
        var out = sketch.outOf(choice.map(Node::id).orElse(step));
        var way = out.stream().filter(flow -> code.equals(flow.outcome())).findFirst();
        return way.or(() -> out.stream().findFirst()).map(this::beyondMerges).orElse("");
    }

    private String beyondMerges(Flow flow) {
        var target = flow.target();
        for (int i = 0; i < WAYS_MAX; i++) {
            boolean isMerge = sketch.node(target)
                    .filter(node -> node.kind() == Kind.CHOICE)
                    .isPresent();
            var out = sketch.outOf(target);
            if (!isMerge || out.size() != 1) {
                return target;
            }
            target = out.getFirst().target();
        }
        return target;
    }
}
