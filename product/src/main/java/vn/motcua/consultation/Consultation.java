package vn.motcua.consultation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierEvent;

/**
 * A question to another agency (lấy ý kiến) and what became of it, as the dossier's log has it.
 *
 * @param answered null while there is no answer
 * @param withdrawn null unless who asked needs no answer any more
 * @param passedOver why the handling went on without the answer; null where it did not
 */
public record Consultation(
        DossierEvent.ConsultationAsked asked,
        DossierEvent.@Nullable ConsultationAnswered answered,
        DossierEvent.@Nullable ConsultationWithdrawn withdrawn,
        DossierEvent.@Nullable ConsultationPassedOver passedOver) {
    /** How it stands. Late is whoever was asked, never whoever asks. */
    public enum State {
        OPEN,
        /** Open, and its last days have come. */
        DUE_SOON,
        /** Open, and its time is over. */
        LATE,
        ANSWERED,
        ANSWERED_LATE,
        WITHDRAWN
    }

    /** All of a dossier, in the order in which they were asked. */
    public static List<Consultation> of(List<DossierEvent> log) {
        var all = new LinkedHashMap<ConsultationId, Consultation>();
        for (var event : log) {
            switch (event) {
                case DossierEvent.ConsultationAsked asked ->
                    all.put(new ConsultationId(asked.consultation()), new Consultation(asked, null, null, null));
                case DossierEvent.ConsultationAnswered answered ->
                    all.computeIfPresent(
                            new ConsultationId(answered.consultation()),
                            (_, was) -> new Consultation(was.asked, answered, was.withdrawn, was.passedOver));
                case DossierEvent.ConsultationWithdrawn withdrawn ->
                    all.computeIfPresent(
                            new ConsultationId(withdrawn.consultation()),
                            (_, was) -> new Consultation(was.asked, was.answered, withdrawn, was.passedOver));
                case DossierEvent.ConsultationPassedOver passed ->
                    all.computeIfPresent(
                            new ConsultationId(passed.consultation()),
                            (_, was) -> new Consultation(was.asked, was.answered, was.withdrawn, passed));
                default -> {}
            }
        }
        return List.copyOf(all.values());
    }

    static Optional<Consultation> find(List<DossierEvent> log, ConsultationId id) {
        return of(log).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public ConsultationId id() {
        return new ConsultationId(asked.consultation());
    }

    /** Whether an answer can come still. */
    public boolean isOpen() {
        return answered == null && withdrawn == null;
    }

    /** Whether steps wait for it. */
    public boolean isAwaited() {
        return isOpen() && asked.isRequired() && passedOver == null;
    }

    /** @param soonFrom from when its last days are there */
    public State state(Instant now, Instant soonFrom) {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        if (answered != null) {
            return answered.at().isAfter(asked.dueAt()) ? State.ANSWERED_LATE : State.ANSWERED;
        }
        if (now.isAfter(asked.dueAt())) {
            return State.LATE;
        }
        return now.isBefore(soonFrom) ? State.OPEN : State.DUE_SOON;
    }
}
