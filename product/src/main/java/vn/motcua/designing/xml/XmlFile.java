package vn.motcua.designing.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file that is XML without a document type: where each of its elements begins and ends. */
public final class XmlFile {
    private static final int DEPTH_MAX = 200;
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}_.-]*)?");
    private static final String NAMES = "xmlns";

    private final String text;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable XmlElement root;

    private XmlFile(String text) {
        this.text = text;
    }

    /** The outermost element; empty where the text cannot be read so. */
    public static Optional<XmlElement> read(String text) {
        var file = new XmlFile(text);
        return file.scan() && file.open.isEmpty() ? Optional.ofNullable(file.root) : Optional.empty();
    }

    private boolean scan() {
        int at = text.indexOf('<');
        while (at >= 0) {
            int next = after(at);
            if (next < 0) {
                return false;
            }
            at = text.indexOf('<', next);
        }
        return true;
    }

    /** Where what begins at an angle bracket ends; below 0 where it cannot be read. */
    private int after(int at) {
        if (text.startsWith("<!--", at)) {
            return behind("-->", at + 4);
        }
        if (text.startsWith("<![CDATA[", at)) {
            return open.isEmpty() ? -1 : behind("]]>", at);
        }
        if (text.startsWith("<?", at)) {
            return behind("?>", at);
        }
        if (text.startsWith("<!", at)) {
            return -1;
        }
        return text.startsWith("</", at) ? end(at) : start(at);
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    private int end(int at) {
        int close = text.indexOf('>', at);
        if (close < 0 || open.isEmpty()) {
            return -1;
        }
        var element = open.pop();
        if (!text.substring(at + 2, close).strip().equals(element.name())) {
            return -1;
        }
        element.close(at, close + 1);
        return close + 1;
    }

    private int start(int at) {
        if (open.isEmpty() && root != null || open.size() >= DEPTH_MAX) {
            return -1;
        }
        var name = nameAt(at + 1);
        if (name.isEmpty()) {
            return -1;
        }
        var raw = new ArrayList<Raw>();
        int place = attributes(at + 1 + name.length(), raw);
        if (place < 0) {
            return -1;
        }
        boolean isEmpty = text.charAt(place) == '/';
        int close = isEmpty ? place + 1 : place;
        if (close >= text.length() || text.charAt(close) != '>') {
            return -1;
        }
        var element = new XmlElement(open.peek(), head(name, raw, at, close + 1, isEmpty), text);
        if (root == null) {
            root = element;
        }
        if (!isEmpty) {
            open.push(element);
        }
        return close + 1;
    }

    private record Raw(String name, String value, int from, int valueFrom, int valueTo) {}

    /** @return where the tag's own end stands; below 0 where there is none */
    private int attributes(int from, List<Raw> into) {
        int at = from;
        while (true) {
            int begin = skipBlanks(at);
            if (begin >= text.length()) {
                return -1;
            }
            char letter = text.charAt(begin);
            if (letter == '>' || letter == '/') {
                return begin;
            }
            var name = nameAt(begin);
            int equals = skipBlanks(begin + name.length());
            if (name.isEmpty() || begin == at || equals >= text.length() || text.charAt(equals) != '=') {
                return -1;
            }
            int quote = skipBlanks(equals + 1);
            if (quote >= text.length() || text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
                return -1;
            }
            int close = text.indexOf(text.charAt(quote), quote + 1);
            if (close < 0 || text.substring(quote + 1, close).indexOf('<') >= 0) {
                return -1;
            }
            into.add(new Raw(name, XmlLetters.read(text.substring(quote + 1, close)), begin, quote + 1, close));
            at = close + 1;
        }
    }

    private XmlElement.Head head(String name, List<Raw> raw, int from, int to, boolean isEmpty) {
        var own = new HashMap<String, String>();
        for (var one : raw) {
            if (one.name().equals(NAMES)) {
                own.put("", one.value());
            } else if (one.name().startsWith(NAMES + ":")) {
                own.put(one.name().substring(NAMES.length() + 1), one.value());
            }
        }
        var bound = Names.in(open.isEmpty() ? Names.NONE : open.element().bound(), own);
        var attributes = new ArrayList<XmlElement.Attribute>();
        for (var one : raw) {
            var prefix = prefix(one.name());
            if (!one.name().equals(NAMES) && !prefix.equals(NAMES)) {
                var namespace = prefix.isEmpty() ? "" : bound.of(prefix).orElse(prefix);
                attributes.add(new XmlElement.Attribute(
                        namespace, local(one.name()), one.value(), one.from(), one.valueFrom(), one.valueTo()));
            }
        }
        return new XmlElement.Head(prefix(name), local(name), bound, attributes, from, to, isEmpty);
    }

    private String nameAt(int at) {
        var match = NAME.matcher(text).region(at, text.length());
        return match.lookingAt() ? match.group() : "";
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
