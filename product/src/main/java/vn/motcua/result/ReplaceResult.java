package vn.motcua.result;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.LockedDossier;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;

/**
 * The leader replaces a wrong result by a corrected one of the same kind, with a number of its own (NĐ 30/2020/NĐ-CP, Đ. 18
 * k. 4): the new one is signed, numbered and sealed, the old one loses its force, and whoever checks the old one is led to the new
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
            reason = Text.lines(reason);
        }
    }

    private final ResultStore results;
    private final ResultTemplates templates;
    private final ResultPapers papers;
    private final Dossiers dossiers;
    private final DossierAccess access;
    private final IssueNumbered issue;
    private final Clock clock;

    ReplaceResult(
            ResultStore results,
            ResultTemplates templates,
            ResultPapers papers,
            Dossiers dossiers,
            DossierAccess access,
            IssueNumbered issue,
            Clock clock) {
        this.results = results;
        this.templates = templates;
        this.papers = papers;
        this.dossiers = dossiers;
        this.access = access;
        this.issue = issue;
        this.clock = clock;
    }

    /** @throws NotFound when the result is not there or lies with an agency the leader does not head */
    public Outcome<ResultRow, ResultRefusal.OfReplacing> replace(Order order, User.Officer leader) {
        var old = get(order.replaced());
        var dossier = dossiers.get(old.dossier());
        var actor = access.actor(leader, dossier.seat().agency(), Role.LEADER);
        var done = doneBefore(old, order, actor);
        if (done != null) {
            return Outcome.done(done);
        }
        var refused = refusal(old, order);
        if (refused.isPresent()) {
            return Outcome.no(refused.get());
        }
        var agency = dossier.seat().agency();
        var next = successor(old, order);
        var printed = papers.printed(agency, next, actor);
        return issue.issue(
                dossier,
                next,
                numbered -> papers.issued(agency, numbered, printed, actor),
                (locked, numbered, pdf) -> write(locked, numbered, pdf, new By(order, actor)),
                why -> why);
    }

    private record By(Order order, Actor leader) {}

    /** The result that is to be, without its number. */
    private ResultRow successor(ResultRow old, Order order) {
        var fields = templates.get(old.template()).only(order.fields());
        return Results.drafted(old.dossier(), old.verdict(), old.template(), fields, clock.instant());
    }

    private Outcome<ResultRow, ResultRefusal.OfReplacing> write(
            LockedDossier locked, ResultRow next, byte[] pdf, By by) {
        var order = by.order();
        // Read behind the lock: of two leaders at once only the first replaces.
        var old = get(order.replaced());
        var refused = refusal(old, order);
        if (refused.isPresent()) {
            var done = doneBefore(old, order, by.leader());
            return done == null ? Outcome.no(refused.get()) : Outcome.done(done);
        }
        var now = clock.instant();
        var kept = papers.keep(next, pdf, by.leader());
        var paper = new ResultRow.Issued(
                kept.document().value(),
                kept.sha256(),
                now,
                by.leader().account().value());
        results.issue(next.issued(paper), by.leader());
        replace(old, next.id(), order.reason(), now);
        locked.append(new DossierEvent.ResultReplaced(
                old.dossier(), now, by.leader(), old.id(), next.id(), kept.sha256(), order.reason()));
        return Outcome.done(get(next.id()));
    }

    private void replace(ResultRow old, ResultId by, String reason, Instant now) {
        if (results.replace(old.id(), by, reason, now) != 1) {
            throw new IllegalStateException("Result " + old.id() + " must be in force under its lock, but is not");
        }
    }

    private Optional<ResultRefusal.OfReplacing> refusal(ResultRow old, Order order) {
        var problems = templates.get(old.template()).problems(order.fields(), LocalDate.now(clock));
        return ResultRules.replace(old.state(), order.reason(), problems);
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
