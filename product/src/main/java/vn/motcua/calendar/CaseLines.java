package vn.motcua.calendar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of bytes into lines. Of a line that is too long only one byte more than the limit is kept. */
final class CaseLines {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int lineBytesMax;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;

    CaseLines(InputStream in, int lineBytesMax) {
        this.in = in;
        this.lineBytesMax = lineBytesMax;
    }

    /** Whether nothing more is at hand, so that whoever reads may have to wait. */
    boolean wouldWait() throws IOException {
        return position == filled && in.available() == 0;
    }

    /** @return whether the input ended with this line */
    boolean readInto(ByteArrayOutputStream line) throws IOException {
        while (true) {
            if (position == filled) {
                filled = Math.max(0, in.read(buffer));
                position = 0;
                if (filled == 0) {
                    return true;
                }
            }
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int room = lineBytesMax + 1 - line.size();
            line.write(buffer, position, Math.clamp(end - position, 0, Math.max(0, room)));
            boolean isWhole = end < filled;
            position = isWhole ? end + 1 : end;
            if (isWhole) {
                return false;
            }
        }
    }
}
