package vn.motcua.criteria;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.scorecard.Words;

/**
 * The result of a campaign, with everything that its pages and files show; what is frozen when it is closed.
 *
 * @param lead name of the agency that ran it
 * @param votes how the council voted
 */
public record CampaignResult(
        int year, String lead, Instant asOf, List<CohortResult> parts, Act.Voted votes, Campaign.Outcome outcome) {
    /**
     * Agencies of one kind, by the set that they were scored by.
     *
     * @param set label of the set
     * @param sha256 of its file
     * @param rows by place; those without a total at the end
     */
    public record CohortResult(
            AgencyKind units,
            String set,
            String sha256,
            Words name,
            Words says,
            String ground,
            boolean isSpecimen,
            BigDecimal most,
            List<UnitResult> rows) {
        public CohortResult {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A unit.
     *
     * @param place among its kind; null where too few are compared, or it has no total
     */
    public record UnitResult(
            UUID agency,
            String name,
            @Nullable Integer place,
            @Nullable BigDecimal total,
            @Nullable BigDecimal regular,
            BigDecimal bonus,
            BigDecimal penalty,
            @Nullable Words grade,
            boolean filedAsItStands,
            List<AreaResult> areas,
            List<CriterionResult> lines) {
        public UnitResult {
            areas = List.copyOf(areas);
            lines = List.copyOf(lines);
        }
    }

    /** @param could what could be reached of what did not leave the maximum; 0 in bonus and penalty */
    public record AreaResult(String code, Words name, BigDecimal reached, BigDecimal could) {}

    /**
     * A criterion.
     *
     * @param max null for a penalty without limit
     * @param own what the unit gave itself
     * @param first after the first appraisal
     */
    public record CriterionResult(
            String code,
            Words name,
            Criterion.Part part,
            @Nullable BigDecimal max,
            CriterionScore.State state,
            BigDecimal own,
            BigDecimal first,
            BigDecimal points) {
        /** Points that it does not have; 0 where it left the maximum, and in bonus. */
        public BigDecimal lost() {
            return switch (part) {
                case REGULAR ->
                    max == null || state == CriterionScore.State.NOT_ASSIGNED || state == CriterionScore.State.NO_CASE
                            ? BigDecimal.ZERO
                            : max.subtract(points);
                case PENALTY -> points.negate();
                case BONUS -> BigDecimal.ZERO;
            };
        }
    }

    public CampaignResult {
        parts = List.copyOf(parts);
    }

    public Optional<UnitResult> row(UUID agency) {
        return parts.stream()
                .flatMap(part -> part.rows().stream())
                .filter(row -> row.agency().equals(agency))
                .findFirst();
    }

    public Optional<CohortResult> partOf(UUID agency) {
        return parts.stream()
                .filter(part ->
                        part.rows().stream().anyMatch(row -> row.agency().equals(agency)))
                .findFirst();
    }
}
