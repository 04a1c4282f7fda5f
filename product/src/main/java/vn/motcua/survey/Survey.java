package vn.motcua.survey;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * A survey of satisfaction (đợt khảo sát) with its plan.
 *
 * @param lead the agency that asks; it is never among the units about which is asked
 * @param closedAt null while answers are taken
 */
public record Survey(
        SurveyId id,
        String title,
        String questionnaire,
        int version,
        AgencyId lead,
        Plan plan,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /**
     * @param from first day of the results about which is asked
     * @param delayDays how long after the result somebody is invited, at least
     * @param clusters how many units are drawn
     * @param quota how many of each
     * @param seed with which the sample can be drawn again
     * @param isCounted whether this system counted the results; otherwise the list was brought in
     */
    public record Plan(
            LocalDate from, LocalDate to, int delayDays, int clusters, int quota, long seed, boolean isCounted) {}

    public boolean isOpen() {
        return closedAt == null;
    }
}
