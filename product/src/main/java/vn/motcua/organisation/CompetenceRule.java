package vn.motcua.organisation;

import org.jspecify.annotations.Nullable;

/** A rule about who decides (thẩm quyền giải quyết). */
public record CompetenceRule(CompetenceRuleId id, Terms terms) {
    /**
     * What the rule says.
     *
     * @param area a province with all its communes, or one commune
     */
    public record Terms(ProcedureScope scope, AreaCode area, Decider decider, Ground ground, Validity validity) {
        public Terms {
            if (ground instanceof Authorisation && validity.to() == null) {
                throw new IllegalArgumentException("An authorisation must have an end");
            }
        }

        CompetenceKind kind() {
            return ground.kind();
        }
    }

    /** Why it is so. */
    public sealed interface Ground {
        /** The law or document, as it is quoted. */
        String basis();

        @Nullable
        String decisionNumber();

        SignatureStyle signature();

        default CompetenceKind kind() {
            return switch (this) {
                case Law _ -> CompetenceKind.LAW;
                case Decentralisation _ -> CompetenceKind.DECENTRALISATION;
                case Authorisation _ -> CompetenceKind.AUTHORISATION;
            };
        }
    }

    public record Law(String basis, SignatureStyle signature) implements Ground {
        @Override
        public @Nullable String decisionNumber() {
            return null;
        }
    }

    public record Decentralisation(String basis, @Nullable String decisionNumber, SignatureStyle signature)
            implements Ground {}

    /** @param authoriser whose competence is lent; stays responsible */
    public record Authorisation(Decider authoriser, String basis, String decisionNumber, SignatureStyle signature)
            implements Ground {}
}
