package vn.motcua.route.bpmn;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import motcua.vietnamese.ForeignLetters;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.RouteFinding;
import vn.motcua.shared.PrintableText;

/** Goes through a file element by element and finds what lies outside the subset, before anything is understood. */
final class ElementScan {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String MOTCUA = "http://motcua.vn/bpmn";
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> CONTAINERS =
            Set.of("subProcess", "transaction", "adHocSubProcess", "collaboration");

    /** Attributes without prefix that each supported element may carry. */
    private static final Map<String, Set<String>> SUPPORTED = Map.ofEntries(
            Map.entry(
                    "definitions",
                    Set.of(
                            "id",
                            "name",
                            "targetNamespace",
                            "exporter",
                            "exporterVersion",
                            "expressionLanguage",
                            "typeLanguage")),
            Map.entry("process", Set.of("id", "name", "isExecutable", "processType", "isClosed")),
            Map.entry("documentation", Set.of("id", "textFormat")),
            Map.entry("extensionElements", Set.of()),
            Map.entry("startEvent", Set.of("id", "name")),
            Map.entry("endEvent", Set.of("id", "name")),
            Map.entry("userTask", Set.of("id", "name")),
            Map.entry("exclusiveGateway", Set.of("id", "name", "default", "gatewayDirection")),
            Map.entry("parallelGateway", Set.of("id", "name", "gatewayDirection")),
            Map.entry("sequenceFlow", Set.of("id", "name", "sourceRef", "targetRef")),
            Map.entry("conditionExpression", Set.of("id")),
            Map.entry("incoming", Set.of()),
            Map.entry("outgoing", Set.of()));

    private static final Map<String, Set<String>> OWN_ATTRIBUTES = Map.of(
            "process", Set.of("nameEn"),
            "userTask", Set.of("nameEn", "role", "hours", "kind", "agency", "outcomes", "outcomesVi", "outcomesEn"));

    /** What BPMN 2.0 says of an element that does not say it itself. Tools that write it out say nothing more. */
    private static final Map<String, Map<String, Set<String>>> DEFAULTS = Map.of(
            "startEvent", Map.of("isInterrupting", Set.of("true"), "parallelMultiple", Set.of("false")),
            "userTask",
                    Map.of(
                            "implementation", Set.of("##unspecified"),
                            "completionQuantity", Set.of("1"),
                            "startQuantity", Set.of("1"),
                            "isForCompensation", Set.of("false")),
            "sequenceFlow", Map.of("isImmediate", Set.of("true", "false")));

    /** Notes that drawing tools keep for themselves (colours, editor settings): they change no process. */
    private static final Set<String> TOOL_NOTES = Set.of(
            "http://www.signavio.com",
            "http://www.bizagi.com/bpmn20",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

    private static final Set<String> PARTS =
            Set.of("startEvent", "endEvent", "userTask", "exclusiveGateway", "parallelGateway", "sequenceFlow");

    /** Steps, gateways and flows together. Routes have about twenty; judging takes longer than in proportion. */
    static final int PARTS_MAX = 300;

    static final int NAME_LENGTH_MAX = 300;

    /** Whoever mends so many is told the rest then. */
    private static final int FINDINGS_MAX = 300;

    private record Open(String element, String id, String name) {}

    private final List<RouteFinding> findings = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Deque<Open> path = new ArrayDeque<>();
    private int processes;
    private int parts;
    private boolean wellFormed = true;

    private ElementScan() {}

    static ElementScan of(String file) {
        var scan = new ElementScan();
        try {
            scan.read(file);
        } catch (XMLStreamException e) {
            scan.wellFormed = false;
            var location = Optional.ofNullable(e.getLocation());
            scan.findings.add(new RouteFinding(
                    location.map(at -> Math.max(1, at.getLineNumber())).orElse(1),
                    "xml",
                    "",
                    "",
                    "not-xml",
                    List.of()));
        }
        return scan;
    }

    List<RouteFinding> findings() {
        return findings;
    }

    boolean canBeUnderstood() {
        return wellFormed && processes == 1 && parts <= PARTS_MAX;
    }

    int line(String id) {
        return lines.getOrDefault(id, 1);
    }

    private void read(String file) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new StringReader(file));
        int line = 1;
        int skipped = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (skipped > 0 || !enter(xml, line)) {
                    skipped++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (skipped > 0) {
                    skipped--;
                } else {
                    path.pop();
                }
            }
            line = xml.getLocation().getLineNumber();
        }
        if (parts > PARTS_MAX) {
            add(1, new Open("process", "", ""), "too-many", String.valueOf(parts), String.valueOf(PARTS_MAX));
        }
        if (processes != 1) {
            add(1, new Open("definitions", "", ""), "one-process", String.valueOf(processes));
        }
    }

    /** @return false when the content of this element is of no interest */
    private boolean enter(XMLStreamReader xml, int line) {
        var element = xml.getLocalName();
        var inner = Optional.ofNullable(path.peek()).orElse(new Open("", "", ""));
        var here = new Open(
                element,
                attribute(xml, "id").orElse(inner.id()),
                attribute(xml, "name").orElse(inner.name()));
        if (DRAWING.equals(xml.getNamespaceURI())
                || inner.element().equals("extensionElements") && isToolNote(xml.getNamespaceURI())) {
            return false;
        }
        if (!BPMN.equals(xml.getNamespaceURI()) || !SUPPORTED.containsKey(element)) {
            add(line, here, path.isEmpty() ? "not-bpmn" : "unsupported");
            if (CONTAINERS.contains(element)) {
                path.push(here);
                return true;
            }
            return false;
        }
        attribute(xml, "id").ifPresent(id -> {
            if (lines.putIfAbsent(id, line) != null) {
                add(line, here, "same-id");
            }
        });
        if (element.equals("process")) {
            processes++;
        }
        if (PARTS.contains(element)) {
            parts++;
        }
        if (here.name().length() > NAME_LENGTH_MAX && attribute(xml, "name").isPresent()) {
            add(
                    line,
                    new Open(element, here.id(), here.name().substring(0, NAME_LENGTH_MAX)),
                    "name-too-long",
                    String.valueOf(NAME_LENGTH_MAX));
        }
        checkAttributes(xml, line, here);
        path.push(here);
        return true;
    }

    private void checkAttributes(XMLStreamReader xml, int line, Open here) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            checkLetters(Text.line(xml.getAttributeValue(i)), line, here);
            var namespace = Optional.ofNullable(xml.getAttributeNamespace(i)).orElse("");
            var name = xml.getAttributeLocalName(i);
            boolean supported = here.element().equals("definitions")
                    || namespace.equals(SCHEMA_INSTANCE)
                    || isToolNote(namespace)
                    || namespace.isEmpty() && statesDefault(here.element(), name, xml.getAttributeValue(i))
                    || namespace.isEmpty()
                            && SUPPORTED.getOrDefault(here.element(), Set.of()).contains(name)
                    || namespace.equals(MOTCUA)
                            && OWN_ATTRIBUTES
                                    .getOrDefault(here.element(), Set.of())
                                    .contains(name);
            if (!supported) {
                var prefix = Optional.ofNullable(xml.getAttributePrefix(i)).orElse("");
                add(line, here, "unsupported-attribute", prefix.isEmpty() ? name : prefix + ":" + name);
            }
        }
    }

    /** Names of steps and texts of decisions stand on the control sheet, in the trace and in messages to people. */
    private void checkLetters(String text, int line, Open here) {
        PrintableText.problem(text)
                .ifPresent(problem -> add(line, here, "unprintable-" + problem.kind(), problem.letters()));
        ForeignLetters.first(text)
                .ifPresent(letter -> add(line, here, "foreign-letter", PrintableText.named(List.of(letter))));
    }

    private static boolean isToolNote(@Nullable String namespace) {
        return namespace != null && TOOL_NOTES.contains(namespace);
    }

    /** Truth is written as {@code true} or {@code 1} (XML Schema). */
    private static boolean statesDefault(String element, String attribute, String value) {
        var defaults = DEFAULTS.getOrDefault(element, Map.of()).getOrDefault(attribute, Set.of());
        return defaults.contains(value)
                || value.equals("1") && defaults.contains("true")
                || value.equals("0") && defaults.contains("false");
    }

    private void add(int line, Open at, String code, String... facts) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new RouteFinding(line, at.element(), at.id(), at.name(), code, List.of(facts)));
        }
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            if ((namespace == null || namespace.isEmpty())
                    && xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }
}
