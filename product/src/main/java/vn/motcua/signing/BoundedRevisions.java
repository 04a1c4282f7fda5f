package vn.motcua.signing;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.PdfDocumentReader;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.nativedrawer.PdfBoxNativeSignatureDrawerFactory;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import vn.motcua.documents.pdf.PdfLimits;
import vn.motcua.documents.pdf.PdfLook;

/**
 * Opens the revisions of one signed paper for comparison, each only after a look that costs little: an earlier revision can
 * hold what the last one does not show. Nothing is drawn, whatever the size of a page; objects are compared instead.
 */
final class BoundedRevisions extends PdfBoxNativeObjectFactory {
    private static final long ALL_BYTES_MAX = 256L * 1024 * 1024;

    private final Set<Integer> looked = new HashSet<>();
    private long allBytes;
    private boolean isTooMuch;

    BoundedRevisions() {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        setPdfDifferencesFinder(differences);
        var objects = new DefaultPdfObjectModificationsFinder();
        objects.setPdfObjectModificationsFilter(new ChangesAfterSigning());
        setPdfObjectModificationsFinder(objects);
    }

    /** Whether a revision was left out because looking into it would have taken too much. */
    boolean isTooMuch() {
        return isTooMuch;
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        return configure(new Service());
    }

    private final class Service extends PdfBoxSignatureService {
        Service() {
            super(PDFServiceMode.SIGNATURE, new PdfBoxNativeSignatureDrawerFactory());
        }

        @Override
        protected PdfDocumentReader loadPdfDocumentReader(DSSDocument revision, char[] password) throws IOException {
            look(revision);
            return super.loadPdfDocumentReader(revision, password);
        }
    }

    /** Revisions are beginnings of the one file, so that their length tells them apart. */
    private void look(DSSDocument revision) throws IOException {
        byte[] content;
        try (var in = revision.openStream()) {
            content = in.readAllBytes();
        }
        allBytes += content.length;
        boolean isBounded = allBytes <= ALL_BYTES_MAX
                && (looked.contains(content.length)
                        || content.length == 0
                        || !(PdfLook.into(content, PdfLimits.forSignatures()) instanceof PdfLook.Beyond));
        if (!isBounded) {
            isTooMuch = true;
            throw new DSSException("A revision must be no more work than a paper, but is");
        }
        looked.add(content.length);
    }
}
