package vn.motcua.feedback;

import java.time.Instant;
import vn.motcua.dossier.DossierId;

/**
 * What an applicant said of how a dossier was handled.
 *
 * @param score 1 (very dissatisfied) to 5 (very satisfied), the five levels of SIPAS
 * @param comment at most 1,000 characters; may be empty
 */
public record Rating(DossierId dossier, int score, String comment, Instant ratedAt) {
    static final int COMMENT_LENGTH_MAX = 1000;

    public static boolean isScore(int score) {
        return score >= 1 && score <= 5;
    }
}
