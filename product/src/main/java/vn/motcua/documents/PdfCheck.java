package vn.motcua.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import vn.motcua.documents.UploadCheck.Judgement;
import vn.motcua.documents.pdf.Limit;
import vn.motcua.documents.pdf.PdfEnds;
import vn.motcua.documents.pdf.PdfLimits;
import vn.motcua.documents.pdf.PdfLook;

/** Judges a PDF: readable, open to all, and one paper only: nothing in it acts by itself, nothing hides around it. */
final class PdfCheck {
    private static final String PDF = "application/pdf";
    /** Six sheets of A0. */
    private static final double SQUARE_METRES_MAX = 6;

    private PdfCheck() {}

    static Judgement judge(Path path, long unpackedMax) throws IOException {
        var around = around(path);
        if (around.isPresent()) {
            return refused(around.get());
        }
        var limits = PdfLimits.forPapers(unpackedMax);
        return switch (PdfLook.into(path, limits)) {
            case PdfLook.Locked _ -> refused(new UploadRefusal.EncryptedPdf());
            case PdfLook.Unreadable _ -> refused(new UploadRefusal.Unreadable(PDF));
            case PdfLook.Beyond(var limit) -> refused(beyond(limit, limits));
            case PdfLook.Legible readable -> judge(readable);
        };
    }

    private static Judgement judge(PdfLook.Legible pdf) {
        if (!pdf.acting().isEmpty()) {
            return refused(new UploadRefusal.ActivePdf(pdf.acting()));
        }
        return pdf.largest().squareMetres() > SQUARE_METRES_MAX
                ? refused(new UploadRefusal.PageTooLarge(pdf.largest()))
                : new Judgement.Accepted(PDF, pdf.pages());
    }

    private static Optional<UploadRefusal> around(Path path) throws IOException {
        return switch (PdfEnds.of(path)) {
            case NO_END -> Optional.of(new UploadRefusal.Unreadable(PDF));
            case SOMETHING_BEFORE, SOMETHING_AFTER -> Optional.of(new UploadRefusal.TwoFilesInOne(PDF));
            case CLEAN -> Optional.empty();
        };
    }

    private static UploadRefusal beyond(Limit limit, PdfLimits limits) {
        return switch (limit) {
            case UNPACKED -> new UploadRefusal.UnpacksTooLarge(limits.streamBytes() / (1024 * 1024));
            case PARTS -> new UploadRefusal.TooManyParts();
            case PAGES -> new UploadRefusal.TooManyPages(limits.pages());
        };
    }

    private static Judgement refused(UploadRefusal refusal) {
        return new Judgement.Refused(refusal);
    }

    /** How many pages a PDF has that we made ourselves. */
    static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
