package vn.motcua.reconciliation;

import java.time.LocalDate;
import java.util.List;

/**
 * When two sides tell of the same money.
 *
 * @param daysApart so many days may lie between what they say, as banks book after weekends
 * @param chargeWords by which a bank's own charge is known: without diacritics, in small letters
 */
record MatchingRules(String key, LocalDate since, int daysApart, List<String> chargeWords) {
    MatchingRules {
        chargeWords = List.copyOf(chargeWords);
        if (daysApart < 0 || daysApart > 31) {
            throw new IllegalArgumentException("Two sides may be 0 to 31 days apart, but not " + daysApart);
        }
    }
}
