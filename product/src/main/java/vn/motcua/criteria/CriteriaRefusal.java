package vn.motcua.criteria;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.shared.Refusal;

/**
 * A rule of campaigns says no.
 *
 * @param facts in the order in which the text names them
 */
public record CriteriaRefusal(Rule rule, Map<String, ?> facts) implements Refusal {
    /** The rules, each with its text under {@code refusal.criteria.<name>}. */
    public enum Rule {
        /** The sheet is at another point of its way. */
        NOT_NOW,
        /** The day is over. */
        TOO_LATE,
        /** The time is not over yet. */
        TOO_EARLY,
        /** The product counts it; nobody enters it. */
        COUNTED,
        /** The one who scored it does not decide a complaint of it. */
        SCORED_BEFORE,
        /** One complaint for each criterion, about a score that lost points. */
        NO_COMPLAINT,
        NOT_ALL_APPRAISED,
        COMPLAINTS_OPEN,
        NO_COUNCIL,
        NOT_VOTED,
        NOT_ACCEPTED,
        CLOSED,
        NOT_CLOSED,
        NOTHING_CHANGED
    }

    public CriteriaRefusal {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** @param facts name, value, name, value … */
    static CriteriaRefusal of(Rule rule, Object... facts) {
        return new CriteriaRefusal(rule, Refusal.named(facts));
    }

    @Override
    public String code() {
        return Refusal.code("criteria", rule);
    }
}
