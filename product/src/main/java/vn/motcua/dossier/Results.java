package vn.motcua.dossier;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.organisation.Agencies;
import vn.motcua.route.TaskView;
import vn.motcua.shared.Uuid7;

/**
 * The result of a dossier on its way: drafted by the specialist, approved by the leader, numbered by the records clerk.
 * Three separate, evidenced acts.
 */
@Component
public class Results {
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ResultStore store;
    private final ResultTemplates templates;
    private final Agencies agencies;
    private final Clock clock;

    Results(ResultStore store, ResultTemplates templates, Agencies agencies, Clock clock) {
        this.store = store;
        this.templates = templates;
        this.agencies = agencies;
        this.clock = clock;
    }

    public List<ResultRow> of(DossierId dossier) {
        return store.of(dossier);
    }

    /** The newest result that was signed, whether or not it is still in force. */
    public Optional<ResultRow> signed(DossierId dossier) {
        return of(dossier).stream().filter(result -> result.signedAt() != null).findFirst();
    }

    /** The paper of the newest signed result. */
    public Optional<DocumentId> signedPaper(DossierId dossier) {
        return signed(dossier).map(ResultRow::document).map(DocumentId::new);
    }

    public Optional<ResultRow> byToken(String token) {
        return store.byToken(token);
    }

    /** The officer's draft: the fields of the template, checked. */
    @Nullable
    DossierRefusal draft(
            Dossier.InHandling dossier, Actor actor, Decision.Verdict verdict, Map<String, String> fields) {
        var template = templates.of(dossier.filing(), verdict);
        if (template.isEmpty()) {
            return new DossierRefusal.StepNotPossible("no-template");
        }
        var missing = template.get().missing(fields);
        if (!missing.isEmpty()) {
            return new DossierRefusal.AnswersIncomplete(missing);
        }
        var now = clock.instant();
        var values = template.get().only(fields);
        store.draft(drafted(dossier.id(), verdict, template.get().key(), values, now), actor, now);
        return null;
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
                ResultRow.State.DRAFTED,
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
                null);
    }

    /** What must be true of the result before the step can be finished forward; makes it so where the step itself does. */
    @Nullable
    DossierRefusal beforeStep(TaskView task, Dossier.InHandling dossier, Actor actor, Instant now) {
        return switch (task.step().kind()) {
            case HANDLE, CHECK -> null;
            case DRAFT -> store.open(dossier.id()).isPresent() ? null : new DossierRefusal.ResultMissing();
            case APPROVE -> approve(dossier, actor, now);
            case NUMBER -> number(dossier, now);
            case SIGN -> null;
        };
    }

    private @Nullable DossierRefusal approve(Dossier.InHandling dossier, Actor actor, Instant now) {
        var open = store.open(dossier.id());
        if (open.isEmpty()) {
            return new DossierRefusal.ResultMissing();
        }
        store.approve(open.get().id(), actor, now);
        return null;
    }

    private @Nullable DossierRefusal number(Dossier.InHandling dossier, Instant now) {
        var open = store.open(dossier.id());
        if (open.isEmpty() || open.get().state() == ResultRow.State.DRAFTED) {
            return new DossierRefusal.ResultMissing();
        }
        if (open.get().number() == null) {
            var today = LocalDate.ofInstant(now, clock.getZone());
            var agency = agencies.get(dossier.filing().agency()).code(today);
            int running = store.nextNumber(agency, open.get().template(), today);
            store.number(open.get().id(), templates.number(open.get().template(), running), now);
        } else {
            store.number(open.get().id(), open.get().number(), now);
        }
        return null;
    }
}
