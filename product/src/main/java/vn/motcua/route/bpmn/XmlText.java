package vn.motcua.route.bpmn;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.vietnamese.UnicodeStart;
import org.jspecify.annotations.Nullable;
import vn.motcua.route.RouteFinding;

/**
 * The text of an XML file in the encoding that it declares (XML 1.0, appendix F): a byte order mark, else the declaration,
 * else UTF-8. Other encodings than those named here are refused by name, and so are bytes that are no letters in the
 * declared one: a name that is damaged here would stand on papers.
 */
final class XmlText {
    sealed interface Decoded {
        /** @param text declares UTF-8, whatever the file declared, and has no byte order mark */
        record InLetters(String text) implements Decoded {}

        record Refused(RouteFinding finding) implements Decoded {}
    }

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int DECLARATION_BYTES_MAX = 200;
    private static final Pattern DECLARED = Pattern.compile(
            "^(<\\?xml\\s[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"'])([A-Za-z][A-Za-z0-9._-]{0,40})([\"'][^>]{0,200}>)");

    private static final Charset WINDOWS_WESTERN = Charset.forName("windows-1252");

    /** ISO-8859-1 has no letters at 0x80 to 0x9F; what files have there is windows-1252 (WHATWG Encoding, §4.2). */
    private static final Map<String, Charset> KNOWN = Map.of(
            "utf-8",
            StandardCharsets.UTF_8,
            "utf8",
            StandardCharsets.UTF_8,
            "us-ascii",
            StandardCharsets.UTF_8,
            "iso-8859-1",
            WINDOWS_WESTERN,
            "windows-1252",
            WINDOWS_WESTERN,
            "windows-1258",
            Charset.forName("windows-1258"));

    private XmlText() {}

    static Decoded decode(byte[] file) {
        var start = UnicodeStart.of(file);
        if (start.isUtf32()) {
            return refused("encoding-unknown", "UTF-32");
        }
        var marked = start.charset();
        if (marked != null) {
            return decode(file, marked, marked.name());
        }
        var declared = declaredEncoding(file);
        if (declared == null) {
            return decode(file, StandardCharsets.UTF_8, "UTF-8");
        }
        var name = declared.toLowerCase(Locale.ROOT);
        if (name.startsWith("utf-16")) {
            return refused("encoding-differs", declared); // the declaration was read byte by byte
        }
        var known = KNOWN.get(name);
        return known == null ? refused("encoding-unknown", declared) : decode(file, known, declared);
    }

    private static Decoded decode(byte[] file, Charset charset, String name) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            return new Decoded.InLetters(declaringUtf8(bare));
        } catch (CharacterCodingException _) {
            return refused("encoding-differs", name);
        }
    }

    private static @Nullable String declaredEncoding(byte[] file) {
        int length = Math.min(file.length, DECLARATION_BYTES_MAX);
        var head = DECLARED.matcher(new String(file, 0, length, StandardCharsets.ISO_8859_1));
        return head.find() ? head.group(2) : null;
    }

    private static String declaringUtf8(String text) {
        var declaration = DECLARED.matcher(text);
        return declaration.find() && !declaration.group(2).equalsIgnoreCase("UTF-8")
                ? declaration.replaceFirst("$1" + Matcher.quoteReplacement("UTF-8") + "$3")
                : text;
    }

    private static Decoded refused(String code, String encoding) {
        return new Decoded.Refused(new RouteFinding(1, "xml", "", "", code, List.of(encoding)));
    }
}
