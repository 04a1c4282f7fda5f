package vn.motcua.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import motcua.vietnamese.Text;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** An element of a DMN file: its children of the same language, its attributes, its text. What other languages add is passed over. */
final class DmnElement {
    private static final String DEPTH_MAX = "100";

    private final Element element;

    private DmnElement(Element element) {
        this.element = element;
    }

    /**
     * Reads a file that a stranger made: no document type, no entities, nothing fetched.
     *
     * @throws SAXParseException where it is no XML, with the line
     * @throws SAXException when it has what is not allowed
     */
    static DmnElement root(byte[] file) throws SAXException {
        return of(document(new ByteArrayInputStream(file)));
    }

    static DmnElement of(Document document) {
        return new DmnElement(document.getDocumentElement());
    }

    static DmnElement of(Element element) {
        return new DmnElement(element);
    }

    /** As {@link #root}, to be changed. */
    static Document document(ByteArrayInputStream file) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEPTH_MAX);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(file);
        } catch (IOException e) {
            // Bytes are always there: they are not of the encoding that the file declares, or it declares one that
            // nobody knows.
            throw new SAXException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of the JDK must read without document types", e);
        }
    }

    /** What it finds is thrown, not printed. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException problem) {
            // says nothing about what the file means
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }

    Element node() {
        return element;
    }

    String name() {
        return element.getLocalName();
    }

    String language() {
        var language = element.getNamespaceURI();
        return language == null ? "" : language;
    }

    /** As it stands, without what only looks like text; empty where it is missing. */
    String attribute(String name) {
        return Text.line(element.getAttribute(name));
    }

    boolean has(String name) {
        return element.hasAttribute(name);
    }

    List<DmnElement> children() {
        var children = new ArrayList<DmnElement>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && language().equals(child.getNamespaceURI())) {
                children.add(new DmnElement(child));
            }
        }
        return children;
    }

    List<DmnElement> children(String name) {
        return children().stream().filter(child -> child.name().equals(name)).toList();
    }

    Optional<DmnElement> child(String name) {
        return children(name).stream().findFirst();
    }

    /** What a child says that has nothing but words; empty where there is none. */
    String plain(String name) {
        return child(name)
                .map(child -> Text.line(child.element.getTextContent()))
                .orElse("");
    }

    /** What its {@code text} says, in one line; empty where it has none. */
    String text() {
        return plain("text");
    }

    /** What the {@code text} of a child says. */
    String textOf(String name) {
        return child(name).map(DmnElement::text).orElse("");
    }
}
