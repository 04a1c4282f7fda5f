package vn.motcua.linked;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.documents.UploadUse;

/** Tells the store of papers which uploads lie in a linked draft, or wait with a procedure of a thread. */
@Component
class LinkedUploads implements UploadUse {
    private final LinkedDrafts drafts;
    private final ThreadStore threads;

    LinkedUploads(LinkedDrafts drafts, ThreadStore threads) {
        this.drafts = drafts;
        this.threads = threads;
    }

    @Override
    public Set<UUID> inDrafts() {
        var all = new HashSet<>(drafts.uploads());
        all.addAll(threads.uploads());
        return all;
    }

    /** What is filed is filed as a dossier: its module says so. */
    @Override
    public Set<UUID> filed(Collection<UUID> uploads, Instant since) {
        return Set.of();
    }
}
