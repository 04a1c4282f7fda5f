package vn.motcua.delegation;

import java.util.List;
import java.util.Locale;

/**
 * What a decision would do wrong, found before it takes effect.
 *
 * @param rows numbers of the lines concerned, in order; none for the decision as a whole
 * @param facts in the order in which the text names them
 */
public record DelegationFinding(Rule rule, List<Integer> rows, List<Object> facts) {
    /** The rules; the text of each stands under {@code delegation.finding.<name>}. */
    public enum Rule {
        /** Another decision gives the same procedure away on the same days. */
        TWO_DECISIONS(true),
        /** Two lines of this decision do. */
        TWO_LINES(true),
        /** Who gives has not the power: another agency decides by law. */
        NOT_COMPETENT(true),
        /** Who gives has given it away already. */
        GIVEN_BEFORE(true),
        /** Who gives has it by an authorisation, which nobody hands on (Luật 72/2025/QH15, Đ. 14). */
        HANDED_ON(true),
        /** Who gives received it by a decision that forbids to hand it on. */
        HANDED_ON_FORBIDDEN(true),
        /** Nobody, or several, decide it before: there is nothing that could be lent or signed. */
        POWER_UNKNOWN(true),
        /** The same of a decentralisation, which gives the competence by itself: the law's own rule is not on record. */
        POWER_UNRECORDED(false),
        /** Giver and receiver are one. */
        TO_ITSELF(true),
        /** A signature is given within one agency, to an office of it. */
        SIGNATURE_ELSEWHERE(true),
        /** A signature is given to a named office. */
        OFFICE_MISSING(true),
        /** The receiver is not there on the first day. */
        RECEIVER_NOT_OPEN(true),
        /** The receiver ends before the decision does. */
        RECEIVER_CLOSES(false),
        /** On the day after its last nobody decides, or several. */
        GAP_AFTER(false),
        /** It began before today: what was decided meanwhile stays as it is. */
        BEGAN_BEFORE(false),
        /** It takes effect before it was decided. */
        BEFORE_DECIDED(true),
        /** What it is to replace is over already, or is itself replaced. */
        REPLACES_NOTHING(true);

        private final boolean stops;

        Rule(boolean stops) {
            this.stops = stops;
        }

        /** Whether it keeps the decision out of the register. */
        public boolean stops() {
            return stops;
        }
    }

    public DelegationFinding {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
    }

    static DelegationFinding of(Rule rule, List<Integer> rows, Object... facts) {
        return new DelegationFinding(rule, rows, List.of(facts));
    }

    /** Message key of its text. */
    public String key() {
        return "delegation.finding." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
