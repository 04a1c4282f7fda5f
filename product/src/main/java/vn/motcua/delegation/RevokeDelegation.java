package vn.motcua.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.delegation.Delegation.State;
import vn.motcua.delegation.DelegationRefusal.Rule;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Competences;
import vn.motcua.shared.Uuid7;

/** A decision in the register ends early, by a decision of its own (thu hồi, chấm dứt). What was decided under it stays. */
@Component
public class RevokeDelegation {
    private final DelegationStore store;
    private final Delegations delegations;
    private final Competences competences;
    private final Clock clock;

    RevokeDelegation(DelegationStore store, Delegations delegations, Competences competences, Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.competences = competences;
        this.clock = clock;
    }

    /**
     * The decision that ends it.
     *
     * @param lastDay the last day on which it holds: yesterday at the earliest, and before its own end
     */
    public record Order(String number, LocalDate decidedOn, String reason, LocalDate lastDay) {}

    @Transactional
    public DelegationChange revoke(DelegationId id, Order order, AccountId by) {
        competences.renew();
        var now = clock.instant();
        var delegation = delegations.get(id);
        var refusal = judge(delegation, order, LocalDate.ofInstant(now, clock.getZone()));
        if (refusal.isPresent()) {
            return new DelegationChange.Refused(refusal.get(), java.util.List.of());
        }

        var ending = new Delegation.Ending(
                Uuid7.at(now), order.number(), order.decidedOn(), order.reason(), order.lastDay(), null);
        store.addEnding(id, ending, by, now);
        return new DelegationChange.Made(delegations.get(id));
    }

    static Optional<DelegationRefusal> judge(Delegation delegation, Order order, LocalDate today) {
        if (delegation.registered().state() != State.BROUGHT_IN) {
            return Optional.of(DelegationRefusal.of(Rule.NOT_IN_THE_REGISTER));
        }
        var earliest = today.minusDays(1);
        if (order.lastDay().isBefore(earliest)) {
            return Optional.of(DelegationRefusal.of(Rule.ENDS_TOO_EARLY, "earliest", earliest));
        }
        return delegation
                .lastDay()
                .filter(last -> !order.lastDay().isBefore(last))
                .map(last -> DelegationRefusal.of(Rule.ENDS_NO_EARLIER, "last", last));
    }
}
