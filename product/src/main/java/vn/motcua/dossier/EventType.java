package vn.motcua.dossier;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the log calls each kind of event. The names stand in the log and its hashes for ever: a class may be renamed, a name
 * may not.
 */
public enum EventType {
    SUBMITTED("Submitted", DossierEvent.Submitted.class),
    FEE_PAID("FeePaid", DossierEvent.FeePaid.class),
    RECEIVED("Received", DossierEvent.Received.class),
    REFUSED("Refused", DossierEvent.Refused.class),
    SUPPLEMENT_ASKED("SupplementAsked", DossierEvent.SupplementAsked.class),
    SUPPLEMENT_GIVEN("SupplementGiven", DossierEvent.SupplementGiven.class),
    STEP_TAKEN("StepTaken", DossierEvent.StepTaken.class),
    DUE_DATE_EXTENDED("DueDateExtended", DossierEvent.DueDateExtended.class),
    WITHDRAWN("Withdrawn", DossierEvent.Withdrawn.class),
    DECIDED("Decided", DossierEvent.Decided.class),
    HANDED_OVER("HandedOver", DossierEvent.HandedOver.class),
    SEAT_PASSED("SeatPassed", DossierEvent.SeatPassed.class),
    DUTY_ASKED("DutyAsked", DossierEvent.DutyAsked.class),
    DUTY_PAID("DutyPaid", DossierEvent.DutyPaid.class),
    RESULT_REVOKED("ResultRevoked", DossierEvent.ResultRevoked.class),
    RESULT_REPLACED("ResultReplaced", DossierEvent.ResultReplaced.class),
    VERIFIED_ON_SITE("VerifiedOnSite", DossierEvent.VerifiedOnSite.class),
    ORIGINALS_TAKEN("OriginalsTaken", DossierEvent.OriginalsTaken.class),
    ORIGINALS_RETURNED("OriginalsReturned", DossierEvent.OriginalsReturned.class),
    CONSULTATION_ASKED("ConsultationAsked", DossierEvent.ConsultationAsked.class),
    CONSULTATION_ANSWERED("ConsultationAnswered", DossierEvent.ConsultationAnswered.class),
    CONSULTATION_WITHDRAWN("ConsultationWithdrawn", DossierEvent.ConsultationWithdrawn.class),
    CONSULTATION_PASSED_OVER("ConsultationPassedOver", DossierEvent.ConsultationPassedOver.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::text, Function.identity()));
    private static final Map<Class<?>, EventType> BY_KIND =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::kind, Function.identity()));

    private final String text;
    private final Class<? extends DossierEvent> kind;

    EventType(String text, Class<? extends DossierEvent> kind) {
        this.text = text;
        this.kind = kind;
    }

    /** As the log has it. */
    public String text() {
        return text;
    }

    Class<? extends DossierEvent> kind() {
        return kind;
    }

    public static EventType of(DossierEvent event) {
        var type = BY_KIND.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("Every kind of event must have a name, but has not: " + event.getClass());
        }
        return type;
    }

    /** @throws IllegalStateException when the log has a name that this product does not know */
    static EventType named(String text) {
        var type = BY_NAME.get(text);
        if (type == null) {
            throw new IllegalStateException("An event of the log must have a known type, but has " + text);
        }
        return type;
    }
}
