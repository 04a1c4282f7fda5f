package vn.motcua.documents;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who knows what uploads are used for, as the module that keeps drafts and asks for dossiers does. */
public interface UploadUse {
    /** The uploads that lie in any draft now. */
    Set<UUID> inDrafts();

    /**
     * Which of these were filed.
     *
     * @param since none of them was there before
     */
    Set<UUID> filed(Collection<UUID> uploads, Instant since);
}
