package vn.motcua.dossier;

/**
 * A dossier under judgement: nobody else changes it until the transaction ends. What happens to it is appended to its log here
 * and nowhere else; whoever goes on writing does so with what {@link #append} returns.
 */
public final class LockedDossier {
    private final DossierStore store;
    private final Dossier dossier;
    private final int eventCount;

    LockedDossier(DossierStore store, Dossier dossier, int eventCount) {
        this.store = store;
        this.dossier = dossier;
        this.eventCount = eventCount;
    }

    public Dossier dossier() {
        return dossier;
    }

    int eventCount() {
        return eventCount;
    }

    /** Writes what happened and the state that follows from it, then tells the modules above. */
    public LockedDossier append(DossierEvent event) {
        return store.append(this, event);
    }
}
