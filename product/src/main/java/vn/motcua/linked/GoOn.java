package vn.motcua.linked;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Answers;
import vn.motcua.linked.LinkedThread.Member;
import vn.motcua.linked.LinkedThread.Problem;
import vn.motcua.linked.ThreadRules.Next;
import vn.motcua.linked.ThreadRules.Standing;
import vn.motcua.result.ResultRow;
import vn.motcua.result.Results;

/**
 * Files of a thread what it is time for. Each dossier is filed in one transaction with the note that it was, under an id that was
 * chosen when the thread was submitted: killed at any moment it goes on where it stood, and nothing is filed twice.
 */
@Component
public class GoOn {
    static final String NUMBER = "@number";

    private static final Logger LOG = LoggerFactory.getLogger(GoOn.class);
    private static final int AT_ONCE = 50;

    private final ThreadStore store;
    private final DueThreads due;
    private final SubmitDossier submitDossier;
    private final Dossiers dossiers;
    private final Results results;
    private final LinkedOffer offer;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GoOn(
            ThreadStore store,
            DueThreads due,
            SubmitDossier submitDossier,
            Dossiers dossiers,
            Results results,
            LinkedOffer offer,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.due = due;
        this.submitDossier = submitDossier;
        this.dossiers = dossiers;
        this.results = results;
        this.offer = offer;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return whether more may be due at once */
    boolean withAllDue() {
        var threads = due.due(clock.instant(), AT_ONCE);
        threads.forEach(this::with);
        return threads.size() == AT_ONCE;
    }

    /** With one thread, until nothing of it can be filed now. What goes wrong is tried again later. */
    public void with(UUID thread) {
        try {
            boolean isMore = true;
            while (isMore) {
                isMore = Boolean.TRUE.equals(transaction.execute(_ -> fileOne(thread)));
            }
        } catch (RuntimeException e) {
            LOG.warn("The linked filing {} is gone on with later", thread, e);
            transaction.executeWithoutResult(_ -> due.later(thread, clock.instant()));
        }
    }

    /** @return whether one was filed, or could not be and is noted so */
    private boolean fileOne(UUID id) {
        if (!due.lock(id)) {
            return false;
        }
        var thread = store.held(id)
                .orElseThrow(() -> new IllegalStateException("Thread " + id + " is due, so it must be there"));
        var next = first(thread);
        if (next.isEmpty()) {
            due.done(id);
            return false;
        }
        if (file(thread, next.get()) instanceof Outcome.No(var why)) {
            LOG.info("{} of the linked filing {} is not taken: {}", next.get().key(), id, why.code());
            store.notFiled(next.get(), problem(why), clock.instant());
        }
        return true;
    }

    private static Optional<Member> first(LinkedThread thread) {
        var next = thread.next();
        return thread.members().stream()
                .filter(member -> next.get(member.key()) instanceof Next.File && member.problem() == null)
                .findFirst();
    }

    private static Problem problem(DossierRefusal why) {
        return why instanceof DossierRefusal.AnswersIncomplete ? Problem.ANSWERS : Problem.NOT_TAKEN;
    }

    /** Files a member of a thread whose rows are held. */
    Outcome<Dossier, FilingRefusal.OfFiling> file(LinkedThread thread, Member member) {
        var outcome = submitDossier.submit(new SubmitDossier.Order(
                member.dossierId(),
                member.procedure(),
                member.caseKey(),
                declared(thread, member),
                member.papers(),
                Channel.ONLINE,
                thread.account(),
                null,
                thread.language()));
        if (outcome instanceof Outcome.Done) {
            store.filed(member, clock.instant());
        }
        return outcome;
    }

    /** What was declared for it, with what the others have in their dossiers and results by now. */
    Answers declared(LinkedThread thread, Member member) {
        var answers = new HashMap<String, Answers>();
        var fields = new HashMap<String, Map<String, String>>();
        for (var other : thread.members()) {
            if (other.dossier() != null && other.standing() == Standing.GRANTED) {
                answers.put(other.key(), dossiers.filed(other.dossierId()).answers());
                fields.put(
                        other.key(),
                        results.inForce(other.dossier()).map(GoOn::fields).orElse(Map.of()));
            }
        }
        var carried = new CarriedAnswers(answers, fields);
        var definition = thread.service().member(member.key());
        var own = Answers.fromStored(member.answers());
        return offer.form(definition)
                .map(form -> carried.into(definition, own, form))
                .orElseGet(() -> carried.into(definition, own));
    }

    private static Map<String, String> fields(ResultRow result) {
        var fields = new HashMap<>(result.fields());
        if (result.number() != null) {
            fields.put(NUMBER, result.number());
        }
        return fields;
    }
}
