package vn.motcua.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.scorecard.Words;

/**
 * A version of a criteria set (bộ tiêu chí), as its file says: areas, criteria in them and their components. {@link ReadCriteriaSet} reads
 * it; what it lets through has sums that come out and is a tree.
 *
 * @param key of all its versions
 * @param isSpecimen made up to show how it works: no decision of anybody
 * @param units the kind of agencies that it scores
 * @param until last day it holds; null while it does
 * @param ground the decision it is of
 * @param source where its content was taken from
 * @param criteria all of the tree, each behind the one that it is in
 */
public record CriteriaSet(
        String key,
        int version,
        Words name,
        Words says,
        boolean isSpecimen,
        AgencyKind units,
        LocalDate since,
        @Nullable LocalDate until,
        String ground,
        String source,
        Totals totals,
        List<Criterion> criteria) {
    /** What becomes of the other points when a criterion leaves the maximum. */
    public enum Leaving {
        /** They are stretched to the whole again: what was reached of what could be. */
        RESCALE,
        /** They stay as they are, beside the smaller maximum. */
        SUM
    }

    /** To how many decimals, and which way. */
    public record Rounding(int scale, RoundingMode mode) {
        BigDecimal of(BigDecimal number) {
            return number.setScale(scale, mode);
        }
    }

    /** A class (xếp loại) from so many points on. */
    public record Grade(String key, Words name, BigDecimal from) {}

    /**
     * @param regular sum of the areas
     * @param bonusMax most that bonus adds
     * @param penaltyMax most that penalty takes away; null for no limit
     * @param least the total is never less; likewise most
     * @param grades from the highest
     */
    public record Totals(
            BigDecimal regular,
            BigDecimal bonusMax,
            @Nullable BigDecimal penaltyMax,
            BigDecimal least,
            BigDecimal most,
            Leaving leaving,
            Rounding points,
            Rounding total,
            List<Grade> grades) {
        public Totals {
            grades = List.copyOf(grades);
        }

        Optional<Grade> grade(BigDecimal total) {
            return grades.stream()
                    .filter(grade -> total.compareTo(grade.from()) >= 0)
                    .findFirst();
        }
    }

    public CriteriaSet {
        criteria = List.copyOf(criteria);
    }

    /** Those that are scored: which have no components. */
    public List<Criterion> leaves() {
        return criteria.stream().filter(one -> one.rule() != null).toList();
    }

    public Optional<Criterion> leaf(String code) {
        return leaves().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public Optional<Criterion> find(String code) {
        return criteria.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The areas (lĩnh vực). */
    public List<Criterion> areas() {
        return criteria.stream().filter(one -> one.in() == null).toList();
    }

    /** Of which area it is a part. */
    public Criterion areaOf(Criterion criterion) {
        var at = criterion;
        for (var in = at.in(); in != null; in = at.in()) {
            at = find(in).orElseThrow();
        }
        return at;
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** As campaigns name it. */
    public String label() {
        return key + "/" + version;
    }
}
