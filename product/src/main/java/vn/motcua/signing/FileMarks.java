package vn.motcua.signing;

import java.nio.charset.StandardCharsets;

/**
 * What a file repeats, counted byte by byte before anybody reads it as a PDF: the library makes an object of every end of a
 * revision and a number of every row of digits, however many and however long.
 */
final class FileMarks {
    /** Each signature and each form that is filled in adds one. */
    private static final int REVISIONS_MAX = 1_000;
    /** No number of a PDF has so many; pictures written in digits have line ends. */
    private static final int DIGITS_MAX = 100_000;

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] START = "startxref".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] COVERED = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TIME_STAMP = "/ETSI.RFC3161".getBytes(StandardCharsets.US_ASCII);

    private FileMarks() {}

    static boolean areTooMany(byte[] file) {
        int ends = 0;
        int starts = 0;
        int digits = 0;
        for (int i = 0; i < file.length; i++) {
            byte here = file[i];
            digits = here >= '0' && here <= '9' ? digits + 1 : 0;
            if (here == END[0] && isAt(file, i, END)) {
                ends++;
            } else if (here == START[0] && isAt(file, i, START)) {
                starts++;
            }
            if (ends > REVISIONS_MAX || starts > REVISIONS_MAX || digits > DIGITS_MAX) {
                return true;
            }
        }
        return false;
    }

    /** Whether a signature stands in the file, readable or not; a time stamp over the whole is none. */
    static boolean namesSignature(byte[] file) {
        int covering = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '/') {
                covering += isAt(file, i, COVERED) ? 1 : 0;
                covering -= isAt(file, i, TIME_STAMP) ? 1 : 0;
            }
        }
        return covering > 0;
    }

    private static boolean isAt(byte[] file, int from, byte[] word) {
        if (from + word.length > file.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (file[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }
}
