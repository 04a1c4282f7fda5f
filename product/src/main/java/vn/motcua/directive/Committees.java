package vn.motcua.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/** The committees: opened, merged into another, never deleted. */
@Component
public class Committees {
    private final SourceStore store;
    private final Clock clock;

    Committees(SourceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All there ever were, the oldest first. */
    public List<Committee> all() {
        return store.committees();
    }

    /** Those that give something on that day. */
    public List<Committee> on(LocalDate day) {
        return all().stream().filter(one -> one.isOn(day)).toList();
    }

    public Optional<Committee> find(CommitteeId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** It and all that were merged into it, over any number of mergers. */
    public Set<CommitteeId> withPredecessors(CommitteeId id) {
        return withPredecessors(id, all());
    }

    static Set<CommitteeId> withPredecessors(CommitteeId id, List<Committee> all) {
        var found = new HashSet<CommitteeId>();
        found.add(id);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var one : all) {
                var into = one.mergedInto();
                if (into != null && found.contains(into)) {
                    grew |= found.add(one.id());
                }
            }
        }
        return Set.copyOf(found);
    }

    @Transactional
    public Committee open(String name, AgencyId standing, LocalDate since, AccountId by) {
        var now = clock.instant();
        var committee = new Committee(new CommitteeId(Uuid7.at(now)), name, standing, since, null, null);
        store.add(committee, by, now);
        return committee;
    }

    /** Its last day is the one before; what it gave goes on under the other one's name too. @return whether it could be */
    @Transactional
    public boolean merge(CommitteeId id, CommitteeId into, LocalDate from) {
        var one = find(id).orElseThrow(() -> new NotFound("committee " + id));
        var other = find(into).orElseThrow(() -> new NotFound("committee " + into));
        if (!mayMerge(one, other, from, withPredecessors(id))) {
            return false;
        }
        store.merge(id, into, from.minusDays(1));
        return true;
    }

    static boolean mayMerge(Committee one, Committee other, LocalDate from, Set<CommitteeId> ofOne) {
        return one.isOn(from.minusDays(1)) && one.lastDay() == null && other.isOn(from) && !ofOne.contains(other.id());
    }
}
