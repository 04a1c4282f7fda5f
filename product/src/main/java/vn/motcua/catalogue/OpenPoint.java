package vn.motcua.catalogue;

import java.util.List;
import vn.motcua.shared.ProcedureCode;

/**
 * What the published text of a procedure leaves open or contradicts (điểm bỏ ngỏ), so that no rule gives a value.
 *
 * @param why in words of a clerk
 * @param text as published; empty where nothing is
 */
public record OpenPoint(What what, String why, String text) {
    private static final int TEXT_MAX = 2000;

    /** The first three a dossier needs from its first second; who files online finds them answered. */
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

        /** Whether no dossier can be opened without it: then a clerk fills it in for each. */
        public boolean mustBeFilledIn() {
            return this == LIMIT || this == FEE || this == COMPETENCE;
        }
    }

    public OpenPoint {
        text = text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX - 1) + "…";
    }

    /** @throws IllegalArgumentException when a service neither says something nor that it is open */
    static void requireNamed(List<OpenPoint> open, What what, boolean isThere, ProcedureCode code) {
        if (!isThere && open.stream().noneMatch(point -> point.what() == what)) {
            throw new IllegalArgumentException("A service must say its " + what + ", or that it is open: " + code);
        }
    }
}
