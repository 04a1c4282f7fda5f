package vn.motcua.documents;

import java.nio.ByteBuffer;
import java.util.Set;

/** Tables of a JPEG: of values by which colours were divided, and of codes by which they were packed (ITU-T T.81, B.2.4). */
final class JpegTables {
    private static final int VALUES = 64;
    private static final int LENGTHS = 16;
    private static final int CODES_MAX = 256;
    private static final int TABLES = 4;

    private JpegTables() {}

    /**
     * @param tables gets the names of those that stand here
     * @return whether the segment holds whole tables and nothing else
     */
    static boolean takeValues(ByteBuffer jpeg, int from, int end, Set<Integer> tables) {
        int at = from;
        while (at < end) {
            int head = jpeg.get(at) & 0xff;
            int bytes = head >> 4;
            if (bytes > 1 || (head & 0xf) >= TABLES) {
                return false;
            }
            tables.add(head & 0xf);
            at += 1 + VALUES * (1 + bytes);
        }
        return at == end;
    }

    /** Whether the segment holds whole tables of codes, none longer or more than there can be. */
    static boolean areCodes(ByteBuffer jpeg, int from, int end) {
        int at = from;
        while (at < end) {
            int head = jpeg.get(at) & 0xff;
            if (head >> 4 > 1 || (head & 0xf) >= TABLES || at + 1 + LENGTHS > end) {
                return false;
            }
            int codes = codes(jpeg, at + 1);
            if (codes < 0) {
                return false;
            }
            at += 1 + LENGTHS + codes;
        }
        return at == end;
    }

    /** How many codes the counts for each length make; −1 when so many of these lengths cannot be told apart. */
    private static int codes(ByteBuffer jpeg, int at) {
        int all = 0;
        int free = 1;
        for (int length = 0; length < LENGTHS; length++) {
            int count = jpeg.get(at + length) & 0xff;
            free = 2 * free - count;
            all += count;
            if (free < 0 || all > CODES_MAX) {
                return -1;
            }
        }
        return all;
    }
}
