package vn.motcua.delegation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.shared.Refusal;

/**
 * A rule of the register says no.
 *
 * @param facts in the order in which the text names them
 */
public record DelegationRefusal(Rule rule, Map<String, ?> facts) implements Refusal {
    /** The rules, each with the field it is about and its text under {@code refusal.delegation.<name>}. */
    public enum Rule {
        NOT_A_DRAFT(""),
        HAS_FINDINGS("findings"),
        HAS_BEGUN(""),
        NOT_IN_THE_REGISTER(""),
        ENDS_TOO_EARLY("lastDay"),
        ENDS_NO_EARLIER("lastDay");

        private final String field;

        Rule(String field) {
            this.field = field;
        }

        /** The field of the form, and of the body, that it is about; empty for the whole. */
        public String field() {
            return field;
        }
    }

    public DelegationRefusal {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** @param facts name, value, name, value … */
    static DelegationRefusal of(Rule rule, Object... facts) {
        return new DelegationRefusal(rule, Refusal.named(facts));
    }

    @Override
    public String code() {
        return Refusal.code("delegation", rule);
    }
}
