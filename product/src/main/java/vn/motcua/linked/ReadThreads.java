package vn.motcua.linked;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.NotFound;

/** Threads for reading: a citizen's own, and the one that a dossier belongs to. */
@Component
public class ReadThreads {
    private static final int SHOWN = 50;

    private final ThreadStore store;

    ReadThreads(ThreadStore store) {
        this.store = store;
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    public LinkedThread own(UUID id, AccountId account) {
        return find(id, account).orElseThrow(() -> new NotFound("linked thread " + id + " of " + account));
    }

    public Optional<LinkedThread> find(UUID id, AccountId account) {
        return store.find(id).filter(thread -> thread.account().equals(account));
    }

    /** The newest of an account, newest first. */
    public List<LinkedThread> of(AccountId account) {
        return store.of(account, SHOWN);
    }

    /** The thread that a dossier was filed in; who may see the dossier sees the others' states, and nothing else of them. */
    public Optional<LinkedThread> withDossier(DossierId dossier) {
        return store.threadsOf(List.of(dossier.value())).stream().findFirst().flatMap(store::find);
    }

    public boolean isLinked(DossierId dossier) {
        return !store.threadsOf(List.of(dossier.value())).isEmpty();
    }
}
