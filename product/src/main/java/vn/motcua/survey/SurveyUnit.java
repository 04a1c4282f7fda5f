package vn.motcua.survey;

import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * A unit of the frame.
 *
 * @param results how many it gave in the period
 * @param poster the code that may hang there; null where it was not drawn
 */
public record SurveyUnit(
        AgencyId unit, int results, @Nullable String poster) {
    public boolean isDrawn() {
        return poster != null;
    }
}
