package vn.motcua.decision;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import vn.motcua.decision.DecisionTable.Row;

/** Puts other rows into one table of a file. Whatever else the file says, of other tables and of diagrams too, stays as it was. */
public final class WriteRows {
    private static final String ROW_INDENT = "\n      ";
    private static final String CELL_INDENT = "\n        ";

    private final Document document;

    private WriteRows(Document document) {
        this.document = document;
    }

    /**
     * @param table name of the decision
     * @param rows whose cells may say anything
     * @throws IllegalArgumentException where the file has no such table, or cannot be read
     */
    public static byte[] into(byte[] file, String table, List<Row> rows) {
        try {
            var document = DmnElement.document(new ByteArrayInputStream(file));
            new WriteRows(document).replace(table, rows);
            return bytes(document);
        } catch (SAXException | TransformerException e) {
            throw new IllegalArgumentException("The file of the table '" + table + "' must be readable", e);
        }
    }

    private void replace(String name, List<Row> rows) {
        var table = DmnElement.of(document).children("decision").stream()
                .filter(decision -> DmnFile.nameOf(decision).equals(name))
                .findFirst()
                .flatMap(decision -> decision.child("decisionTable"))
                .map(DmnElement::node)
                .orElseThrow(() -> new IllegalArgumentException("The file must have a table '" + name + "'"));
        var ids = RowIds.of(table, rows);
        DmnElement.of(table).children("rule").forEach(rule -> remove(rule.node()));
        removeBlank(table, table.getLastChild());
        for (int i = 0; i < rows.size(); i++) {
            table.appendChild(document.createTextNode(ROW_INDENT));
            table.appendChild(rule(table, rows.get(i), ids.get(i)));
        }
        table.appendChild(document.createTextNode("\n    "));
    }

    /** With the blanks before it. */
    private static void remove(Element rule) {
        removeBlank(rule.getParentNode(), rule.getPreviousSibling());
        rule.getParentNode().removeChild(rule);
    }

    private static void removeBlank(Node parent, @Nullable Node node) {
        if (node != null
                && node.getNodeType() == Node.TEXT_NODE
                && node.getTextContent().isBlank()) {
            parent.removeChild(node);
        }
    }

    private Element rule(Element table, Row row, String id) {
        var rule = element(table, "rule");
        rule.setAttribute("id", id);
        row.tests().forEach(cell -> add(rule, "inputEntry", cell));
        row.values().forEach(cell -> add(rule, "outputEntry", cell));
        row.notes().forEach(cell -> add(rule, "annotationEntry", cell));
        rule.appendChild(document.createTextNode(ROW_INDENT));
        return rule;
    }

    private void add(Element rule, String kind, String cell) {
        var text = element(rule, "text");
        text.setTextContent(cell);
        var entry = element(rule, kind);
        entry.appendChild(text);
        rule.appendChild(document.createTextNode(CELL_INDENT));
        rule.appendChild(entry);
    }

    /** In the language of the file, with its prefix. */
    private Element element(Element like, String name) {
        var prefix = like.getPrefix();
        return document.createElementNS(like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    private static byte[] bytes(Document document) throws TransformerException {
        var transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8));
        transformer.transform(new DOMSource(document), new StreamResult(bytes));
        bytes.write('\n');
        return bytes.toByteArray();
    }
}
