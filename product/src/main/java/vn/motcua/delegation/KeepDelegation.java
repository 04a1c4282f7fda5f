package vn.motcua.delegation;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.Competences;
import vn.motcua.shared.Uuid7;

/** A decision is entered as a draft, with all its lines: it can be looked at, and nothing follows from it. */
@Component
public class KeepDelegation {
    private final DelegationStore store;
    private final Competences competences;
    private final Clock clock;

    KeepDelegation(DelegationStore store, Competences competences, Clock clock) {
        this.store = store;
        this.competences = competences;
        this.clock = clock;
    }

    /**
     * What is entered.
     *
     * @param lines what it says, at most {@value #LINES_MAX}
     */
    public record Entered(DelegationHead head, List<Numbered> lines, Delegation.@Nullable Paper paper) {
        public static final int LINES_MAX = 5_000;

        public Entered {
            lines = List.copyOf(lines);
            if (lines.isEmpty() || lines.size() > LINES_MAX) {
                throw new IllegalArgumentException("A decision must have 1 to 5,000 lines, but has " + lines.size());
            }
        }
    }

    /** @param row its number in the table that it was read from, from 1 */
    public record Numbered(int row, DelegationLine.Terms terms) {}

    @Transactional
    public Delegation keep(Entered entered, AccountId by) {
        competences.renew();
        var now = clock.instant();
        var delegation = new Delegation(
                new DelegationId(Uuid7.at(now)),
                entered.head(),
                new Delegation.Registered(Delegation.State.DRAFT, by, now, null),
                List.of(),
                entered.paper());
        var lines = entered.lines().stream()
                .map(line -> new DelegationLine(Uuid7.at(now), line.row(), line.terms()))
                .toList();
        store.add(delegation, lines);
        return delegation;
    }
}
