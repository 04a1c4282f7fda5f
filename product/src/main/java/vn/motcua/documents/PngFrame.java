package vn.motcua.documents;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The frame of a PNG: how many pixels, whether it is of an ordinary sort, and whether it is whole to its end. */
final class PngFrame {
    private static final int SIGNATURE_BYTES = 8;
    private static final int CHUNK_BYTES_MIN = 12;
    private static final int HEAD = 0x49484452;
    private static final int COLOURS = 0x504c5445;
    private static final int ROWS = 0x49444154;
    private static final int END = 0x49454e44;
    /** Of moving pictures, which no paper is: that there are some, where one begins, its rows. */
    private static final Set<Integer> MOVING = Set.of(0x6163544c, 0x6663544c, 0x66644154);

    /** Set in the names of chunks that a reader may leave out. */
    private static final int MAY_BE_LEFT_OUT = 0x20000000;

    private final ByteBuffer png;
    private final List<ByteBuffer> rows = new ArrayList<>();
    private @Nullable PngHead head;
    private boolean hasColours;
    private boolean isOrdinary = true;
    private boolean isDamaged;

    private PngFrame(ByteBuffer png) {
        this.png = png;
    }

    /** Walks from chunk to chunk, checking each chunk's sum, to IEND. Null when it is damaged. */
    static @Nullable ImageFrame of(ByteBuffer png) {
        return new PngFrame(png).walk();
    }

    /** Whether all rows that the head of a whole PNG promises are there; they are unpacked one part at a time and not kept. */
    static boolean hasAllRows(ByteBuffer png) {
        var frame = new PngFrame(png);
        return frame.walk() != null && frame.head != null && PngRows.areWhole(frame.head, frame.rows);
    }

    private @Nullable ImageFrame walk() {
        png.position(Math.min(SIGNATURE_BYTES, png.limit()));
        while (png.remaining() >= CHUNK_BYTES_MIN) {
            int length = png.getInt();
            if (length < 0 || length > png.remaining() - 8) {
                return null;
            }
            var sum = new CRC32();
            sum.update(png.duplicate().limit(png.position() + 4 + length));
            int type = png.getInt();
            take(type, png.slice(png.position(), length));
            png.position(png.position() + length);
            if (isDamaged || (int) sum.getValue() != png.getInt()) {
                return null;
            }
            if (type == END) {
                return end();
            }
        }
        return null;
    }

    private void take(int type, ByteBuffer content) {
        switch (type) {
            case HEAD -> {
                isDamaged = head != null || content.remaining() != PngHead.BYTES;
                head = isDamaged ? head : PngHead.read(content);
            }
            case COLOURS -> {
                isDamaged = head == null || hasColours || !rows.isEmpty() || !PngHead.areColours(content.remaining());
                hasColours = true;
            }
            case ROWS -> {
                rows.add(content);
                isDamaged = head == null || head.needsColours() && !hasColours;
            }
            case END -> isDamaged = head == null;
            default -> {
                // One that must be understood, and that nobody here knows; Apple's own sort begins with such a one.
                boolean mayBeLeftOut = (type & MAY_BE_LEFT_OUT) != 0;
                isOrdinary &= mayBeLeftOut && !MOVING.contains(type);
                isDamaged = head == null && mayBeLeftOut;
            }
        }
    }

    private @Nullable ImageFrame end() {
        return head == null || head.pixels() == 0 || rows.isEmpty()
                ? null
                : new ImageFrame(head.pixels(), png.position(), isOrdinary && head.isOrdinary());
    }
}
