package vn.motcua.consultation;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.consultation.Wrong.Field;
import vn.motcua.documents.Document;
import vn.motcua.documents.Documents;
import vn.motcua.documents.StoreOutcome;
import vn.motcua.documents.Upload;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Opinion;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;
import vn.motcua.signing.ValidateSignature;
import vn.motcua.signing.Verdict;

/** The asked agency answers, in time or late after all. Its file is checked and kept before anything is written. */
@Service
public class AnswerConsultation {
    /** What the purpose of a kept answer is called. */
    static final String PURPOSE = "consultation-answer";

    /** The answer as a file. */
    public record File(String name, byte[] content) {}

    /**
     * @param opinion null where none was chosen
     * @param file null where there is none
     */
    public record Answer(
            @Nullable Opinion opinion,
            String text,
            @Nullable File file) {
        public Answer {
            text = Text.lines(text);
        }

        List<Wrong> judge() {
            var wrong = new ArrayList<Wrong>();
            if (opinion == null) {
                wrong.add(Wrong.of(Field.OPINION, "missing"));
            }
            Wrong.judgeText(Field.TEXT, text, wrong);
            return wrong;
        }
    }

    /** @param document null where there is none */
    private record Kept(@Nullable Document document, List<String> signers) {}

    private final Dossiers dossiers;
    private final ConsultationAccess access;
    private final ConsultationStore store;
    private final ConsultationTimes times;
    private final Documents documents;
    private final ValidateSignature signatures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AnswerConsultation(
            Dossiers dossiers,
            ConsultationAccess access,
            ConsultationStore store,
            ConsultationTimes times,
            Documents documents,
            ValidateSignature signatures,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.store = store;
        this.times = times;
        this.documents = documents;
        this.signatures = signatures;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @throws NotFound when there is none, or the officer does not speak for the asked agency today */
    public Entered answer(ConsultationId id, User.Officer officer, Answer answer) {
        var found = consultation(id);
        access.answering(officer, found.asked().agency());
        var wrong = answer.judge();
        if (!found.isOpen()) {
            return new Entered.No(new ConsultationRefusal.Over(times.state(found)));
        }
        var file = answer.file();
        if (file == null || !wrong.isEmpty()) {
            return wrong.isEmpty()
                    ? write(id, officer, answer, new Kept(null, List.of()))
                    : new Entered.NotUsable(wrong);
        }
        var verdict = signatures.validate(file.content());
        var unsound = unsound(verdict);
        if (unsound != null) {
            return new Entered.NotUsable(List.of(Wrong.of(Field.FILE, unsound)));
        }
        var upload = new Upload(file.name(), new ByteArrayInputStream(file.content()), officer.account(), PURPOSE);
        return switch (documents.store(upload)) {
            case StoreOutcome.Refused(var why) -> new Entered.FileRefused(why);
            case StoreOutcome.Stored(var _, var document) ->
                write(id, officer, answer, new Kept(document, signers(verdict)));
        };
    }

    private Entered write(ConsultationId id, User.Officer officer, Answer answer, Kept kept) {
        var entered = transaction.<Entered>execute(_ -> {
            var locked = dossiers.lock(access.dossierOf(id));
            var found = consultation(id);
            var actor = access.answering(officer, found.asked().agency());
            var opinion = answer.opinion();
            if (!found.isOpen() || opinion == null) {
                return new Entered.No(new ConsultationRefusal.Over(times.state(found)));
            }
            var document = kept.document();
            var event = new DossierEvent.ConsultationAnswered(
                    locked.dossier().id(),
                    clock.instant(),
                    actor,
                    id.value(),
                    opinion,
                    answer.text(),
                    document == null ? null : document.id().value(),
                    document == null ? "" : document.sha256(),
                    kept.signers());
            locked.append(event);
            store.answered(id, event.at());
            return new Entered.Done(
                    event.dossier(), new Consultation(found.asked(), event, found.withdrawn(), found.passedOver()));
        });
        if (entered == null) {
            throw new IllegalStateException("An answer must come to something, but did not");
        }
        return entered;
    }

    private Consultation consultation(ConsultationId id) {
        return Consultation.find(dossiers.trace(access.dossierOf(id)), id)
                .orElseThrow(() -> new NotFound("consultation " + id));
    }

    /** Why a file is no answer of an agency; null where it can be one. One that is not signed says so on the page. */
    private static @Nullable String unsound(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Altered _ -> "altered";
            case Verdict.Unreadable _ -> "unreadable";
            case Verdict.NotNow _ -> "not-now";
            case Verdict.Valid _, Verdict.Untrusted _, Verdict.NotSigned _ -> null;
        };
    }

    private static List<String> signers(Verdict verdict) {
        return verdict instanceof Verdict.Valid(var signatures)
                ? signatures.stream().map(Verdict.Signature::signer).distinct().toList()
                : List.of();
    }
}
