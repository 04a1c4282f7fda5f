package vn.motcua.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;

/** The outer shape of a PDF: whether it can be read, how many pages, where it ends. */
final class PdfFrame {
    private static final Pattern END_OF_REVISION = Pattern.compile("startxref\\s+\\d+\\s+%%EOF\\s*\\z");

    private PdfFrame() {}

    static boolean isReadable(byte[] pdf) {
        if (pdf.length < 5 || !new String(pdf, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return false;
        }
        try (var document = Loader.loadPDF(pdf)) {
            return !document.isEncrypted() && document.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // Whatever a reader of PDF stumbles over: nobody can read it.
            return false;
        }
    }

    /** The number of pages of a PDF that is readable. */
    static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether bytes follow the last signature that belong to no revision of the file. A revision brings its own table of
     * objects; what it changed is judged by comparing the objects.
     */
    static boolean hasTail(byte[] pdf, int signedBytes) {
        var after = new String(pdf, signedBytes, pdf.length - signedBytes, StandardCharsets.ISO_8859_1);
        return !after.isBlank() && !END_OF_REVISION.matcher(after).find();
    }
}
