package vn.motcua.documents.pdf;

import java.io.IOException;

/** Ends the reading of a PDF that is locked. */
final class LockedPdf extends IOException {
    private static final long serialVersionUID = 1;

    LockedPdf() {
        super("The file must be open to everybody, but is locked");
    }
}
