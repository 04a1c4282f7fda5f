package vn.motcua.consultation;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.DueDates;
import vn.motcua.dossier.Outcome;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/** Who handles a dossier asks another agency (NĐ 61/2018, Đ. 19 k. 5). The steps go on beside it, and the clock of the dossier. */
@Service
public class AskForConsultation {
    private final Dossiers dossiers;
    private final ConsultationAccess access;
    private final ConsultationTimes times;
    private final ConsultationStore store;
    private final AskedContent content;
    private final Clock clock;

    AskForConsultation(
            Dossiers dossiers,
            ConsultationAccess access,
            ConsultationTimes times,
            ConsultationStore store,
            AskedContent content,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.times = times;
        this.store = store;
        this.content = content;
        this.clock = clock;
    }

    /** @throws NotFound when the officer does not handle dossiers of its agency today */
    @Transactional
    public Entered ask(DossierId id, User.Officer officer, Question question) {
        var locked = dossiers.lock(id);
        var dossier = locked.dossier();
        var actor = access.asking(officer, dossier);
        if (!isPossible(dossier)) {
            return new Entered.No(DossierRefusal.WrongStage.of(dossier));
        }
        var now = clock.instant();
        var wrong = question.judge(content.circumstances(dossier, times.at(now).daysMax()));
        if (!wrong.isEmpty()) {
            return new Entered.NotUsable(wrong);
        }
        var refused = question.refused(Consultation.of(dossiers.trace(id)));
        if (refused.isPresent()) {
            return new Entered.No(refused.get());
        }
        var agency = Objects.requireNonNull(question.agency());
        return switch (times.due(now, agency, Objects.requireNonNull(question.days()))) {
            case Outcome.No(var why) -> new Entered.No(why);
            case Outcome.Done(DueDates.Due due) -> {
                var asked = new DossierEvent.ConsultationAsked(
                        id,
                        now,
                        actor,
                        Uuid7.at(now),
                        agency,
                        question.unit(),
                        question.text(),
                        question.papers(),
                        question.sections(),
                        due.at(),
                        question.isRequired());
                locked.append(asked);
                store.add(asked);
                yield new Entered.Done(id, new Consultation(asked, null, null, null));
            }
        };
    }

    /** Whether one can be asked now. */
    public static boolean isPossible(Dossier dossier) {
        return dossier instanceof Dossier.InHandling;
    }
}
