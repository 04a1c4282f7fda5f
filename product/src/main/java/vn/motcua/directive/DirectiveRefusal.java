package vn.motcua.directive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.shared.Refusal;

/**
 * A rule of directives says no.
 *
 * @param facts in the order in which the text names them
 */
public record DirectiveRefusal(Rule rule, Map<String, ?> facts) implements Refusal {
    /** The rules, each with the field it is about and its text under {@code refusal.directive.<name>}. */
    public enum Rule {
        /** Its state does not allow it. */
        NOT_NOW(""),
        NOT_BY_ROLE(""),
        OWN_DEED(""),
        PARTS_RUN(""),
        NO_DEADLINE("until"),
        ALREADY_ASKED(""),
        NOTHING_ASKED(""),
        NOT_OFFERED(""),
        OFFER_PENDING(""),
        TOO_OFTEN(""),
        TOO_LATE(""),
        NOT_LATER("until"),
        TOO_LONG("until"),
        BEYOND_PARENT("until"),
        SAME_DAY("until"),
        LINK_UNKNOWN("link"),
        NOT_A_DRAFT("");

        private final String field;

        Rule(String field) {
            this.field = field;
        }

        /** The field of the form, and of the body, that it is about; empty for the whole. */
        public String field() {
            return field;
        }
    }

    public DirectiveRefusal {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** @param facts name, value, name, value … */
    static DirectiveRefusal of(Rule rule, Object... facts) {
        return new DirectiveRefusal(rule, Refusal.named(facts));
    }

    @Override
    public String code() {
        return Refusal.code("directive", rule);
    }
}
