package vn.motcua.designing.sketch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.designing.sketch.Box.Point;
import vn.motcua.designing.sketch.RouteSketch.Flow;
import vn.motcua.designing.sketch.RouteSketch.Node;
import vn.motcua.designing.xml.XmlChanges;
import vn.motcua.designing.xml.XmlElement;
import vn.motcua.route.bpmn.DrawnPlaces;

/** The drawing in a file (BPMN diagram interchange): what lies on it and is no more goes, what is new gets a place, the rest stays. */
public final class RouteDrawing {
    private static final double GAP = 50;

    private final RouteSketch sketch;
    private final XmlElement plane;
    private final XmlChanges changes;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, XmlElement> edges = new HashMap<>();
    private final Map<XmlElement, Double> places = new LinkedHashMap<>();
    private final Set<XmlElement> moved = new HashSet<>();
    private final Set<XmlElement> gone = new HashSet<>();

    private RouteDrawing(RouteSketch sketch, XmlElement plane) {
        this.sketch = sketch;
        this.plane = plane;
        this.changes = new XmlChanges(sketch.text());
        plane.all().filter(RouteDrawing::isPlaced).forEach(element -> places.put(element, number(element, "x")));
        plane.children(Bpmn.DRAWING, "BPMNShape")
                .forEach(shape -> bounds(shape).ifPresent(box -> boxes.put(shape.attribute("bpmnElement"), box)));
        plane.children(Bpmn.DRAWING, "BPMNEdge")
                .forEach(edge -> edges.putIfAbsent(edge.attribute("bpmnElement"), edge));
    }

    /** The file with a drawing of all its parts, made anew where it has none. */
    public static String drawn(String file) {
        var sketch = RouteSketch.of(file);
        if (sketch.isTooLarge()) {
            return file;
        }
        return plane(sketch).isPresent() ? kept(file) : anew(sketch);
    }

    /** The file with its drawing brought to what the route is now; where it has none, it gets none. */
    static String kept(String file) {
        var sketch = RouteSketch.of(file);
        return plane(sketch)
                .map(plane -> new RouteDrawing(sketch, plane).brought())
                .orElse(file);
    }

    private static Optional<XmlElement> plane(RouteSketch sketch) {
        return sketch.root()
                .children(Bpmn.DRAWING, "BPMNDiagram")
                .flatMap(diagram -> diagram.children(Bpmn.DRAWING, "BPMNPlane"))
                .findFirst();
    }

    private static String anew(RouteSketch sketch) {
        var plane = sketch.process().attribute("id");
        var drawing = new XmlChanges(sketch.text());
        drawing.into(
                sketch.root(),
                ("<bpmndi:BPMNDiagram xmlns:bpmndi=\"%s\" xmlns:dc=\"%s\" xmlns:di=\"%s\" id=\"%s\">"
                                + "<bpmndi:BPMNPlane id=\"%s\" bpmnElement=\"%s\"></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>")
                        .formatted(
                                Bpmn.DRAWING,
                                Bpmn.PLACES,
                                Bpmn.LINES,
                                sketch.free("drawing-"),
                                sketch.free("plane-"),
                                XmlChanges.quoted(plane)));
        var bare = RouteSketch.of(drawing.written());
        var made = new RouteDrawing(bare, plane(bare).orElseThrow());
        made.boxes.putAll(RouteLayout.of(bare));
        return made.brought(bare.nodes());
    }

    private String brought() {
        var known = sketch.root().all().map(element -> element.attribute("id")).collect(Collectors.toSet());
        plane.children().stream()
                .filter(element -> !known.contains(element.attribute("bpmnElement")) || isNowhere(element))
                .forEach(this::remove);
        var missing = sketch.nodes().stream()
                .filter(node -> !boxes.containsKey(node.id()))
                .toList();
        missing.forEach(this::place);
        return brought(missing);
    }

    private String brought(List<Node> missing) {
        var added = new StringBuilder();
        missing.forEach(node -> added.append(shape(node)));
        double floor = boxes.values().stream().mapToDouble(Box::bottom).max().orElse(0);
        int lane = 0;
        for (var flow : sketch.flows()) {
            var source = boxes.get(flow.source());
            var target = boxes.get(flow.target());
            if (source != null && target != null && isToBeDrawn(flow, source, target)) {
                boolean isBack = target.x() < source.right();
                added.append(edge(flow, Lines.between(source, target, isBack ? floor + 15 * lane++ : floor)));
            }
        }
        moved.stream()
                .filter(place -> !isGone(place))
                .forEach(place -> changes.set(place, "x", Box.written(places.getOrDefault(place, 0.0))));
        if (!added.isEmpty()) {
            changes.into(plane, added.toString());
        }
        return changes.written();
    }

    private boolean isGone(XmlElement place) {
        var above = place.parent();
        while (above.isPresent()) {
            if (gone.contains(above.get())) {
                return true;
            }
            above = above.get().parent();
        }
        return false;
    }

    private void remove(XmlElement element) {
        gone.add(element);
        boxes.remove(element.attribute("bpmnElement"));
        edges.remove(element.attribute("bpmnElement"), element);
        changes.remove(element);
    }

    private static boolean isPlaced(XmlElement element) {
        return element.is(Bpmn.PLACES, "Bounds") || element.is(Bpmn.LINES, "waypoint");
    }

    /** Whether it lies where nobody can draw: then it is drawn anew. */
    private static boolean isNowhere(XmlElement element) {
        return element.all()
                .filter(RouteDrawing::isPlaced)
                .anyMatch(place -> Stream.of("x", "y", "width", "height")
                        .map(place::attribute)
                        .anyMatch(written -> !written.isEmpty() && !DrawnPlaces.isPlace(written)));
    }

    /** Behind what leads to it; whatever lies there and beyond makes room. */
    private void place(Node node) {
        var before = sketch.into(node.id()).stream()
                .flatMap(way -> Optional.ofNullable(boxes.get(way.source())).stream())
                .findFirst();
        if (before.isEmpty()) {
            double floor =
                    boxes.values().stream().mapToDouble(Box::bottom).max().orElse(0);
            boxes.put(node.id(), Box.around(2 * GAP, floor + 2 * GAP, node.kind()));
            return;
        }
        double left = before.get().right();
        var shape = Box.around(0, before.get().middleY(), node.kind());
        var box = shape.moved(left + GAP - shape.x());
        if (boxes.values().stream().anyMatch(box::overlaps)) {
            makeRoom(left, box.width() + GAP);
        }
        boxes.put(node.id(), box);
    }

    private void makeRoom(double from, double room) {
        boxes.replaceAll((_, box) -> box.x() >= from ? box.moved(room) : box);
        places.replaceAll((element, x) -> {
            if (x < from || element.is(Bpmn.LINES, "waypoint") && x <= from) {
                return x;
            }
            moved.add(element);
            return x + room;
        });
    }

    private boolean isToBeDrawn(Flow flow, Box source, Box target) {
        var edge = edges.get(flow.id());
        if (edge == null) {
            return true;
        }
        var line = edge.children(Bpmn.LINES, "waypoint")
                .map(point -> new Point(places.getOrDefault(point, 0.0), number(point, "y")))
                .toList();
        if (line.size() > 1 && source.touches(line.getFirst()) && target.touches(line.getLast())) {
            return false;
        }
        remove(edge);
        return true;
    }

    private String shape(Node node) {
        var box = boxes.getOrDefault(node.id(), Box.around(0, 0, node.kind()));
        return "<%1$s id=\"shape-%2$s\" bpmnElement=\"%2$s\"><%3$s%4$s x=\"%5$s\" y=\"%6$s\" width=\"%7$s\" height=\"%8$s\"/></%1$s>"
                .formatted(
                        plane.like("BPMNShape"),
                        XmlChanges.quoted(node.id()),
                        prefix(Bpmn.PLACES, "dc") + ":Bounds",
                        declared(Bpmn.PLACES, "dc"),
                        Box.written(box.x()),
                        Box.written(box.y()),
                        Box.written(box.width()),
                        Box.written(box.height()));
    }

    private String edge(Flow flow, List<Point> line) {
        var points = line.stream()
                .map(point -> "<%s%s x=\"%s\" y=\"%s\"/>"
                        .formatted(
                                prefix(Bpmn.LINES, "di") + ":waypoint",
                                declared(Bpmn.LINES, "di"),
                                Box.written(point.x()),
                                Box.written(point.y())))
                .collect(Collectors.joining());
        return "<%1$s id=\"edge-%2$s\" bpmnElement=\"%2$s\">%3$s</%1$s>"
                .formatted(plane.like("BPMNEdge"), XmlChanges.quoted(flow.id()), points);
    }

    private String prefix(String namespace, String silent) {
        return plane.prefixOf(namespace).orElse(silent);
    }

    private String declared(String namespace, String prefix) {
        return plane.prefixOf(namespace).isPresent() ? "" : " xmlns:" + prefix + "=\"" + namespace + "\"";
    }

    private static Optional<Box> bounds(XmlElement shape) {
        return shape.children(Bpmn.PLACES, "Bounds")
                .findFirst()
                .map(bounds -> new Box(
                        number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height")));
    }

    private static double number(XmlElement element, String name) {
        var written = element.attribute(name);
        return DrawnPlaces.isPlace(written) ? Double.parseDouble(written) : 0;
    }
}
