package vn.motcua.documents;

import java.nio.ByteBuffer;

/** What the head of a PNG says of its pixels. */
record PngHead(long width, long height, int depth, int colourType, int packing, int filter, int interlace) {
    static final int BYTES = 13;
    private static final int PALETTE = 3;
    private static final int COLOURS_MAX = 256;
    /** What libpng takes unless told otherwise. */
    private static final int SIDE_MAX = 1_000_000;

    /** How the pixels of the seven passes lie apart: first column and row, and the steps to the next. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    static PngHead read(ByteBuffer chunk) {
        return new PngHead(
                Integer.toUnsignedLong(chunk.getInt(0)),
                Integer.toUnsignedLong(chunk.getInt(4)),
                chunk.get(8),
                chunk.get(9),
                chunk.get(10),
                chunk.get(11),
                chunk.get(12));
    }

    /** Whether a table of colours can have so many bytes. */
    static boolean areColours(int bytes) {
        return bytes > 0 && bytes % 3 == 0 && bytes <= 3 * COLOURS_MAX;
    }

    boolean needsColours() {
        return colourType == PALETTE;
    }

    long pixels() {
        return width > Integer.MAX_VALUE || height > Integer.MAX_VALUE ? Long.MAX_VALUE : width * height;
    }

    /** Whether every field has a value that the standard knows. */
    boolean isOrdinary() {
        boolean isDepth = switch (colourType) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        return isDepth
                && Math.max(width, height) <= SIDE_MAX
                && packing == 0
                && filter == 0
                && (interlace == 0 || interlace == 1);
    }

    /** Of all rows unpacked, each with the byte in front of it that says how it is filtered. */
    long bytesOfRows() {
        if (interlace == 0) {
            return bytes(width, height);
        }
        long bytes = 0;
        for (var pass : PASSES) {
            bytes += bytes(steps(width, pass[0], pass[2]), steps(height, pass[1], pass[3]));
        }
        return bytes;
    }

    private static long steps(long length, int first, int step) {
        return length <= first ? 0 : (length - first + step - 1) / step;
    }

    private long bytes(long columns, long rows) {
        return columns == 0 ? 0 : rows * (1 + (columns * depth * channels() + 7) / 8);
    }

    private int channels() {
        return switch (colourType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }
}
