package vn.motcua.gate;

/**
 * What a request may bring at most through one kind of door. Every door has one of these ({@code doors.txt}), so that no
 * request takes more than its share, whoever sends it.
 */
enum Load {
    /** A look: whatever comes along unasked is small, or is refused. */
    NOTHING(16 * 1024, 200, 100),
    /** A form of a page or an order of a program: some texts and choices. */
    ORDER(512 * 1024, 5_000, 500),
    /** The answers of a whole form. */
    ANSWERS(1024 * 1024, 30_000, 1_000),
    /** A form into which rows of a spreadsheet are pasted, between whose cells stand tabs, or which carries a whole drawing. */
    SHEET(1024 * 1024, 30_000, 1_000),
    /** Cases for due dates; nothing of them is kept or printed. */
    CASES(2 * 1024 * 1024, 400_000, 10_000),
    /** A route as BPMN, read by its own reader. */
    DIAGRAM(2 * 1024 * 1024, 0, 0),
    /** A form with one file, which goes to the disk. */
    FILE(25L * 1024 * 1024 + 64 * 1024, 5_000, 500),
    /** A form with several files. */
    UPLOAD(60L * 1024 * 1024, 5_000, 500),
    /** A sender's signature stands over every character, so none may be changed. */
    SIGNED(16 * 1024, 200, 100);

    /** Letters of one field that holds a whole sheet or drawing: 500 rows of a fee table, 300 parts of a route. */
    static final int SHEET_LETTERS_MAX = 400_000;
    /** Objects and lists within each other. */
    static final int DEPTH_MAX = 32;
    /** Characters in the name of a field. */
    static final int NAME_LENGTH_MAX = 200;
    /** All texts of an upload together; files go to the disk, texts to the memory. */
    static final int TEXTS_BYTES_MAX = 2 * 1024 * 1024;
    /** What a body takes in memory once it is read: its bytes, its texts, its tree. */
    private static final int MEMORY_FACTOR = 12;
    /** What a file takes in memory while it is looked at. */
    private static final long UPLOAD_MEMORY_BYTES = 4L * 1024 * 1024;

    private final long bytesMax;
    private final int tokensMax;
    private final int listMax;

    Load(long bytesMax, int tokensMax, int listMax) {
        this.bytesMax = bytesMax;
        this.tokensMax = tokensMax;
        this.listMax = listMax;
    }

    /** Bytes of the body, as sent. */
    long bytesMax() {
        return bytesMax;
    }

    /** Names, values, beginnings and ends in a JSON body. */
    int tokensMax() {
        return tokensMax;
    }

    /** Elements of one list in a JSON body. */
    int listMax() {
        return listMax;
    }

    /** Whether letters are judged: what may be kept may be printed one day. */
    boolean isKept() {
        return this == ORDER || this == ANSWERS || this == SHEET || hasFiles();
    }

    boolean hasFiles() {
        return this == FILE || this == UPLOAD;
    }

    /** Whether one field may hold what fills a page: tabs mean something then; elsewhere they are blanks. */
    boolean hasWholeSheets() {
        return this == SHEET;
    }

    boolean isCleaned() {
        return this != SIGNED;
    }

    /** How many bytes of memory so many bytes of a body take while it comes; files go to the disk. */
    long memoryOf(int bytes) {
        return hasFiles() ? 0 : (long) bytes * MEMORY_FACTOR;
    }

    /** How many bytes of memory a body takes besides, once it is here. */
    long memoryWhenRead() {
        return hasFiles() ? UPLOAD_MEMORY_BYTES : 0;
    }
}
