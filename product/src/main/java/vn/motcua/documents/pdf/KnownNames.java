package vn.motcua.documents.pdf;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.cos.COSName;

/** PDFBox remembers every name that it ever read, for ever: strangers' files must not fill that memory. */
final class KnownNames {
    private static final int FILES_BETWEEN = 20;
    private static final AtomicInteger FILES = new AtomicInteger();

    private KnownNames() {}

    /** Names compare by their letters, so that readers at work are not disturbed. */
    @SuppressWarnings("deprecation") // the only way to empty that memory in this version of PDFBox
    static void forget() {
        if (FILES.incrementAndGet() % FILES_BETWEEN == 0) {
            COSName.clearResources();
        }
    }
}
