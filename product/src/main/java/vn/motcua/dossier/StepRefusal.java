package vn.motcua.dossier;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What says no when an officer finishes a step of the route. */
public sealed interface StepRefusal extends DossierRefusal {
    /** An officer finishes a step of the route, whatever it was. */
    sealed interface OfFinishing extends OfTaking, ResultRefusal.OfSigning
            permits StepTakenByAnother, StepNotPossible, AnswersAwaited, DossierRefusal.ReasonMissing {}

    /** The same of a step that neither signs nor seals, with what it needs of the result. */
    sealed interface OfTaking extends StepRefusal permits OfFinishing, ResultRefusal.ResultMissing {}

    /** Somebody else finished this step before. */
    record StepTakenByAnother(String officer, Instant at) implements OfFinishing, ResultRefusal.OfDrafting {
        @Override
        public String code() {
            return "dossier.step-taken-by-another";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("officer", officer, "at", at.toString());
        }
    }

    /** This step cannot be finished this way now. */
    record StepNotPossible(Reason reason) implements OfFinishing, ResultRefusal.OfDrafting, ResultRefusal.OfIssuing {
        @Override
        public String code() {
            return "dossier.step-not-possible";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("reason", reason.code());
        }
    }

    /**
     * Agencies were asked whose answers are required, and nobody wrote why the handling goes on without them.
     *
     * @param consultations how many
     */
    record AnswersAwaited(int consultations) implements OfFinishing {
        @Override
        public String code() {
            return "dossier.answers-awaited";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("consultations", consultations);
        }
    }

    /** What is in the way of the step. */
    enum Reason {
        PAUSED,
        STOPPED,
        NOT_YOURS,
        OUTCOME_UNKNOWN,
        NOT_IN_HANDLING,
        /** Signing and sealing have use cases of their own. */
        SIGN,
        NO_TEMPLATE,
        PASSED_ON,
        SEALING_MUST_FOLLOW,
        SIGNING_MUST_END_THE_ROUTE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
