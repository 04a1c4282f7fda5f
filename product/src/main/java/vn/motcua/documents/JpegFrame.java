package vn.motcua.documents;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a JPEG: how many pixels, and whether it is whole to its end. Colour profiles, comments and what cameras write
 * down are passed over: odd ones are no damage to the picture.
 */
final class JpegFrame {
    private static final int END = 0xd9;
    private static final int ROWS = 0xda;
    private static final int BITS = 8;
    /** Grey, three colours, four inks. */
    private static final int COLOURS_MAX = 4;

    private final ByteBuffer jpeg;
    private long pixels;
    private boolean isOrdinary = true;
    private boolean hasRows;

    private JpegFrame(ByteBuffer jpeg) {
        this.jpeg = jpeg;
    }

    /** Walks from segment to segment, through the compressed rows, to the end. Null when it is damaged. */
    static @Nullable ImageFrame of(ByteBuffer jpeg) {
        return new JpegFrame(jpeg).walk();
    }

    private @Nullable ImageFrame walk() {
        jpeg.position(Math.min(jpeg.position() + 2, jpeg.limit()));
        while (jpeg.remaining() >= 2) {
            if (jpeg.get() != (byte) 0xff) {
                continue;
            }
            int marker = jpeg.get() & 0xff;
            if (marker == END) {
                return pixels == 0 || !hasRows ? null : new ImageFrame(pixels, jpeg.position(), isOrdinary);
            }
            if (marker == 0xff) {
                jpeg.position(jpeg.position() - 1);
            } else if (hasLength(marker) && !passSegment(marker)) {
                return null;
            }
        }
        return null;
    }

    private boolean passSegment(int marker) {
        int length = jpeg.remaining() < 2 ? 0 : jpeg.getShort(jpeg.position()) & 0xffff;
        if (length < 2 || length > jpeg.remaining()) {
            return false;
        }
        if (isFrame(marker) && length >= 8) {
            takeFrame(marker, jpeg.position() + 2);
        }
        hasRows |= marker == ROWS;
        jpeg.position(jpeg.position() + length);
        return true;
    }

    private void takeFrame(int marker, int at) {
        pixels = Math.max(pixels, (long) (jpeg.getShort(at + 1) & 0xffff) * (jpeg.getShort(at + 3) & 0xffff));
        int colours = jpeg.get(at + 5);
        isOrdinary &= isOrdinary(marker) && jpeg.get(at) == BITS && colours >= 1 && colours <= COLOURS_MAX;
    }

    private static boolean hasLength(int marker) {
        return marker >= 0xc0 && marker <= 0xfe && !(marker >= 0xd0 && marker <= 0xd8);
    }

    /** Baseline, progressive, lossless, arithmetic: all frames but the three markers between them that are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Baseline, extended and progressive; lossless, arithmetic and layered ones no browser shows. */
    private static boolean isOrdinary(int marker) {
        return marker <= 0xc2;
    }
}
