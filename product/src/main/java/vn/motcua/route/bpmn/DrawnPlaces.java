package vn.motcua.route.bpmn;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.motcua.route.RouteFinding;

/**
 * Where a drawing puts its parts (BPMN diagram interchange): places that are no numbers, or lie far beyond any sheet, nobody can draw.
 * Cases walk the route all the same, so that only files that are brought in now are held to it.
 */
public final class DrawnPlaces {
    /** In the units of the drawing, in either direction from its corner. */
    public static final double PLACE_MAX = 100_000;

    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String LINES = "http://www.omg.org/spec/DD/20100524/DI";
    private static final Set<String> NUMBERS = Set.of("x", "y", "width", "height");
    private static final int SAID_MAX = 20;
    private static final int VALUE_LETTERS_MAX = 30;

    private DrawnPlaces() {}

    /** Whether a drawing can be made of it. */
    public static boolean isPlace(String written) {
        try {
            return Math.abs(Double.parseDouble(written)) <= PLACE_MAX;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /** @param file that is well-formed */
    static List<RouteFinding> findings(String file) {
        var findings = new ArrayList<RouteFinding>();
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var xml = factory.createXMLStreamReader(new StringReader(file));
            while (xml.hasNext() && findings.size() < SAID_MAX) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && isPlaced(xml)) {
                    judge(xml, findings);
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A route that was read must be XML, but is not", e);
        }
        return findings;
    }

    private static boolean isPlaced(XMLStreamReader xml) {
        return BOUNDS.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("Bounds")
                || LINES.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("waypoint");
    }

    private static void judge(XMLStreamReader xml, List<RouteFinding> findings) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            var value = xml.getAttributeValue(i);
            if (NUMBERS.contains(name) && !isPlace(value)) {
                var said = value.substring(0, Math.min(value.length(), VALUE_LETTERS_MAX));
                findings.add(new RouteFinding(
                        xml.getLocation().getLineNumber(),
                        xml.getLocalName(),
                        "",
                        "",
                        "bad-place",
                        List.of(name, said)));
            }
        }
    }
}
