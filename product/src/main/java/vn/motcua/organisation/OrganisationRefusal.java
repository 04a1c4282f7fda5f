package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.shared.Refusal;

/**
 * A rule about agencies, officers or competence says no.
 *
 * @param facts in the order in which the text names them
 */
public record OrganisationRefusal(Rule rule, Map<String, ?> facts) implements Refusal {
    /** The rules, each with its text under {@code refusal.organisation.<name>}. */
    public enum Rule {
        AREA_UNKNOWN,
        AREA_DOES_NOT_FIT,
        CODE_IN_USE,
        PARENT_NOT_OPEN,
        AGENCY_UNKNOWN,
        AGENCY_NOT_OPEN,
        AGENCY_HAS_CHILDREN,
        AGENCY_HAS_LATER_ENTRIES,
        LATER_VERSION,
        ASSIGNMENT_UNKNOWN,
        ASSIGNMENT_OVERLAPS,
        ENDS_BEFORE_BEGINNING,
        SUCCESSOR_DOES_NOT_SERVE,
        SUCCESSOR_OF_LATER,
        SECONDED_FROM_ITSELF,
        SECONDMENT_LENGTH,
        RULE_UNKNOWN,
        COMPETENCE_OVERLAPS,
        AUTHORISES_ITSELF
    }

    public OrganisationRefusal {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** @param facts name, value, name, value … */
    static OrganisationRefusal of(Rule rule, Object... facts) {
        var named = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            var fact = facts[i + 1];
            named.put(String.valueOf(facts[i]), fact instanceof LocalDate ? fact : String.valueOf(fact));
        }
        return new OrganisationRefusal(rule, named);
    }

    @Override
    public String code() {
        return Refusal.code("organisation", rule);
    }
}
