package vn.motcua.designing.sketch;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.designing.sketch.RouteSketch.Flow;
import vn.motcua.designing.sketch.RouteSketch.Node;
import vn.motcua.designing.xml.XmlChanges;
import vn.motcua.designing.xml.XmlElement;

/** What parts of a route say of the flows into and out of them, where the file says it at all: it must be what the flows say. */
final class Joints {
    private Joints() {}

    static String mended(String file) {
        var sketch = RouteSketch.of(file);
        boolean areSaid = sketch.nodes().stream()
                .anyMatch(node -> node.element().children().stream().anyMatch(Joints::isJoint));
        if (!areSaid) {
            return file;
        }
        var changes = new XmlChanges(file);
        for (var node : sketch.nodes()) {
            var missing = mend(node, "incoming", sketch.into(node.id()), changes)
                    + mend(node, "outgoing", sketch.outOf(node.id()), changes);
            if (!missing.isEmpty()) {
                changes.into(node.element(), missing);
            }
        }
        return changes.written();
    }

    private static boolean isJoint(XmlElement element) {
        return element.is(Bpmn.MODEL, "incoming") || element.is(Bpmn.MODEL, "outgoing");
    }

    /** @return what it must say too */
    private static String mend(Node node, String name, List<Flow> flows, XmlChanges changes) {
        var ids = flows.stream().map(Flow::id).toList();
        var said = node.element().children(Bpmn.MODEL, name).toList();
        said.stream()
                .filter(element -> !ids.contains(element.content().strip()))
                .forEach(changes::remove);
        var there = said.stream().map(element -> element.content().strip()).toList();
        var tag = node.element().like(name);
        return ids.stream()
                .filter(id -> !there.contains(id))
                .map(id -> "<%s>%s</%s>".formatted(tag, XmlChanges.quoted(id), tag))
                .collect(Collectors.joining());
    }
}
