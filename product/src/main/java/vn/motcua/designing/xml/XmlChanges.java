package vn.motcua.designing.xml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is to be written elsewhere in a file than before. Nothing is written before {@link #written}; what lies in a part that is taken
 * away goes with it.
 */
public final class XmlChanges {
    private record Change(int from, int to, String text) {}

    private final String text;
    private final List<Change> changes = new ArrayList<>();

    public XmlChanges(String text) {
        this.text = text;
    }

    /** An attribute without prefix. */
    public void set(XmlElement element, String name, String value) {
        set(element, "", name, value);
    }

    /** With the prefix that the file has for the namespace; else under its own name, said at the element. */
    public void set(XmlElement element, String namespace, String name, String value) {
        var there = element.find(namespace, name);
        if (there.isPresent()) {
            var place = there.get();
            if (!place.value().equals(value)) {
                changes.add(new Change(place.valueFrom(), place.valueTo(), XmlLetters.writtenForBoth(value)));
            }
            return;
        }
        int at = element.headTo() - (element.isEmpty() ? 2 : 1);
        while (Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        changes.add(new Change(at, at, attribute(element, namespace, name, value)));
    }

    private static String attribute(XmlElement element, String namespace, String name, String value) {
        var quoted = "=\"" + XmlLetters.written(value) + "\"";
        if (namespace.isEmpty()) {
            return " " + name + quoted;
        }
        var prefix = element.prefixOf(namespace);
        return prefix.map(known -> " " + known + ":" + name + quoted)
                .orElseGet(() -> " xmlns:own-" + name + "=\"" + namespace + "\" own-" + name + ":" + name + quoted);
    }

    /** An attribute without prefix; nothing where there is none. */
    public void unset(XmlElement element, String name) {
        element.find("", name).ifPresent(place -> {
            int from = place.from();
            while (Character.isWhitespace(text.charAt(from - 1))) {
                from--;
            }
            changes.add(new Change(from, place.valueTo() + 1, ""));
        });
    }

    /** With the blanks before it. */
    public void remove(XmlElement element) {
        changes.add(new Change(element.from() - blanksBefore(element).length(), element.to(), ""));
    }

    /** Behind it, laid out as it is. */
    public void after(XmlElement element, String xml) {
        changes.add(new Change(element.to(), element.to(), blanksBefore(element) + xml));
    }

    /** As the last in it. */
    public void into(XmlElement element, String xml) {
        if (element.isEmpty()) {
            int at = element.headTo() - 2;
            changes.add(new Change(at, element.headTo(), ">" + xml + "</" + element.name() + ">"));
            return;
        }
        var children = element.children();
        int at = children.isEmpty() ? element.headTo() : children.getLast().to();
        var blanks = children.isEmpty() ? "" : blanksBefore(children.getLast());
        changes.add(new Change(at, at, blanks + xml));
    }

    private String blanksBefore(XmlElement element) {
        int from = element.from();
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, element.from());
    }

    public String written() {
        var result = new StringBuilder();
        var order = new ArrayList<>(changes);
        order.sort(Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        int at = 0;
        for (var change : order) {
            if (change.from() >= at) {
                result.append(text, at, change.from()).append(change.text());
                at = change.to();
            }
        }
        return result.append(text.substring(at)).toString();
    }

    /** A value as it stands between double quotes. */
    public static String quoted(String value) {
        return XmlLetters.written(value);
    }
}
