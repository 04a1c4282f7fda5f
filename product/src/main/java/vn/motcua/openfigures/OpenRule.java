package vn.motcua.openfigures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published and from how many on, as its file says.
 *
 * @param until last day it holds; null while it does
 * @param source which text asks for it
 * @param smallest a number from 1 to one below it is hidden; at least 2
 * @param rankedFrom an agency has a place among others from so many dossiers on
 * @param months so many are offered, with the one that runs
 * @param measures keys, in the order of the columns
 * @param ranked key of the measure that gives the places
 */
record OpenRule(
        LocalDate since,
        @Nullable LocalDate until,
        String source,
        int smallest,
        int rankedFrom,
        int months,
        List<String> measures,
        String ranked) {
    OpenRule {
        measures = List.copyOf(measures);
        if (smallest < 2 || rankedFrom < smallest || months < 1) {
            throw new IllegalArgumentException("A rule of open figures must hide numbers below 2 or more, rank from no"
                    + " fewer on and offer a month, but says " + smallest + ", " + rankedFrom + ", " + months);
        }
        if (!measures.contains(ranked)) {
            throw new IllegalArgumentException(
                    "The measure that ranks must be published, but " + ranked + " is not in " + measures);
        }
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
