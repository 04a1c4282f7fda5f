package vn.motcua.designing.xml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters as XML writes them: with entities, and back. */
final class XmlLetters {
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[a-z]{1,4});");
    private static final String LITERAL = "<![CDATA[";
    private static final String LITERAL_END = "]]>";
    private static final String NOTE = "<!--";
    private static final String NOTE_END = "-->";

    private XmlLetters() {}

    static String read(String written) {
        var text = new StringBuilder();
        int at = 0;
        for (int next = written.indexOf("<!"); next >= 0; next = written.indexOf("<!", at)) {
            boolean isLiteral = written.startsWith(LITERAL, next);
            var begin = isLiteral ? LITERAL : NOTE;
            int end = written.indexOf(isLiteral ? LITERAL_END : NOTE_END, next + begin.length());
            if (!written.startsWith(begin, next) || end < 0) {
                break;
            }
            text.append(resolved(written.substring(at, next)));
            text.append(isLiteral ? written.substring(next + begin.length(), end) : "");
            at = end + LITERAL_END.length();
        }
        return text.append(resolved(written.substring(at))).toString();
    }

    private static String resolved(String written) {
        if (written.indexOf('&') < 0) {
            return written;
        }
        return ENTITY.matcher(written).replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1))));
    }

    private static String letter(String entity) {
        if (!entity.startsWith("#")) {
            return NAMED.getOrDefault(entity, "&" + entity + ";");
        }
        int code = entity.startsWith("#x")
                ? Integer.parseInt(entity.substring(2), 16)
                : Integer.parseInt(entity.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    /** For a value between double quotes, and for text. */
    static String written(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** For a value between single quotes, which may have stood there before. */
    static String writtenForBoth(String text) {
        return written(text).replace("'", "&apos;");
    }
}
