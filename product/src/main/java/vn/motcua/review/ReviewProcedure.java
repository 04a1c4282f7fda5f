package vn.motcua.review;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.organisation.Validity;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;

/** Somebody proposes something about a procedure, or says why it must exist; both with the reason, and neither changes it. */
@Component
public class ReviewProcedure {
    private final ReviewStore store;
    private final UnusedProcedures unused;
    private final Clock clock;

    ReviewProcedure(ReviewStore store, UnusedProcedures unused, Clock clock) {
        this.store = store;
        this.unused = unused;
        this.clock = clock;
    }

    /** @throws NotFound when the procedure is not offered in this scope */
    @Transactional
    public Proposal propose(
            UnusedProcedures.Scope scope, ProcedureCode code, Proposal.Kind kind, String reason, User.Officer by) {
        var now = clock.instant();
        var line = unused.one(scope, code).orElseThrow(() -> new NotFound("procedure " + code + " of this scope"));
        var proposal = new Proposal(
                Uuid7.at(now), code, kind, reason, scope.agency(), scope.from(), line.dossiers(), by.name(), now);
        store.add(proposal, by.account());
        return proposal;
    }

    /** @param to its last day; it comes to an end, so that somebody looks at it again */
    @Transactional
    public Excepted except(ProcedureCode code, String reason, LocalDate from, LocalDate to, User.Officer by) {
        var now = clock.instant();
        var excepted = new Excepted(Uuid7.at(now), code, reason, new Validity(from, to), by.name());
        store.add(excepted, by.account(), now);
        return excepted;
    }
}
