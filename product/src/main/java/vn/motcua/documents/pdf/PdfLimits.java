package vn.motcua.documents.pdf;

/**
 * How much a PDF may make its reader keep and do.
 *
 * @param structureBytes that object streams and cross-reference streams may unpack into, all together; they are held whole
 * @param streamBytes that one stream may unpack into
 * @param streamsBytes that all streams may unpack into, all together
 * @param weight of all parts, about 40 bytes each in a reader's memory: {@link PdfBudget} says what weighs how much
 * @param pages of the paper
 * @param arrayLength of one array; some comparisons take the square of it
 */
public record PdfLimits(
        long structureBytes, long streamBytes, long streamsBytes, long weight, int pages, int arrayLength) {
    private static final long MEGABYTE = 1024 * 1024;

    /** For papers that are kept. */
    public static PdfLimits forPapers(long streamBytes) {
        return new PdfLimits(
                Math.min(50 * MEGABYTE, streamBytes), streamBytes, 5 * streamBytes, 4_000_000, 3_000, 1_000_000);
    }

    /** For signed papers that strangers bring to be checked, revision by revision. */
    public static PdfLimits forSignatures() {
        return new PdfLimits(10 * MEGABYTE, 32 * MEGABYTE, 256 * MEGABYTE, 3_000_000, 500, 5_000);
    }
}
