package vn.motcua.result;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultRefusal;
import vn.motcua.dossier.ResultState;
import vn.motcua.route.TaskView;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Uuid7;

/**
 * The result of a dossier on its way: drafted by the specialist, approved and signed by the leader, numbered and sealed by the
 * records clerk. Separate, evidenced acts, in the order of the route.
 */
@Component
public class Results {
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ResultStore store;
    private final ResultTemplates templates;
    private final ResultNumbers numbers;
    private final Clock clock;

    Results(ResultStore store, ResultTemplates templates, ResultNumbers numbers, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * All results of a dossier, newest first.
     *
     * @throws ChangedOutside when one is not what the log says, or the one that decided is not there
     */
    public List<ResultRow> of(Dossier dossier) {
        var found = store.of(dossier.id());
        dossier.result().ifPresent(decisive -> {
            if (found.stream().noneMatch(result -> result.id().equals(decisive) && !result.isOpen())) {
                throw new ChangedOutside("result.result " + decisive);
            }
        });
        return found;
    }

    /** The newest result that was signed, whether or not it is still in force. */
    public Optional<ResultRow> signed(Dossier dossier) {
        return of(dossier).stream().filter(result -> result.signedAt() != null).findFirst();
    }

    /** The same while it is in force: what others are told or given of it. */
    public Optional<ResultRow> inForce(Dossier dossier) {
        return signed(dossier).filter(result -> result.state() == ResultState.SIGNED);
    }

    /** The paper of the newest signed result. */
    public Optional<DocumentId> signedPaper(Dossier dossier) {
        return signed(dossier).map(ResultRow::document).map(DocumentId::new);
    }

    /** The same for who applied: of what was revoked before it was handed over there is none, also afterwards. */
    public Optional<DocumentId> paperForApplicant(Dossier dossier) {
        return signed(dossier)
                .filter(result -> isForApplicant(dossier, result))
                .map(ResultRow::document)
                .map(DocumentId::new);
    }

    /** Not when it was revoked before they had it: what ended the dossier then was its revocation. */
    public static boolean isForApplicant(Dossier dossier, ResultRow result) {
        var revokedAt = result.state() == ResultState.REVOKED ? result.endedAt() : null;
        return revokedAt == null
                || dossier instanceof Dossier.Closed closed
                        && closed.handOver().at().isBefore(revokedAt);
    }

    /** The number that the open result will be given, or has; empty when there is no open result. */
    public Optional<String> comingNumber(Dossier dossier) {
        return store.open(dossier.id())
                .map(result -> result.number() == null
                        ? numbers.upcoming(dossier.seat().agency(), result.template(), clock.instant())
                                .text()
                        : result.number());
    }

    public Optional<ResultRow> byToken(String token) {
        return store.byToken(token);
    }

    /** The officer's draft: the fields of the template, checked. */
    Optional<ResultRefusal.OfDrafting> draft(
            Dossier.InHandling dossier, Actor actor, Decision.Verdict verdict, Map<String, String> fields) {
        var template = templates.of(dossier.filing(), verdict);
        var now = clock.instant();
        var problems = template.map(one -> one.problems(fields, LocalDate.ofInstant(now, clock.getZone())));
        var why = ResultRules.draft(problems);
        if (why.isEmpty()) {
            var values = template.orElseThrow().only(fields);
            store.draft(drafted(dossier.id(), verdict, template.orElseThrow().key(), values, now), actor, now);
        }
        return why;
    }

    /** A new result with an id and a token of its own. */
    static ResultRow drafted(
            DossierId dossier, Decision.Verdict verdict, String template, Map<String, String> fields, Instant now) {
        var token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return new ResultRow(
                new ResultId(Uuid7.at(now)),
                dossier,
                Base64.getUrlEncoder().withoutPadding().encodeToString(token),
                verdict,
                ResultState.DRAFTED,
                template,
                fields,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What must be true of the result before the step can be finished forward; makes it so where the step itself does. */
    public Optional<ResultRefusal.ResultMissing> beforeStep(
            TaskView task, Dossier.InHandling dossier, Actor actor, Instant now) {
        return switch (task.step().kind()) {
            case HANDLE, CHECK -> Optional.empty();
            case DRAFT -> ResultRules.isThere(store.open(dossier.id()).isPresent());
            case APPROVE -> approve(dossier, actor, now);
            case NUMBER -> number(dossier, now);
            case SIGN, SEAL -> Optional.empty();
        };
    }

    private Optional<ResultRefusal.ResultMissing> approve(Dossier.InHandling dossier, Actor actor, Instant now) {
        var open = store.held(dossier.id());
        open.ifPresent(result -> store.approve(result.id(), actor, now));
        return ResultRules.isThere(open.isPresent());
    }

    private Optional<ResultRefusal.ResultMissing> number(Dossier.InHandling dossier, Instant now) {
        var open = store.held(dossier.id()).filter(result -> result.state() != ResultState.DRAFTED);
        open.ifPresent(result -> number(dossier, result, now));
        return ResultRules.isThere(open.isPresent());
    }

    private void number(Dossier.InHandling dossier, ResultRow result, Instant now) {
        if (result.number() == null) {
            var upcoming = numbers.upcoming(dossier.seat().agency(), result.template(), now);
            store.number(result.id(), numbers.draw(upcoming), now);
        } else {
            store.number(result.id(), result.number(), now);
        }
    }
}
