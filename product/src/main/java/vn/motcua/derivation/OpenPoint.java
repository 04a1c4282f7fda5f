package vn.motcua.derivation;

/**
 * What the published text leaves open or contradicts, so that no rule gives a value.
 *
 * @param why in words of a clerk
 * @param text as published; empty where nothing is
 */
public record OpenPoint(What what, String why, String text) {
    private static final int TEXT_MAX = 2000;

    /** The first three keep a procedure from running online. */
    public enum What {
        LIMIT,
        FEE,
        COMPETENCE,
        EXEMPTION,
        CASES,
        PAPERS,
        RESULT,
        NUMBERING,
        COORDINATION,
        TEXT;

        boolean isNeededOnline() {
            return this == LIMIT || this == FEE || this == COMPETENCE;
        }
    }

    public OpenPoint {
        text = text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX - 1) + "…";
    }
}
