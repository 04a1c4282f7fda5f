package vn.motcua.casefile;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.casefile.Wrong.Field;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;

/**
 * The counter keeps originals that the handling needs, and gives them back, each entered at once (NĐ 61/2018, Đ. 20). They go back
 * whatever became of the dossier, and never stop its result from being handed over.
 */
@Service
public class KeepOriginals {
    /** Something is to go back that is not held. */
    public record NotHeld(List<String> items) implements Refusal {
        public NotHeld {
            items = List.copyOf(items);
        }

        @Override
        public String code() {
            return "casefile.not-held";
        }

        @Override
        public Map<String, ?> facts() {
            return Map.of("items", items);
        }
    }

    private final Dossiers dossiers;
    private final DossierAccess access;
    private final Clock clock;

    KeepOriginals(Dossiers dossiers, DossierAccess access, Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.clock = clock;
    }

    /** Whether the counter can take some now, or has some to give back. */
    public boolean isPossible(Dossier dossier) {
        return Originals.mayTake(dossier)
                || !Originals.held(dossiers.trace(dossier.id())).isEmpty();
    }

    /**
     * @param typed each paper by a name of its own
     * @param shown how many events of the dossier its clerk had seen: the same once more, by a second press, enters nothing more
     * @throws NotFound when the clerk does not serve at its counter today
     */
    @Transactional
    public Entered take(DossierId id, User.Officer clerk, List<String> typed, int shown) {
        var locked = dossiers.lock(id);
        var actor = access.actor(clerk, locked.dossier().seat().counter(), Role.COUNTER_CLERK);
        if (!Originals.mayTake(locked.dossier())) {
            return new Entered.No(DossierRefusal.WrongStage.of(locked.dossier()));
        }
        var items = Lines.of(typed);
        var wrong = Wrong.none();
        Wrong.judgeLines(Field.ITEMS, items, wrong);
        if (!wrong.isEmpty()) {
            return new Entered.NotUsable(wrong);
        }
        if (Originals.wereTaken(items, Originals.since(shown, dossiers.trace(id)))) {
            return new Entered.Done(locked.dossier());
        }

        var event = new DossierEvent.OriginalsTaken(id, clock.instant(), actor, items);
        return new Entered.Done(locked.append(event).dossier());
    }

    /**
     * @param typed those that go back, as they were named when they were taken
     * @param to who takes them, or the parcel's number
     * @param shown as {@link #take}
     * @throws NotFound as {@link #take}
     */
    @Transactional
    public Entered giveBack(DossierId id, User.Officer clerk, List<String> typed, String to, int shown) {
        var locked = dossiers.lock(id);
        var actor = access.actor(clerk, locked.dossier().seat().counter(), Role.COUNTER_CLERK);
        if (locked.dossier().received().isEmpty()) {
            return new Entered.No(DossierRefusal.WrongStage.of(locked.dossier()));
        }
        var items = Lines.of(typed);
        var taker = Text.line(to);
        var wrong = Wrong.none();
        Wrong.judgeLines(Field.ITEMS, items, wrong);
        Wrong.judgeText(Field.TO, taker, Wrong.TEXT_MAX, wrong);
        if (!wrong.isEmpty()) {
            return new Entered.NotUsable(wrong);
        }
        var log = dossiers.trace(id);
        if (Originals.wereReturned(items, taker, Originals.since(shown, log))) {
            return new Entered.Done(locked.dossier());
        }
        var unknown = Originals.notHeld(items, log);
        if (!unknown.isEmpty()) {
            return new Entered.No(new NotHeld(unknown));
        }

        var event = new DossierEvent.OriginalsReturned(id, clock.instant(), actor, items, taker);
        return new Entered.Done(locked.append(event).dossier());
    }
}
