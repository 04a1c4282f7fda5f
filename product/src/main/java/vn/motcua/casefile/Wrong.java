package vn.motcua.casefile;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong with what an officer typed.
 *
 * @param text key of the sentence that says what
 */
public record Wrong(Field field, String text) {
    /** Where it stands. */
    public enum Field {
        VISITED_AT,
        PLACE,
        PEOPLE,
        FOUND,
        ITEMS,
        TO
    }

    static final int TEXT_MAX = 300;
    static final int LONG_TEXT_MAX = 2000;
    static final int LINES_MAX = 50;

    static Wrong of(Field field, String what) {
        return new Wrong(field, "casefile.wrong." + field.name() + "." + what);
    }

    /** A text is there and not too long. */
    static void judgeText(Field field, String text, int max, List<Wrong> wrong) {
        if (text.isEmpty()) {
            wrong.add(of(field, "missing"));
        } else if (text.length() > max) {
            wrong.add(of(field, "long"));
        }
    }

    /** There is at least one line, and not too many or too long ones. */
    static void judgeLines(Field field, List<String> lines, List<Wrong> wrong) {
        if (lines.isEmpty()) {
            wrong.add(of(field, "missing"));
        } else if (lines.size() > LINES_MAX || lines.stream().anyMatch(line -> line.length() > TEXT_MAX)) {
            wrong.add(of(field, "long"));
        }
    }

    static List<Wrong> none() {
        return new ArrayList<>();
    }
}
