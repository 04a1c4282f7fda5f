package vn.motcua.documents.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** What a first look into a PDF finds. Nothing of the file is carried out, and it costs no more than the limits allow. */
public sealed interface PdfLook {
    /**
     * It can be read to its end.
     *
     * @param largest page of all
     * @param acting what in it acts by itself or reaches out of the file, by the names that PDF gives it
     */
    record Legible(int pages, PageSize largest, List<String> acting) implements PdfLook {
        public Legible {
            acting = List.copyOf(acting);
        }
    }

    /** It has a password, or forbids its reader something. */
    record Locked() implements PdfLook {}

    /** No reader gets through it, or it has no page. */
    record Unreadable() implements PdfLook {}

    /** It asks for more than the limits allow. */
    record Beyond(Limit limit) implements PdfLook {}

    static PdfLook into(Path file, PdfLimits limits) throws IOException {
        try (var source = new RandomAccessReadBufferedFile(file)) {
            return into(source, limits);
        }
    }

    static PdfLook into(byte[] content, PdfLimits limits) throws IOException {
        try (var source = new RandomAccessReadBuffer(content)) {
            return into(source, limits);
        }
    }

    private static PdfLook into(RandomAccessRead source, PdfLimits limits) throws IOException {
        try {
            var budget = new PdfBudget(limits, source.length());
            TokenCount.takeAll(source, budget);
            var outline = PdfOutline.of(source, budget);
            // The first look's objects are forgotten: the second one, at all that stands in the file, has all memory
            // again.
            var acting = ActingParts.in(source, outline.table(), new PdfBudget(limits, source.length()));
            return new Legible(outline.pages().count(), outline.pages().largest(), acting);
        } catch (BeyondLimits beyond) {
            return new Beyond(beyond.limit());
        } catch (LockedPdf | InvalidPasswordException _) {
            return new Locked();
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // Whatever a reader of PDF stumbles over (nesting without end included) is a file that people cannot read.
            return new Unreadable();
        } finally {
            KnownNames.forget();
        }
    }
}
