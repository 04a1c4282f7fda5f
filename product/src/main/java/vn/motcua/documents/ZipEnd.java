package vn.motcua.documents;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** Whether a file of another kind is at the same time an archive: programs read archives, and Java programs, from the end. */
final class ZipEnd {
    private static final int END_BYTES = 22;
    private static final int COMMENT_BYTES_MAX = 65_535;
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;

    private ZipEnd() {}

    static boolean isIn(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            long size = file.length();
            int length = (int) Math.min(size, END_BYTES + COMMENT_BYTES_MAX);
            var tail = new byte[length];
            file.seek(size - length);
            file.readFully(tail);
            var bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_BYTES; at >= 0; at--) {
                if (bytes.getInt(at) == END && hasEntries(file, size - length + at, bytes.getInt(at + 12))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The list of an archive's entries stands right before its end. */
    private static boolean hasEntries(RandomAccessFile file, long end, int listBytes) throws IOException {
        long start = end - Integer.toUnsignedLong(listBytes);
        if (start < 0 || start > end - Integer.BYTES) {
            return false;
        }
        file.seek(start);
        return Integer.reverseBytes(file.readInt()) == ENTRY;
    }
}
