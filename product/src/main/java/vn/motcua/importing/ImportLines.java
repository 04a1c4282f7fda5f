package vn.motcua.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import motcua.vietnamese.UnicodeStart;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file to import, plain or gzip: UTF-8 as JSON has it (RFC 8259, §8.1), or UTF-16 where the first bytes say
 * so. A line that is not in that encoding, or is endless, is told from the others, which are read all the same.
 */
final class ImportLines implements AutoCloseable {
    /** The longest published page has 260,000 letters. */
    private static final int LINE_BYTES_MAX = 8 * 1024 * 1024;

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BUFFER_BYTES = 1 << 16;

    /** @param problem why it cannot be read, in words; the text is empty then */
    record Line(int number, String text, @Nullable String problem) {
        boolean isBlank() {
            return problem == null && text.isBlank();
        }
    }

    private final InputStream bytes;
    private final Charset charset;
    private final int unit;
    private int number;
    /** What follows is the second half of a line end of two letters, if it is a line feed. */
    private boolean isBehindReturn;

    private ImportLines(InputStream bytes, Charset charset) {
        this.bytes = bytes;
        this.charset = charset;
        this.unit = charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
    }

    /** The whole file is in an encoding that is not read here. */
    static final class ForeignEncoding extends IOException {
        private static final long serialVersionUID = 1;

        private final String encoding;

        ForeignEncoding(String encoding) {
            super("The file must be UTF-8 or UTF-16, but is " + encoding);
            this.encoding = encoding;
        }

        String encoding() {
            return encoding;
        }
    }

    /** @throws ForeignEncoding when the first bytes say that it is UTF-32 */
    static ImportLines of(InputStream stream) throws IOException {
        var first = new BufferedInputStream(stream, BUFFER_BYTES);
        var plain = isPacked(first)
                ? new BufferedInputStream(new GZIPInputStream(first, BUFFER_BYTES), BUFFER_BYTES)
                : first;
        var start = start(plain);
        if (start.isUtf32()) {
            throw new ForeignEncoding("UTF-32");
        }
        plain.skipNBytes(start.markBytes());
        return new ImportLines(plain, Objects.requireNonNullElse(start.charset(), StandardCharsets.UTF_8));
    }

    private static UnicodeStart start(BufferedInputStream file) throws IOException {
        file.mark(UnicodeStart.LOOKED_AT);
        var first = file.readNBytes(UnicodeStart.LOOKED_AT);
        file.reset();
        return UnicodeStart.of(first);
    }

    private static boolean isPacked(BufferedInputStream file) throws IOException {
        file.mark(2);
        int first = file.read();
        int second = file.read();
        file.reset();
        return (first << Byte.SIZE | second) == GZIP_MAGIC;
    }

    /** @return null behind the last line */
    @Nullable
    Line next() throws IOException {
        int first = bytes.read();
        if (isBehindReturn && first == '\n') {
            first = bytes.read();
        }
        isBehindReturn = false;
        if (first < 0) {
            return null;
        }
        number++;
        var line = new ByteArrayOutputStream();
        int size = 0;
        for (; first >= 0; first = bytes.read()) {
            int second = unit == 1 ? -1 : bytes.read();
            if (isLineEnd(first, second)) {
                isBehindReturn = unit == 1 && first == '\r';
                break;
            }
            size += unit;
            if (size <= LINE_BYTES_MAX) {
                line.write(first);
                if (second >= 0) {
                    line.write(second);
                }
            }
        }
        return size <= LINE_BYTES_MAX
                ? decoded(line.toByteArray())
                : unread("Dòng dài hơn 8 MB, không thể là một thủ tục.");
    }

    private boolean isLineEnd(int first, int second) {
        if (unit == 1) {
            return first == '\n' || first == '\r'; // in a text of JSON both are escaped
        }
        return charset.equals(StandardCharsets.UTF_16BE) ? first == 0 && second == '\n' : first == '\n' && second == 0;
    }

    private Line decoded(byte[] line) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            return new Line(number, text, null);
        } catch (CharacterCodingException _) {
            return unread("Dòng không phải " + charset.name()
                    + " (có thể là windows-1252 hoặc một bảng mã cũ). Hãy lưu lại tệp bằng UTF-8 rồi nhập lại.");
        }
    }

    private Line unread(String problem) {
        return new Line(number, "", problem);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
