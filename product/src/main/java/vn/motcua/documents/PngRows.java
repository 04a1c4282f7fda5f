package vn.motcua.documents;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The packed rows of a PNG, counted without being kept. */
final class PngRows {
    private static final int PART_BYTES = 64 * 1024;

    private PngRows() {}

    static boolean areWhole(PngHead head, List<ByteBuffer> packed) {
        long missing = head.bytesOfRows();
        var part = new byte[PART_BYTES];
        var inflater = new Inflater();
        try {
            for (var chunk : packed) {
                inflater.setInput(chunk.duplicate());
                int count = inflater.inflate(part);
                while (count > 0 && missing > 0) {
                    missing -= count;
                    count = inflater.inflate(part);
                }
                if (missing <= 0) {
                    return true;
                }
            }
        } catch (DataFormatException _) {
            return false;
        } finally {
            inflater.end();
        }
        return false;
    }
}
