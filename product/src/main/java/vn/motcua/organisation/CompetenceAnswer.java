package vn.motcua.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who decides a procedure for an area on a day. Anything but {@link Decides} is a gap that an editor must close. */
public sealed interface CompetenceAnswer {
    /**
     * @param rule the rule that applied; a dossier keeps it
     * @param onBehalfOf the agency that authorised and stays responsible; null unless authorised
     */
    record Decides(
            AgencyId agency,
            CompetenceRuleId rule,
            CompetenceRule.Ground ground,
            @Nullable AgencyId onBehalfOf) implements CompetenceAnswer {
        public CompetenceKind kind() {
            return ground.kind();
        }

        public String basis() {
            return ground.basis();
        }

        public @Nullable String decisionNumber() {
            return ground.decisionNumber();
        }

        public SignatureStyle signature() {
            return ground.signature();
        }
    }

    /** @param rules the rules that would hold, but lead to no open agency; empty when there is none */
    record Nobody(Reason reason, List<CompetenceRuleId> rules) implements CompetenceAnswer {
        public Nobody {
            rules = List.copyOf(rules);
        }
    }

    /** Two or more rules of equal rank name different agencies. */
    record Several(List<Decides> candidates) implements CompetenceAnswer {
        public Several {
            candidates = List.copyOf(candidates);
        }
    }

    /** Why nobody decides. */
    enum Reason {
        /** No rule speaks of this procedure for this area on this day. */
        NO_RULE,
        /** A rule does, but the agency it means is not open, or the area has none of that kind. */
        NO_OPEN_AGENCY,
        /** No rule names it, and the catalogue does not know of which field and level it is. */
        PROCEDURE_UNKNOWN
    }
}
