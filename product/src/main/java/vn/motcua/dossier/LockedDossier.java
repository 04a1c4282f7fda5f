package vn.motcua.dossier;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.route.WalkedSteps;

/**
 * A dossier under judgement: nobody else changes it until the transaction ends. What happens to it is appended to its log here
 * and nowhere else; whoever goes on writing does so with what {@link #append} returns.
 */
public final class LockedDossier {
    private final DossierStore store;
    private final Dossier dossier;
    private final List<DossierEvent> log;

    /** @param log of which the dossier is what follows */
    LockedDossier(DossierStore store, Dossier dossier, List<DossierEvent> log) {
        this.store = store;
        this.dossier = dossier;
        this.log = List.copyOf(log);
    }

    public Dossier dossier() {
        return dossier;
    }

    /** Everything that happened, oldest first. */
    List<DossierEvent> log() {
        return log;
    }

    /** The steps of its route that were finished, oldest first. */
    List<WalkedSteps.Done> stepsDone() {
        return log.stream()
                .filter(DossierEvent.StepTaken.class::isInstance)
                .map(DossierEvent.StepTaken.class::cast)
                .map(taken -> new WalkedSteps.Done(taken.step(), taken.outcome()))
                .toList();
    }

    int eventCount() {
        return log.size();
    }

    LockedDossier then(Dossier after, DossierEvent event) {
        return new LockedDossier(
                store, after, Stream.concat(log.stream(), Stream.of(event)).toList());
    }

    /** Writes what happened and the state that follows from it, then tells the modules above. */
    public LockedDossier append(DossierEvent event) {
        return store.append(this, event);
    }
}
