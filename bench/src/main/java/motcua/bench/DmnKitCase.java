package motcua.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import vn.motcua.decision.Decided;
import vn.motcua.decision.ReadTables;
import vn.motcua.decision.Tables;
import vn.motcua.decision.ValueKind;

/** The cases of one file of the kit, held against what the product decides. */
final class DmnKitCase {
    enum Outcome {
        PASSED(0),
        FAILED(1),
        /** The model has what the product does not take. */
        REFUSED(2),
        /** It asks for something else than a decision, or puts in what a table takes no column for. */
        NOT_OURS(3);

        /** Column of the table that is printed. */
        private final int column;

        Outcome(int column) {
            this.column = column;
        }
    }

    private DmnKitCase() {}

    /** @param model a file beside it, by its name; null where there is none */
    static int[] count(byte[] file, Function<String, byte @Nullable []> model) {
        var counts = new int[Outcome.values().length];
        var root = root(file);
        if (root == null || !root.getLocalName().equals("testCases")) {
            return counts;
        }
        var content = model.apply(text(child(root, "modelName")));
        var tables = content == null ? null : ReadTables.legible(content).orElse(null);
        for (var test : children(root, "testCase")) {
            for (var node : children(test, "resultNode")) {
                var outcome = tables == null ? Outcome.REFUSED : outcome(test, node, tables);
                counts[outcome.column]++;
            }
        }
        return counts;
    }

    private static @Nullable Element root(byte[] file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file))
                    .getDocumentElement();
        } catch (SAXException | IOException _) {
            return null;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome outcome(Element test, Element node, Tables tables) {
        var name = node.getAttribute("name");
        if (tables.find(name).isEmpty()) {
            return Outcome.NOT_OURS;
        }
        var given = new HashMap<String, Object>();
        for (var input : children(test, "inputNode")) {
            var kind = tables.inputs().get(input.getAttribute("name"));
            var value = child(input, "value");
            if (kind != null && value != null && !text(value).isEmpty()) {
                var read = read(kind, text(value));
                if (read == null) {
                    return Outcome.NOT_OURS;
                }
                given.put(input.getAttribute("name"), read);
            }
        }
        var decided = tables.decide(name, given);
        var expected = child(node, "expected");
        return expected != null && isAs(expected, decided.orElse(null)) ? Outcome.PASSED : Outcome.FAILED;
    }

    private static @Nullable Object read(ValueKind kind, String text) {
        try {
            return switch (kind) {
                case TEXT -> text;
                case NUMBER -> new BigDecimal(text);
                case FLAG -> Boolean.valueOf(text);
                case DATE -> LocalDate.parse(text);
            };
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }

    /** One value, several by name, or a list of either. */
    private static boolean isAs(Element expected, @Nullable Decided decided) {
        var list = child(expected, "list");
        if (decided == null) {
            return list == null
                    && text(child(expected, "value")).isEmpty()
                    && children(expected, "component").isEmpty();
        }
        if (list == null) {
            return isAs(expected, decided.values());
        }
        var items = children(list, "item");
        var rows = rows(decided.values());
        if (rows.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!isAs(items.get(i), rows.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Map<String, Object>> rows(Map<String, Object> values) {
        var rows = new ArrayList<Map<String, Object>>();
        values.forEach((name, value) -> {
            var list = value instanceof List<?> several ? several : List.of(value);
            for (int i = 0; i < list.size(); i++) {
                if (rows.size() <= i) {
                    rows.add(new HashMap<>());
                }
                rows.get(i).put(name, list.get(i));
            }
        });
        return rows;
    }

    private static boolean isAs(Element expected, Map<String, ?> values) {
        var components = children(expected, "component");
        if (components.isEmpty()) {
            return values.size() == 1
                    && isAs(
                            text(child(expected, "value")),
                            values.values().iterator().next());
        }
        return components.size() == values.size()
                && components.stream()
                        .allMatch(one -> isAs(text(child(one, "value")), values.get(one.getAttribute("name"))));
    }

    private static boolean isAs(String expected, @Nullable Object value) {
        return switch (value) {
            case null -> expected.isEmpty();
            case BigDecimal number ->
                read(ValueKind.NUMBER, expected) instanceof BigDecimal other && other.compareTo(number) == 0;
            default -> expected.equals(value.toString());
        };
    }

    private static List<Element> children(Element parent, String name) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getLocalName().equals(name)) {
                children.add(child);
            }
        }
        return children;
    }

    private static @Nullable Element child(Element parent, String name) {
        return children(parent, name).stream().findFirst().orElse(null);
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.getTextContent().strip();
    }
}
