package vn.motcua.documents.pdf;

/** What is left of the limits while one PDF is read. */
final class PdfBudget {
    /** What a dictionary, an array, a text, a name or a row of the cross-reference table weighs. */
    static final int PART_WEIGHT = 4;
    /** How often the whole file may be read, in all passes together. */
    private static final int PASSES = 30;

    private static final long WORK_BYTES_MIN = 32L * 1024 * 1024;

    private final PdfLimits limits;
    private long structureBytes;
    private long streamsBytes;
    private long weight;
    private long workBytes;

    PdfBudget(PdfLimits limits, long fileBytes) {
        this.limits = limits;
        this.structureBytes = limits.structureBytes();
        this.streamsBytes = limits.streamsBytes();
        this.weight = limits.weight();
        this.workBytes = WORK_BYTES_MIN + PASSES * fileBytes;
    }

    PdfLimits limits() {
        return limits;
    }

    long structureBytes() {
        return structureBytes;
    }

    /** How much the next stream may unpack into. */
    long streamBytes() {
        return Math.min(limits.streamBytes(), streamsBytes);
    }

    void takeStructure(long bytes) {
        structureBytes -= bytes;
        require(structureBytes, Limit.UNPACKED);
    }

    void takeStream(long bytes) {
        streamsBytes -= bytes;
        require(streamsBytes, Limit.UNPACKED);
    }

    void takePart() {
        takeWeight(PART_WEIGHT);
    }

    void takeWeight(long parts) {
        weight -= parts;
        require(weight, Limit.PARTS);
    }

    void takeWork(long bytes) {
        workBytes -= bytes;
        require(workBytes, Limit.PARTS);
    }

    private static void require(long left, Limit limit) {
        if (left < 0) {
            throw new BeyondLimits(limit);
        }
    }
}
