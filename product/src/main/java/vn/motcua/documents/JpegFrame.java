package vn.motcua.documents;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a JPEG: how many pixels, and whether it is whole to its end. Colour profiles, comments and what cameras write
 * down are passed over: odd ones are no damage to the picture.
 */
final class JpegFrame {
    private static final int END = 0xd9;
    private static final short END_MARKER = (short) 0xffd9;
    private static final int ROWS = 0xda;
    private static final int BITS = 8;
    private static final int TABLES = 0xdb;
    private static final int CODES = 0xc4;
    private static final int BEGIN = 0xd8;
    private static final int RESTART = 0xdd;
    private static final int RESTART_BYTES = 2;
    private static final int REMARK = 0xfe;
    /** Grey, three colours, four inks. */
    private static final Set<Integer> COLOURS = Set.of(1, 3, 4);

    private static final int COLOURS_MAX = 4;

    private static final int FRAME_BYTES = 8;
    private static final int BYTES_OF_COLOUR = 3;
    /** What readers of JPEG take; the format itself goes to 65,535. */
    private static final int SIDE_MAX = 65_500;

    private final ByteBuffer jpeg;
    private long pixels;
    private boolean isOrdinary = true;
    private boolean hasFrame;
    private boolean hasRows;
    /** The tables of values that are there, and those that the frame's colours name. */
    private final Set<Integer> tables = new HashSet<>();

    private final Set<Integer> named = new HashSet<>();
    /** Colours of the frame, as scans name them. */
    private final Set<Integer> colours = new HashSet<>();

    private JpegFrame(ByteBuffer jpeg) {
        this.jpeg = jpeg;
    }

    /** Walks from segment to segment, through the compressed rows, to the end. Null when it is damaged. */
    static @Nullable ImageFrame of(ByteBuffer jpeg) {
        return new JpegFrame(jpeg).walk();
    }

    private @Nullable ImageFrame walk() {
        jpeg.position(Math.min(jpeg.position() + 2, jpeg.limit()));
        while (jpeg.remaining() >= 2) {
            if (jpeg.get() != (byte) 0xff) {
                continue;
            }
            int marker = jpeg.get() & 0xff;
            if (marker == END) {
                boolean isWhole = pixels > 0 && hasRows && tables.containsAll(named);
                return isWhole ? new ImageFrame(pixels, jpeg.position(), isOrdinary) : null;
            }
            if (marker == BEGIN) {
                return null;
            }
            if (marker == 0xff) {
                jpeg.position(jpeg.position() - 1);
            } else if (hasLength(marker) && !passSegment(marker)) {
                return null;
            }
        }
        return null;
    }

    private boolean passSegment(int marker) {
        int length = jpeg.remaining() < 2 ? 0 : jpeg.getShort(jpeg.position()) & 0xffff;
        if (length < 2 || length > jpeg.remaining()) {
            return false;
        }
        int at = jpeg.position() + 2;
        int end = jpeg.position() + length;
        if (isFrame(marker) && (hasFrame || length < FRAME_BYTES || !takeFrame(marker, at, end))) {
            return false;
        }
        boolean isSound = switch (marker) {
            case TABLES -> JpegTables.takeValues(jpeg, at, end, tables);
            case CODES -> JpegTables.areCodes(jpeg, at, end);
            case ROWS -> isScan(at, end);
            case RESTART -> end - at == RESTART_BYTES;
            default -> true;
        };
        isOrdinary &= isKnown(marker);
        jpeg.position(end);
        return isSound && (marker != ROWS || takeRows());
    }

    /** A scan names one to four colours, all of the frame. */
    private boolean isScan(int at, int end) {
        int count = at < end ? jpeg.get(at) & 0xff : 0;
        if (count < 1 || count > COLOURS_MAX || end - at != 4 + 2 * count) {
            return false;
        }
        var scanned = new HashSet<Integer>();
        for (int i = 0; i < count; i++) {
            scanned.add(jpeg.get(at + 1 + 2 * i) & 0xff);
        }
        return scanned.size() == count && colours.containsAll(scanned);
    }

    /** Rows stand behind their frame and a table of theirs, and there are some. */
    private boolean takeRows() {
        hasRows |= jpeg.remaining() >= 2 && jpeg.getShort(jpeg.position()) != END_MARKER;
        return hasFrame && (named.isEmpty() || named.stream().anyMatch(tables::contains));
    }

    private boolean takeFrame(int marker, int at, int end) {
        hasFrame = true;
        int rows = jpeg.getShort(at + 1) & 0xffff;
        int columns = jpeg.getShort(at + 3) & 0xffff;
        pixels = (long) rows * columns;
        int count = jpeg.get(at + 5) & 0xff;
        isOrdinary &= isOrdinary(marker)
                && jpeg.get(at) == BITS
                && COLOURS.contains(count)
                && Math.max(rows, columns) <= SIDE_MAX;
        if (end - at != 6 + BYTES_OF_COLOUR * count) {
            return false;
        }
        for (int colour = 0; colour < count; colour++) {
            int place = at + 6 + BYTES_OF_COLOUR * colour;
            colours.add(jpeg.get(place) & 0xff);
            isOrdinary &= isSampling(jpeg.get(place + 1) & 0xff);
            named.add(jpeg.get(place + 2) & 0xff);
        }
        return true;
    }

    /** One to four values of a colour for each way, across and down. */
    private static boolean isSampling(int factors) {
        int across = factors >> 4;
        int down = factors & 0xf;
        return across >= 1 && across <= COLOURS_MAX && down >= 1 && down <= COLOURS_MAX;
    }

    /** What programs write and readers read; of what was thought of for other uses most stop at once. */
    private static boolean isKnown(int marker) {
        boolean isOfProgram = marker >= 0xe0 && marker <= 0xef;
        return isOfProgram
                || isFrame(marker)
                || Set.of(CODES, TABLES, ROWS, RESTART, REMARK).contains(marker);
    }

    private static boolean hasLength(int marker) {
        return marker >= 0xc0 && marker <= 0xfe && !(marker >= 0xd0 && marker <= 0xd8);
    }

    /** Baseline, progressive, lossless, arithmetic: all frames but the three markers between them that are tables. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Baseline, extended and progressive; lossless, arithmetic and layered ones no browser shows. */
    private static boolean isOrdinary(int marker) {
        return marker <= 0xc2;
    }
}
