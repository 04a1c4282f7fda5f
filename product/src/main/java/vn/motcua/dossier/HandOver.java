package vn.motcua.dossier;

import java.time.Instant;

/**
 * How the result reached the person.
 *
 * @param evidence who took it, or the parcel number; empty for electronic hand-over
 */
public record HandOver(Way way, Instant at, String evidence) {
    /** Electronic, at the counter, by post. */
    public enum Way {
        ELECTRONIC,
        COUNTER,
        POST
    }
}
