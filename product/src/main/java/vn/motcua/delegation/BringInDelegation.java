package vn.motcua.delegation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.delegation.Delegation.State;
import vn.motcua.delegation.DelegationRefusal.Rule;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Competences;
import vn.motcua.shared.Uuid7;

/** A draft enters the register as a whole, and what it replaces ends on the day before it begins; or nothing changes. */
@Component
public class BringInDelegation {
    private final DelegationStore store;
    private final Delegations delegations;
    private final JudgeDelegation judge;
    private final Competences competences;
    private final Clock clock;

    BringInDelegation(
            DelegationStore store,
            Delegations delegations,
            JudgeDelegation judge,
            Competences competences,
            Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.judge = judge;
        this.competences = competences;
        this.clock = clock;
    }

    @Transactional
    public DelegationChange bringIn(DelegationId id, AccountId by) {
        competences.renew();
        var draft = delegations.get(id);
        if (draft.registered().state() == State.BROUGHT_IN) {
            return new DelegationChange.Made(draft);
        }
        if (draft.registered().state() != State.DRAFT) {
            return DelegationChange.no(Rule.NOT_A_DRAFT);
        }
        var stopping = judge.judge(draft, store.lines(id)).stream()
                .filter(finding -> finding.rule().stops())
                .toList();
        if (!stopping.isEmpty()) {
            return new DelegationChange.Refused(
                    DelegationRefusal.of(Rule.HAS_FINDINGS, "findings", stopping.size()), stopping);
        }

        var now = clock.instant();
        store.bringIn(id, by, now);
        var replaces = draft.head().replaces();
        if (replaces != null) {
            var ending = new Delegation.Ending(
                    Uuid7.at(now),
                    draft.head().number(),
                    draft.head().decidedOn(),
                    "",
                    draft.head().validity().from().minusDays(1),
                    id);
            store.addEnding(replaces, ending, by, now);
        }
        return new DelegationChange.Made(delegations.get(id));
    }
}
