package vn.motcua.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Which answers of asked agencies steps wait for, as a log has it. */
public final class AwaitedAnswers {
    private AwaitedAnswers() {}

    /** Required, and neither answered nor withdrawn nor passed over with a reason; in the order in which they were asked for. */
    public static List<DossierEvent.ConsultationAsked> of(List<DossierEvent> log) {
        var awaited = new LinkedHashMap<UUID, DossierEvent.ConsultationAsked>();
        for (var event : log) {
            switch (event) {
                case DossierEvent.ConsultationAsked asked
                when asked.isRequired() -> awaited.put(asked.consultation(), asked);
                case DossierEvent.ConsultationAnswered answered -> awaited.remove(answered.consultation());
                case DossierEvent.ConsultationWithdrawn withdrawn -> awaited.remove(withdrawn.consultation());
                case DossierEvent.ConsultationPassedOver passed -> awaited.remove(passed.consultation());
                default -> {}
            }
        }
        return List.copyOf(awaited.values());
    }
}
