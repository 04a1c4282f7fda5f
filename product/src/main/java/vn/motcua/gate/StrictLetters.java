package vn.motcua.gate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a JSON body, read as strictly as those of a form. The JSON reader takes bytes that are no letters for some
 * other letter, or leaves them out, so that what was kept would not be what was sent.
 */
final class StrictLetters {
    private static final byte[] WIDE_BIG = {0, 0, (byte) 0xFE, (byte) 0xFF};
    private static final byte[] WIDE_LITTLE = {(byte) 0xFF, (byte) 0xFE, 0, 0};
    private static final byte[] BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE = {(byte) 0xFF, (byte) 0xFE};

    private StrictLetters() {}

    /**
     * @param declared by the sender, if at all; of the letters of Unicode the body itself says which it uses
     * @return the body in UTF-8: the same bytes, where it is
     * @throws BrokenLetters when a byte belongs to no letter
     */
    static byte[] utf8(byte[] body, @Nullable Charset declared) {
        var letters = declared == null || declared.name().startsWith("UTF-") ? unicode(body) : declared;
        var read = read(body, letters);
        return letters.equals(StandardCharsets.UTF_8) ? body : read.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static CharBuffer read(byte[] body, Charset letters) {
        var bytes = ByteBuffer.wrap(body);
        try {
            return letters.newDecoder().decode(bytes);
        } catch (CharacterCodingException _) {
            throw new BrokenLetters(bytes.position() + 1);
        }
    }

    /** JSON begins with a letter of ASCII, so the zeros around it tell how wide letters are. */
    private static Charset unicode(byte[] body) {
        if (begins(body, WIDE_BIG) || begins(body, WIDE_LITTLE)) {
            return Charset.forName("UTF-32");
        }
        if (begins(body, BIG) || begins(body, LITTLE)) {
            return StandardCharsets.UTF_16;
        }
        if (body.length < WIDE_BIG.length) {
            return StandardCharsets.UTF_8;
        }
        if (body[0] == 0) {
            return body[1] == 0 ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_16BE;
        }
        if (body[1] == 0) {
            return body[2] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] body, byte[] mark) {
        return body.length >= mark.length && Arrays.mismatch(body, mark) == mark.length || Arrays.equals(body, mark);
    }
}
