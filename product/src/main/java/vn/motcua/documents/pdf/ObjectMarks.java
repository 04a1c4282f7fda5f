package vn.motcua.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where in a file something stands that a reader could take for an object, whether or not a table of the file leads there:
 * readers that find a table broken go through the file themselves, each in its own way.
 */
final class ObjectMarks {
    /** The number of what stands behind a mark without a readable number, and behind {@code trailer}. */
    static final long NO_NUMBER = -1;

    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRAILER = "trailer".getBytes(StandardCharsets.US_ASCII);
    private static final int BLANKS_MAX = 100;
    private static final int DIGITS_MAX = 12;

    private final byte[] file;
    private int at;

    private ObjectMarks(byte[] file) {
        this.file = file;
    }

    /** Positions right behind the marks, each with the number of the object that begins there. */
    static SortedMap<Long, Long> in(byte[] file) {
        var found = new TreeMap<Long, Long>();
        var marks = new ObjectMarks(file);
        for (int i = 0; i < file.length; i++) {
            if (marks.isAt(i, OBJECT) && !(i > 0 && file[i - 1] == 'd')) {
                found.put((long) i + OBJECT.length, marks.numberBefore(i));
            } else if (marks.isAt(i, TRAILER)) {
                found.put((long) i + TRAILER.length, NO_NUMBER);
            }
        }
        return found;
    }

    private boolean isAt(int position, byte[] word) {
        if (position + word.length > file.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (file[position + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** In front of the word stand the number and the generation. */
    private long numberBefore(int word) {
        at = word - 1;
        skipBlanks();
        long generation = digits();
        int end = at;
        skipBlanks();
        return generation == NO_NUMBER || at == end ? NO_NUMBER : digits();
    }

    private void skipBlanks() {
        for (int i = 0; i < BLANKS_MAX && at >= 0 && isBlank(file[at]); i++) {
            at--;
        }
    }

    private long digits() {
        long number = 0;
        long tens = 1;
        int end = at;
        while (at >= 0 && file[at] >= '0' && file[at] <= '9' && end - at < DIGITS_MAX) {
            number += (file[at] - '0') * tens;
            tens *= 10;
            at--;
        }
        return at == end ? NO_NUMBER : number;
    }

    private static boolean isBlank(byte one) {
        return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == '\f' || one == 0;
    }
}
