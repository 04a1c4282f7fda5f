package vn.motcua.designing;

import java.util.Optional;
import vn.motcua.designing.sketch.RouteSketch;
import vn.motcua.designing.sketch.RouteSketch.Flow;
import vn.motcua.designing.sketch.RouteSketch.Kind;

/** Beside which row something is said: that of the step itself, of its choice, or of a flow out of either. */
record StepOf(RouteSketch sketch) {
    /** Id of the step; empty where it belongs to none. */
    String step(String id) {
        var flow = sketch.flows().stream().filter(one -> one.id().equals(id)).findFirst();
        return flow.map(Flow::source).map(this::owner).orElseGet(() -> owner(id));
    }

    private String owner(String id) {
        if (sketch.node(id).filter(node -> node.kind() == Kind.STEP).isPresent()) {
            return id;
        }
        return sketch.steps().stream()
                .filter(step ->
                        sketch.choiceOf(step.id()).map(RouteSketch.Node::id).equals(Optional.of(id)))
                .map(RouteSketch.Node::id)
                .findFirst()
                .orElse("");
    }
}
