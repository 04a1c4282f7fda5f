package vn.motcua.editors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.editors.EntitlementRefusal.Rule;
import vn.motcua.shared.NotFound;

/** What somebody may edit ends: after yesterday, so that it holds no more in the minute it ends, or after a later day. */
@Component
public class EndEntitlement {
    public sealed interface Outcome {
        record Ended(Entitlement entitlement) implements Outcome {}

        record Refused(EntitlementRefusal why) implements Outcome {}
    }

    private final EntitlementStore store;
    private final Clock clock;

    EndEntitlement(EntitlementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param lastDay null for at once; what has not begun is withdrawn then */
    @Transactional
    public Outcome end(EntitlementId id, @Nullable LocalDate lastDay) {
        var held = store.held(id).orElseThrow(() -> new NotFound("Entitlement " + id));
        var today = LocalDate.now(clock);
        var earliest = (held.from().isAfter(today) ? held.from() : today).minusDays(1);
        var last = lastDay == null ? earliest : lastDay;
        var why = judge(held, last, earliest, today);
        if (why.isPresent()) {
            return new Outcome.Refused(why.get());
        }
        store.end(id, last);
        return new Outcome.Ended(held.endingOn(last));
    }

    private static Optional<EntitlementRefusal> judge(
            Entitlement held, LocalDate last, LocalDate earliest, LocalDate today) {
        var to = held.to();
        if (to != null && (held.isOver(today) || held.isWithdrawn())) {
            return Optional.of(EntitlementRefusal.of(Rule.IS_OVER, "lastDay", to));
        }
        if (last.isBefore(earliest)) {
            return Optional.of(EntitlementRefusal.of(Rule.ENDS_IN_THE_PAST, "earliest", earliest));
        }
        return to == null || last.isBefore(to)
                ? Optional.empty()
                : Optional.of(EntitlementRefusal.of(Rule.ENDS_NO_EARLIER, "lastDay", to));
    }
}
