package vn.motcua.webhooks;

import java.util.Locale;
import vn.motcua.dossier.DossierEvent;

/** What subscribers can be told of. The names stand in rows and in what other programs read: they stay. */
public enum WebhookKind {
    SUBMITTED,
    FEE_PAID,
    RECEIVED,
    REFUSED,
    SUPPLEMENT_ASKED,
    SUPPLEMENT_GIVEN,
    STEP_TAKEN,
    VERIFIED_ON_SITE,
    ORIGINALS_TAKEN,
    ORIGINALS_RETURNED,
    DUE_DATE_EXTENDED,
    DUTY_ASKED,
    DUTY_PAID,
    WITHDRAWN,
    DECIDED,
    HANDED_OVER,
    CONSULTATION_ASKED,
    CONSULTATION_ANSWERED,
    CONSULTATION_WITHDRAWN,
    CONSULTATION_PASSED_OVER,
    SEAT_PASSED,
    RESULT_REVOKED,
    RESULT_REPLACED;

    private static final String PREFIX = "vn.motcua.dossier.";

    /** The {@code type} of a CloudEvent: {@code vn.motcua.dossier.supplement-asked}. */
    String type() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static WebhookKind of(DossierEvent event) {
        return switch (event) {
            case DossierEvent.Submitted _ -> SUBMITTED;
            case DossierEvent.FeePaid _ -> FEE_PAID;
            case DossierEvent.Received _ -> RECEIVED;
            case DossierEvent.Refused _ -> REFUSED;
            case DossierEvent.SupplementAsked _ -> SUPPLEMENT_ASKED;
            case DossierEvent.SupplementGiven _ -> SUPPLEMENT_GIVEN;
            case DossierEvent.StepTaken _ -> STEP_TAKEN;
            case DossierEvent.VerifiedOnSite _ -> VERIFIED_ON_SITE;
            case DossierEvent.OriginalsTaken _ -> ORIGINALS_TAKEN;
            case DossierEvent.OriginalsReturned _ -> ORIGINALS_RETURNED;
            case DossierEvent.DueDateExtended _ -> DUE_DATE_EXTENDED;
            case DossierEvent.DutyAsked _ -> DUTY_ASKED;
            case DossierEvent.DutyPaid _ -> DUTY_PAID;
            case DossierEvent.Withdrawn _ -> WITHDRAWN;
            case DossierEvent.Decided _ -> DECIDED;
            case DossierEvent.HandedOver _ -> HANDED_OVER;
            case DossierEvent.ConsultationAsked _ -> CONSULTATION_ASKED;
            case DossierEvent.ConsultationAnswered _ -> CONSULTATION_ANSWERED;
            case DossierEvent.ConsultationWithdrawn _ -> CONSULTATION_WITHDRAWN;
            case DossierEvent.ConsultationPassedOver _ -> CONSULTATION_PASSED_OVER;
            case DossierEvent.SeatPassed _ -> SEAT_PASSED;
            case DossierEvent.ResultRevoked _ -> RESULT_REVOKED;
            case DossierEvent.ResultReplaced _ -> RESULT_REPLACED;
        };
    }
}
