package vn.motcua.dossier;

import java.util.Map;

/** What says no to a dossier's result: drafted, signed, replaced, revoked. */
public sealed interface ResultRefusal extends DossierRefusal {
    /** An officer drafts the result. */
    sealed interface OfDrafting extends ResultRefusal
            permits DossierRefusal.WrongStage,
                    StepRefusal.StepTakenByAnother,
                    StepRefusal.StepNotPossible,
                    DossierRefusal.AnswersIncomplete {}

    /** The leader signs it, the records clerk numbers and seals it. */
    sealed interface OfSigning extends ResultRefusal
            permits DossierRefusal.WrongStage, StepRefusal.OfFinishing, ResultMissing, OfIssuing {}

    /** A paper gets its number and is written. */
    sealed interface OfIssuing extends OfSigning, OfReplacing permits StepRefusal.StepNotPossible, SigningUnavailable {}

    /** The leader replaces a wrong result by a corrected one. */
    sealed interface OfReplacing extends ResultRefusal
            permits DossierRefusal.ReasonMissing, ResultNotInForce, DossierRefusal.AnswersIncomplete, OfIssuing {}

    /** The leader takes a result out of force. */
    sealed interface OfRevoking extends ResultRefusal permits DossierRefusal.ReasonMissing, ResultNotInForce {}

    /** A signed result is needed for this procedure, and there is none. */
    record ResultMissing() implements DossierRefusal.OfDeciding, StepRefusal.OfTaking, OfSigning {
        @Override
        public String code() {
            return "dossier.result-missing";
        }
    }

    /** Only a signed result that is in force can be revoked or replaced. */
    record ResultNotInForce(ResultState state) implements OfReplacing, OfRevoking {
        @Override
        public String code() {
            return "dossier.result-not-in-force";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("state", state);
        }
    }

    /** The signing key, the timestamp authority or another outside service does not answer now. */
    record SigningUnavailable(String reason) implements OfIssuing {
        /** The signer was asked to agree on the own device, and did not. */
        public static final String NOT_CONFIRMED = "not-confirmed";

        /** The certificate has ended or has not begun. */
        public static final String ENDED = "certificate-not-in-force";

        /** The authority took the certificate back. */
        public static final String REVOKED = "certificate-revoked";

        @Override
        public String code() {
            return switch (reason) {
                case NOT_CONFIRMED -> "dossier.signing-not-confirmed";
                case ENDED -> "dossier.signing-certificate-not-in-force";
                case REVOKED -> "dossier.signing-certificate-revoked";
                default -> "dossier.signing-unavailable";
            };
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("reason", reason);
        }
    }
}
