package vn.motcua.designing.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a file, and where in the file it stands. */
public final class XmlElement {
    /** @param from where its name begins, {@code valueFrom} and {@code valueTo} what stands between its quotes */
    record Attribute(String namespace, String local, String value, int from, int valueFrom, int valueTo) {}

    private final @Nullable XmlElement parent;
    private final String prefix;
    private final String local;
    private final Names bound;
    private final List<Attribute> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final String text;
    private final int from;
    private final int headTo;
    private final boolean isEmpty;
    private int tailFrom;
    private int to;

    /** What stands between the angle brackets of its start. */
    record Head(
            String prefix, String local, Names bound, List<Attribute> attributes, int from, int to, boolean isEmpty) {}

    XmlElement(@Nullable XmlElement parent, Head head, String text) {
        this.parent = parent;
        this.prefix = head.prefix();
        this.local = head.local();
        this.bound = head.bound();
        this.attributes = List.copyOf(head.attributes());
        this.from = head.from();
        this.headTo = head.to();
        this.isEmpty = head.isEmpty();
        this.text = text;
        close(headTo, headTo);
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void close(int endFrom, int endTo) {
        tailFrom = endFrom;
        to = endTo;
    }

    public boolean is(String namespace, String name) {
        return local.equals(name) && isOf(namespace);
    }

    public boolean isOf(String namespace) {
        return namespace.equals(bound.of(prefix).orElse(""));
    }

    public String local() {
        return local;
    }

    /** As the file writes names of its kind: {@code bpmn:task} is like {@code task} where the element has the prefix {@code bpmn}. */
    public String like(String name) {
        return prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** The prefix that means the namespace here; empty where none does. */
    public Optional<String> prefixOf(String namespace) {
        return bound.prefix(namespace);
    }

    public Optional<XmlElement> parent() {
        return Optional.ofNullable(parent);
    }

    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    public Stream<XmlElement> children(String namespace, String name) {
        return children.stream().filter(child -> child.is(namespace, name));
    }

    /** It and all below it, in the order of the file. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }

    /** An attribute without prefix; empty where there is none. */
    public String attribute(String name) {
        return attribute("", name);
    }

    public String attribute(String namespace, String name) {
        return find(namespace, name).map(Attribute::value).orElse("");
    }

    Optional<Attribute> find(String namespace, String name) {
        return attributes.stream()
                .filter(one -> one.namespace().equals(namespace) && one.local().equals(name))
                .findFirst();
    }

    /** What is written in it, with entities resolved. */
    public String content() {
        return isEmpty ? "" : XmlLetters.read(text.substring(headTo, tailFrom));
    }

    public int from() {
        return from;
    }

    /** Behind its last letter. */
    public int to() {
        return to;
    }

    Names bound() {
        return bound;
    }

    int headTo() {
        return headTo;
    }

    int tailFrom() {
        return tailFrom;
    }

    boolean isEmpty() {
        return isEmpty;
    }

    String name() {
        return like(local);
    }
}
