package vn.motcua.editors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Said;

/**
 * Why somebody may not edit a procedure, and who may.
 *
 * @param procedure null where it is about what all procedures have in common
 * @param field of the procedure; empty where it has none
 * @param deciding names of the agencies that decide it, some of them where they are many
 * @param who names of editors who may edit it today, by what they were given; others may edit all procedures
 */
public record Hindrance(
        @Nullable ProcedureCode procedure, Why why, String field, List<String> deciding, List<String> who)
        implements Refusal {
    /** What is missing. */
    public enum Why {
        /** What was given holds no more, or not yet. */
        NOTHING_TODAY("editors.why.nothing-today"),
        /** None of what holds today is for the field. */
        FIELD("editors.why.field"),
        /** What is for the field is for other agencies than those that decide. */
        AGENCY("editors.why.agency"),
        /** It goes beyond one's agencies: nobody knows who decides, or others do, too. */
        BEYOND_AGENCY("editors.why.beyond-agency"),
        /** What all procedures have in common is for those who may edit all. */
        COMMON("editors.why.common");

        private final String key;

        Why(String key) {
            this.key = key;
        }
    }

    public Hindrance {
        deciding = List.copyOf(deciding);
        who = List.copyOf(who);
    }

    @Override
    public String code() {
        return "editors.may-not-edit";
    }

    @Override
    public Map<String, ?> facts() {
        var facts = new LinkedHashMap<String, Object>();
        if (procedure != null) {
            facts.put("procedure", procedure.value());
        }
        facts.put("why", why.name());
        facts.put("field", field);
        facts.put("deciding", deciding);
        facts.put("who", who);
        return facts;
    }

    /** The reason, and who may, as people read it. */
    public Said said() {
        var reason = Said.of(why.key, field, String.join(", ", deciding));
        var others = who.isEmpty() ? Said.of("editors.who.others") : Said.of("editors.who", String.join(", ", who));
        return new Said(reason.vietnamese() + " " + others.vietnamese(), reason.english() + " " + others.english());
    }
}
