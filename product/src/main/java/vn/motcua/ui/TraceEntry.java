package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a dossier's trace (nhật ký xử lý) as {@code ui/timeline.jte} shows it.
 *
 * @param title what happened, in words
 * @param by agency and person, or null when nobody acted
 * @param when moment as text, or null when it lies ahead
 * @param detail one more sentence, or null
 */
public record TraceEntry(
        String title,
        @Nullable String by,
        @Nullable String when,
        @Nullable String detail,
        Place place) {
    public enum Place {
        DONE,
        NOW,
        AHEAD
    }
}
