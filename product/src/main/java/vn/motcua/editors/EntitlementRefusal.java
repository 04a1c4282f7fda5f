package vn.motcua.editors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.shared.Refusal;

/**
 * A rule about entitlements says no.
 *
 * @param facts in the order in which the text names them
 */
public record EntitlementRefusal(Rule rule, Map<String, ?> facts) implements Refusal {
    /** The rules, each with the field it is about and its text under {@code refusal.editors.<name>}. */
    public enum Rule {
        ACCOUNT_UNKNOWN("account"),
        AGENCY_UNKNOWN("agency"),
        AGENCY_NOT_OPEN("agency"),
        FIELD_UNKNOWN("fields"),
        BEGAN_IN_THE_PAST("from"),
        BEGINS_TOO_FAR_AHEAD("from"),
        ENDS_BEFORE_BEGINNING("to"),
        IS_THERE("account"),
        TOO_MANY("account"),
        IS_OVER("lastDay"),
        ENDS_IN_THE_PAST("lastDay"),
        ENDS_NO_EARLIER("lastDay");

        private final String field;

        Rule(String field) {
            this.field = field;
        }

        /** The field of the form, and of the body, that it is about. */
        public String field() {
            return field;
        }
    }

    public EntitlementRefusal {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** @param facts name, value, name, value … */
    static EntitlementRefusal of(Rule rule, Object... facts) {
        return new EntitlementRefusal(rule, Refusal.named(facts));
    }

    @Override
    public String code() {
        return Refusal.code("editors", rule);
    }
}
