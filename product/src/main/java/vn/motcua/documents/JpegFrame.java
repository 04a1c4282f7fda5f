package vn.motcua.documents;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a JPEG: how many pixels, and whether it is whole to its end. Colour profiles, comments and what cameras write
 * down are passed over: odd ones are no damage to the picture.
 */
final class JpegFrame {
    private static final int END = 0xd9;

    private JpegFrame() {}

    /** Walks from segment to segment, through the compressed rows, to the end. Null when it is damaged. */
    static @Nullable Long pixels(ByteBuffer jpeg) {
        long pixels = 0;
        jpeg.position(Math.min(2, jpeg.limit()));
        while (jpeg.remaining() >= 2) {
            if (jpeg.get() != (byte) 0xff) {
                continue;
            }
            int marker = jpeg.get() & 0xff;
            if (marker == END) {
                return pixels == 0 ? null : pixels;
            }
            if (marker == 0xff) {
                jpeg.position(jpeg.position() - 1);
            } else if (hasLength(marker)) {
                int length = jpeg.remaining() < 2 ? 0 : jpeg.getShort(jpeg.position()) & 0xffff;
                if (length < 2 || length > jpeg.remaining()) {
                    return null;
                }
                if (isFrame(marker) && length >= 7) {
                    pixels = Math.max(pixels, pixelsOfFrame(jpeg, jpeg.position() + 3));
                }
                jpeg.position(jpeg.position() + length);
            }
        }
        return null;
    }

    private static long pixelsOfFrame(ByteBuffer jpeg, int at) {
        return (long) (jpeg.getShort(at) & 0xffff) * (jpeg.getShort(at + 2) & 0xffff);
    }

    private static boolean hasLength(int marker) {
        return marker >= 0xc0 && marker <= 0xfe && !(marker >= 0xd0 && marker <= 0xd8);
    }

    /** Baseline, progressive, lossless, arithmetic: all frames but the three markers between them that are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}
