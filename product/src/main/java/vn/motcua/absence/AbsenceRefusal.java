package vn.motcua.absence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.shared.Refusal;

/**
 * A rule about absences says no.
 *
 * @param facts in the order in which the text names them
 */
public record AbsenceRefusal(Rule rule, Map<String, ?> facts) implements Refusal {
    /** The rules, each with the field it is about and its text under {@code refusal.absence.<name>}. */
    public enum Rule {
        NOT_YOURS_TO_ENTER("officer"),
        OFFICER_DOES_NOT_SERVE("officer"),
        BEGAN_TOO_LONG_AGO("from"),
        BEGINS_TOO_FAR_AHEAD("from"),
        ENDS_BEFORE_BEGINNING("to"),
        TOO_LONG("to"),
        OVERLAPS("from"),
        STANDS_IN_FOR_ONESELF("standIn"),
        STAND_IN_DOES_NOT_SERVE("standIn"),
        STAND_IN_LEAVES("standIn"),
        STAND_IN_IS_AWAY("standIn"),
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

    public AbsenceRefusal {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** @param facts name, value, name, value … */
    static AbsenceRefusal of(Rule rule, Object... facts) {
        return new AbsenceRefusal(rule, Refusal.named(facts));
    }

    @Override
    public String code() {
        return Refusal.code("absence", rule);
    }
}
