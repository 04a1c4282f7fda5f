package vn.motcua.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/** An officer is back earlier than was entered, or does not go at all. What was taken over meanwhile stays where it is. */
@Component
public class EndAbsence {
    public sealed interface Outcome {
        record Ended(Absence absence) implements Outcome {}

        record Refused(AbsenceRefusal why) implements Outcome {}
    }

    private final AbsenceStore store;
    private final MayEnter mayEnter;
    private final Clock clock;

    EndAbsence(AbsenceStore store, MayEnter mayEnter, Clock clock) {
        this.store = store;
        this.mayEnter = mayEnter;
        this.clock = clock;
    }

    /**
     * @param lastDay the last day on which it holds; null ends it at once, and withdraws what has not begun
     * @throws NotFound when there is none, or it is not theirs to end: both are answered alike
     */
    @Transactional
    public Outcome end(AbsenceId id, @Nullable LocalDate lastDay, User.Officer by) {
        var absence = store.held(id)
                .filter(one -> mayEnter.of(by, one.officer(), one.agency()))
                .orElseThrow(() -> new NotFound("Absence " + id));
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var last = Objects.requireNonNullElseGet(lastDay, () -> AbsenceRules.endsAtOnce(absence, today));
        var refusal = AbsenceRules.judgeEnd(absence, last, today);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }

        store.end(id, last, by.account(), now);
        return new Outcome.Ended(new Absence(id, absence.wish(), absence.enteredBy(), absence.enteredAt(), last));
    }
}
