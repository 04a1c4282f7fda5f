package motcua.vietnamese;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a text say of its encoding: a byte order mark, or how a first letter of Latin script looks in two
 * or four bytes.
 *
 * @param charset null when they say nothing: the text is in UTF-8, or in an encoding that must be told
 * @param markBytes of the mark, which is no letter of the text
 */
public record UnicodeStart(@Nullable Charset charset, int markBytes) {
    /** How many bytes of the text are looked at. */
    public static final int LOOKED_AT = 4;

    private static final Charset UTF_32_BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32_LE = Charset.forName("UTF-32LE");
    private static final int MARK = 0xfeff;
    private static final int MARK_TURNED = 0xfffe;
    private static final int MARK_OF_UTF_8 = 0xefbbbf;

    /** @param first bytes of the text; more do no harm */
    public static UnicodeStart of(byte[] first) {
        int two = number(first, 2);
        int four = number(first, LOOKED_AT);
        if (four == MARK || Integer.reverseBytes(four) == MARK) {
            return new UnicodeStart(four == MARK ? UTF_32_BE : UTF_32_LE, LOOKED_AT);
        }
        if (isLatin(four) || isLatin(Integer.reverseBytes(four))) {
            return new UnicodeStart(isLatin(four) ? UTF_32_BE : UTF_32_LE, 0);
        }
        if (two == MARK || two == MARK_TURNED) {
            return new UnicodeStart(two == MARK ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 2);
        }
        if (number(first, 3) == MARK_OF_UTF_8) {
            return new UnicodeStart(StandardCharsets.UTF_8, 3);
        }
        if (isLatin(two) || two > 0 && (two & 0xff) == 0) {
            return new UnicodeStart(isLatin(two) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0);
        }
        return new UnicodeStart(null, 0);
    }

    /** Four bytes for each letter; nobody sends that on purpose. */
    public boolean isUtf32() {
        return charset != null && charset.name().startsWith("UTF-32");
    }

    public boolean isUtf16() {
        return charset != null && charset.name().startsWith("UTF-16");
    }

    private static boolean isLatin(int letter) {
        return letter > 0 && letter <= 0xff;
    }

    /** 0 when there are not so many. */
    private static int number(byte[] bytes, int length) {
        int number = 0;
        for (int at = 0; at < length && bytes.length >= length; at++) {
            number = number << Byte.SIZE | bytes[at] & 0xff;
        }
        return number;
    }
}
