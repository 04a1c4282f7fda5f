package vn.motcua.consultation;

import java.util.List;

/**
 * One thing that is wrong with what an officer typed.
 *
 * @param text key of the sentence that says what
 */
public record Wrong(Field field, String text) {
    /** Where it stands. */
    public enum Field {
        AGENCY,
        UNIT,
        QUESTION,
        PAPERS,
        SECTIONS,
        DAYS,
        OPINION,
        TEXT,
        FILE,
        REASON
    }

    static final int LINE_MAX = 300;
    static final int TEXT_MAX = 4000;

    static Wrong of(Field field, String what) {
        return new Wrong(field, "consultation.wrong." + field.name() + "." + what);
    }

    /** A text is there and not too long. */
    static void judgeText(Field field, String text, List<Wrong> wrong) {
        if (text.isEmpty()) {
            wrong.add(of(field, "missing"));
        } else if (text.length() > TEXT_MAX) {
            wrong.add(of(field, "long"));
        }
    }
}
