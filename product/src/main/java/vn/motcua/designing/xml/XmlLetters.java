package vn.motcua.designing.xml;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters as XML writes them: with entities, and back. */
final class XmlLetters {
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[a-z]{1,4});");
    private static final Pattern LITERAL = Pattern.compile("(?s)<!\\[CDATA\\[(.*?)]]>");
    private static final Pattern NOTE = Pattern.compile("(?s)<!--.*?-->");

    private XmlLetters() {}

    static String read(String written) {
        var bare = NOTE.matcher(written).replaceAll("");
        var text = new StringBuilder();
        var literal = LITERAL.matcher(bare);
        int at = 0;
        while (literal.find()) {
            text.append(resolved(bare.substring(at, literal.start()))).append(literal.group(1));
            at = literal.end();
        }
        return text.append(resolved(bare.substring(at))).toString();
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
