package vn.motcua.review;

import java.time.LocalDate;

/**
 * From when on a procedure counts as unused, as one version of the rules has it.
 *
 * @param since the first day on which it holds; the next version ends it
 * @param years without a dossier
 * @param source where it comes from
 */
public record ReviewRules(String version, LocalDate since, int years, String source) {
    /** The first day of the period that ends on this one. */
    public LocalDate from(LocalDate day) {
        return day.minusYears(years).plusDays(1);
    }
}
