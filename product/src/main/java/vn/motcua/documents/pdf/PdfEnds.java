package vn.motcua.documents.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** What stands in front of a PDF and behind it: a second file can hide there, which other programs take for the only one. */
public enum PdfEnds {
    CLEAN,
    /** Something stands before {@code %PDF-}. */
    SOMETHING_BEFORE,
    /** Something stands after the last {@code %%EOF}. */
    SOMETHING_AFTER,
    /** It never ends. */
    NO_END;

    private static final Pattern REMARK = Pattern.compile("(?<=[\\r\\n])%[A-Za-z0-9 .:_-]*");
    private static final int HEAD_BYTES = 1024;
    private static final int TAIL_BYTES = 64 * 1024;
    private static final int END_BYTES = 5;

    public static PdfEnds of(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var head = read(channel, 0, HEAD_BYTES);
            int start = head.indexOf("%PDF-");
            if (start < 0 || !isBlank(head.substring(0, start))) {
                return SOMETHING_BEFORE;
            }
            var tail = read(channel, Math.max(0, channel.size() - TAIL_BYTES), TAIL_BYTES);
            int end = tail.lastIndexOf("%%EOF");
            if (end < 0) {
                return isBlank(tail) ? NO_END : ofTail(channel);
            }
            return saysNothing(tail.substring(end + END_BYTES)) ? CLEAN : SOMETHING_AFTER;
        }
    }

    /** Whether what has no end near its end has one further in front, with something else behind. */
    private static PdfEnds ofTail(FileChannel channel) throws IOException {
        var all = read(channel, 0, (int) Math.min(channel.size(), Integer.MAX_VALUE - 8));
        return all.contains("%%EOF") ? SOMETHING_AFTER : NO_END;
    }

    private static String read(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(length, channel.size() - from));
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // One read may bring less than was asked for.
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    /** Blanks, and remarks of plain words as some programs leave them. */
    private static boolean saysNothing(String tail) {
        return isBlank(REMARK.matcher(tail).replaceAll(""));
    }

    /** Blanks, zeros with which disks and mails fill up, and the mark of UTF-8. */
    private static boolean isBlank(String text) {
        return text.chars().allMatch(letter -> letter <= ' ' || letter == 0xef || letter == 0xbb || letter == 0xbf);
    }
}
