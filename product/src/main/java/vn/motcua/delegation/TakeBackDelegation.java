package vn.motcua.delegation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.delegation.Delegation.State;
import vn.motcua.delegation.DelegationRefusal.Rule;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Competences;

/**
 * A draft is put away, or a decision leaves the register before its first day: nobody decided anything by it. What it was to replace
 * holds on. From its first day on only another decision ends it.
 */
@Component
public class TakeBackDelegation {
    private final DelegationStore store;
    private final Delegations delegations;
    private final Competences competences;
    private final Clock clock;

    TakeBackDelegation(DelegationStore store, Delegations delegations, Competences competences, Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.competences = competences;
        this.clock = clock;
    }

    @Transactional
    public DelegationChange takeBack(DelegationId id, AccountId by) {
        competences.renew();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var delegation = delegations.get(id);
        return switch (delegation.registered().state()) {
            case DROPPED, UNDONE -> new DelegationChange.Made(delegation);
            case DRAFT -> {
                store.close(id, State.DROPPED, by, now);
                yield new DelegationChange.Made(delegations.get(id));
            }
            case BROUGHT_IN -> {
                var from = delegation.head().validity().from();
                if (!from.isAfter(today)) {
                    yield DelegationChange.no(Rule.HAS_BEGUN, "from", from);
                }
                store.close(id, State.UNDONE, by, now);
                store.undoEndingsBy(id, now);
                yield new DelegationChange.Made(delegations.get(id));
            }
        };
    }
}
