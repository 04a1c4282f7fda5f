package vn.motcua.documents.pdf;

/** Ends the reading of a PDF at the moment it takes more than allowed. Unchecked: PDFBox goes on after what is checked. */
final class BeyondLimits extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Limit limit;

    BeyondLimits(Limit limit) {
        super(limit.name(), null, false, false);
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }
}
