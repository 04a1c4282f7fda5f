package vn.motcua.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What stands in front of a PDF and behind it: a second file can hide there, which other programs take for the only one. */
public enum PdfEnds {
    CLEAN,
    /** Something stands before {@code %PDF-}. */
    SOMETHING_BEFORE,
    /** Something stands after {@code %%EOF} that is no further revision. */
    SOMETHING_AFTER,
    /** It never ends. */
    NO_END;

    private static final int HEAD_BYTES = 1024;
    private static final String BEGIN = "%PDF-";
    private static final String END = "%%EOF";
    /** A remark of plain words, as some programs leave them. */
    private static final Pattern REMARK = Pattern.compile("(?<=[\\r\\n])%[A-Za-z0-9 .:_-]*+(?=[\\r\\n\\x00]|\\z)");
    /** What a further revision begins with, or goes on with around an end that stands within it. */
    private static final Pattern GOES_ON = Pattern.compile(
            "%%EOF|xref|startxref|trailer|endstream|endobj|\\d{1,10}[\\x00-\\x20]+\\d{1,5}[\\x00-\\x20]+obj");

    public static PdfEnds of(Path file) throws IOException {
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        int start = text.indexOf(BEGIN);
        if (start < 0 || start > HEAD_BYTES || pastBlanks(text, 0) < start) {
            return SOMETHING_BEFORE;
        }
        int end = text.indexOf(END, start);
        if (end < 0) {
            return NO_END;
        }
        while (end >= 0) {
            int behind = pastRemarks(text, end + END.length());
            end = text.indexOf(END, end + 1);
            boolean isMore = end >= 0
                    && GOES_ON.matcher(text).region(behind, text.length()).lookingAt();
            if (behind < text.length() && !isMore) {
                return SOMETHING_AFTER;
            }
        }
        return CLEAN;
    }

    private static int pastRemarks(String text, int from) {
        int at = pastBlanks(text, from);
        var remark = REMARK.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        while (remark.region(at, text.length()).lookingAt()) {
            at = pastBlanks(text, remark.end());
        }
        return at;
    }

    /** Blanks, zeros with which disks and mails fill up, and the mark of UTF-8. */
    private static int pastBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char letter) {
        return letter <= ' ' || letter == 0xef || letter == 0xbb || letter == 0xbf;
    }
}
