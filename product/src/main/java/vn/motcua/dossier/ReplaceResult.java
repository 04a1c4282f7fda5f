package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.shared.NotFound;

/**
 * The leader replaces a wrong result by a corrected one of the same kind, with a number of its own (NĐ 30/2020/NĐ-CP, Đ. 18
 * k. 4): the new one is signed and sealed, the old one loses its force, and whoever checks the old one is led to the new
 * one. What should have been decided otherwise is revoked instead. As in {@link SignResult} the signing stands before the
 * transaction; asking again with the same words finds it done.
 */
@Service
public class ReplaceResult {
    /**
     * @param fields what stands in the new result, by field of the old one's template
     * @param reason what was wrong
     */
    public record Order(ResultId replaced, Map<String, String> fields, String reason) {
        public Order {
            fields = Map.copyOf(fields);
            reason = reason.strip();
        }
    }

    /** Others may draw the number that was printed; then the paper is made anew. */
    private static final int ATTEMPTS = 5;

    private final ResultStore results;
    private final ResultTemplates templates;
    private final ResultPapers papers;
    private final DossierStore dossiers;
    private final DossierAccess access;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReplaceResult(
            ResultStore results,
            ResultTemplates templates,
            ResultPapers papers,
            DossierStore dossiers,
            DossierAccess access,
            Agencies agencies,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.results = results;
        this.templates = templates;
        this.papers = papers;
        this.dossiers = dossiers;
        this.access = access;
        this.agencies = agencies;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws NotFound when the result is not there or lies with an agency the leader does not head */
    public Outcome<ResultRow> replace(Order order, User.Officer leader) {
        var old = get(order.replaced());
        var dossier = dossiers.get(old.dossier());
        var actor = access.actor(leader, dossier.filing().agency(), Role.LEADER);
        var done = doneBefore(old, order, actor);
        if (done != null) {
            return Outcome.done(done);
        }
        var refused = refusal(old, order);
        if (refused != null) {
            return Outcome.no(refused);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var next = successor(old, order, dossier.filing());
            switch (papers.signed(dossier.filing(), next.result(), actor)) {
                case Outcome.No<byte[]>(var why) -> {
                    return Outcome.no(why);
                }
                case Outcome.Done<byte[]>(var pdf) -> {
                    var answer = transaction.execute(status -> {
                        var written = write(next, pdf, order, actor);
                        if (!(written instanceof Outcome.Done<ResultRow>)) {
                            status.setRollbackOnly();
                        }
                        return written;
                    });
                    if (answer != null) {
                        return answer;
                    }
                }
            }
        }
        return Outcome.no(new DossierRefusal.SigningUnavailable("numbers of results are drawn by others"));
    }

    /** The result that is to be, with the number it will have if nobody else draws it first. */
    private record Next(ResultRow result, String agencyCode, LocalDate day, int number) {}

    private Next successor(ResultRow old, Order order, Filing filing) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var code = agencies.get(filing.agency()).code(today);
        int number = results.upcomingNumber(code, old.template(), today);
        var fields = templates.get(old.template()).only(order.fields());
        var drafted = Results.drafted(old.dossier(), old.verdict(), old.template(), fields, now);
        return new Next(drafted.numbered(templates.number(old.template(), number), now), code, today, number);
    }

    /** @return null when somebody else drew the number meanwhile */
    private @Nullable Outcome<ResultRow> write(Next next, byte[] pdf, Order order, Actor leader) {
        var locked = dossiers.lock(next.result().dossier());
        // Read behind the lock: of two leaders at once only the first replaces.
        var old = get(order.replaced());
        var refused = refusal(old, order);
        if (refused != null) {
            var done = doneBefore(old, order, leader);
            return done == null ? Outcome.no(refused) : Outcome.done(done);
        }
        if (results.nextNumber(next.agencyCode(), old.template(), next.day()) != next.number()) {
            return null;
        }
        var now = clock.instant();
        var kept = papers.keep(next.result(), pdf, leader);
        results.issue(next.result().signed(kept.document().value(), kept.sha256(), leader, now), leader);
        replace(old, next.result().id(), order.reason(), now);
        dossiers.append(
                locked,
                new DossierEvent.ResultReplaced(
                        old.dossier(), now, leader, old.id(), next.result().id(), kept.sha256(), order.reason()));
        return Outcome.done(get(next.result().id()));
    }

    private void replace(ResultRow old, ResultId by, String reason, Instant now) {
        if (results.replace(old.id(), by, reason, now) != 1) {
            throw new IllegalStateException("Result " + old.id() + " must be in force under its lock, but is not");
        }
    }

    private @Nullable DossierRefusal refusal(ResultRow old, Order order) {
        if (order.reason().isBlank()) {
            return new DossierRefusal.ReasonMissing("reason");
        }
        if (old.state() != ResultRow.State.SIGNED) {
            return new DossierRefusal.ResultNotInForce(old.state());
        }
        var missing = templates.get(old.template()).missing(order.fields());
        return missing.isEmpty() ? null : new DossierRefusal.AnswersIncomplete(missing);
    }

    /** The successor, when the same leader replaced the result with the same words before. */
    private @Nullable ResultRow doneBefore(ResultRow old, Order order, Actor leader) {
        UUID successor = old.replacedBy();
        if (successor == null || !order.reason().equals(old.endReason())) {
            return null;
        }
        var done = get(new ResultId(successor));
        boolean isSame = leader.account().value().equals(done.signedBy())
                && done.fields().equals(templates.get(old.template()).only(order.fields()));
        return isSame ? done : null;
    }

    private ResultRow get(ResultId id) {
        return results.find(id).orElseThrow(() -> new NotFound("result " + id));
    }
}
