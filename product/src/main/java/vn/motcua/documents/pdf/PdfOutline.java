package vn.motcua.documents.pdf;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * What PDFBox makes of a file as it stands.
 *
 * @param table where the objects that it takes stand
 */
record PdfOutline(PdfPages pages, Map<COSObjectKey, Long> table) {
    /** @throws IOException when the file is locked, cannot be read or has no page */
    static PdfOutline of(RandomAccessRead file, PdfBudget budget) throws IOException {
        try (var document = new MeasuredParser(new MeasuredSource(file, budget), budget).parse()) {
            if (document.isEncrypted()) {
                throw new LockedPdf();
            }
            var pages = PdfPages.of(document, budget.limits().pages());
            if (pages.count() == 0) {
                throw new IOException("A paper must have a page, but has none");
            }
            return new PdfOutline(pages, Map.copyOf(document.getDocument().getXrefTable()));
        }
    }
}
