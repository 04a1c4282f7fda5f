package vn.motcua.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Measures, before any reader opens a PDF, how much its structure streams unpack to: a reader unpacks them whole into
 * memory, and a small file can hold gigabytes.
 */
final class PdfStructure {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY_BYTES_MAX = 4096;
    private static final int BUFFER_BYTES = 64 * 1024;

    private PdfStructure() {}

    static boolean unpacksBeyond(byte[] pdf, long bytesMax) {
        long unpacked = 0;
        for (int at = indexOf(pdf, 0); at >= 0 && unpacked <= bytesMax; at = indexOf(pdf, at + STREAM.length)) {
            var dictionary = dictionaryBefore(pdf, at);
            if (!isStructure(dictionary)) {
                continue;
            }
            if (dictionary.split("Decode[^P]", -1).length > 2) {
                return true;
            }
            unpacked += inflatedSize(pdf, contentStart(pdf, at), bytesMax - unpacked);
        }
        return unpacked > bytesMax;
    }

    private static String dictionaryBefore(byte[] pdf, int at) {
        int from = Math.max(0, at - DICTIONARY_BYTES_MAX);
        var before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    /** An object stream or a cross-reference stream, or one that hides its names behind {@code #} escapes. */
    private static boolean isStructure(String dictionary) {
        return dictionary.contains("ObjStm") || dictionary.contains("XRef") || dictionary.contains("#");
    }

    private static int contentStart(byte[] pdf, int at) {
        int start = at + STREAM.length;
        while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
            start++;
        }
        return start;
    }

    private static long inflatedSize(byte[] pdf, int start, long bytesMax) {
        try (var inflater = new Inflater()) {
            inflater.setInput(pdf, start, pdf.length - start);
            var buffer = new byte[BUFFER_BYTES];
            long size = 0;
            int n = inflater.inflate(buffer);
            while (n > 0 && size <= bytesMax) {
                size += n;
                n = inflater.inflate(buffer);
            }
            return size;
        } catch (DataFormatException _) {
            return 0;
        }
    }

    private static int indexOf(byte[] pdf, int from) {
        for (int at = from; at <= pdf.length - STREAM.length; at++) {
            if (pdf[at] == 's' && Arrays.equals(pdf, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                return at;
            }
        }
        return -1;
    }
}
