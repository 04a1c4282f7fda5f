package vn.motcua.documents;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** The frame of a PNG: how many pixels, and whether it is whole to its end. */
final class PngFrame {
    private static final int SIGNATURE_BYTES = 8;
    private static final int HEAD = 0x49484452;
    private static final int ROWS = 0x49444154;
    private static final int END = 0x49454e44;

    private PngFrame() {}

    /** Walks from chunk to chunk, checking each chunk's sum, to IEND. Null when it is damaged. */
    static @Nullable ImageFrame of(ByteBuffer png) {
        long pixels = 0;
        boolean hasRows = false;
        png.position(Math.min(SIGNATURE_BYTES, png.limit()));
        while (png.remaining() >= 12) {
            int length = png.getInt();
            if (length < 0 || length > png.remaining() - 8) {
                return null;
            }
            var sum = new CRC32();
            sum.update(png.duplicate().limit(png.position() + 4 + length));
            int type = png.getInt();
            if (type == HEAD && length >= 8) {
                pixels = Integer.toUnsignedLong(png.getInt(png.position()))
                        * Integer.toUnsignedLong(png.getInt(png.position() + 4));
            }
            hasRows |= type == ROWS;
            png.position(png.position() + length);
            if ((int) sum.getValue() != png.getInt()) {
                return null;
            }
            if (type == END) {
                return pixels == 0 || !hasRows ? null : new ImageFrame(pixels, png.position(), true);
            }
        }
        return null;
    }
}
