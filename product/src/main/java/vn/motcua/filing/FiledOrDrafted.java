package vn.motcua.filing;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.documents.UploadUse;
import vn.motcua.dossier.Dossiers;

/** Tells the store of papers which uploads lie in a draft and which were filed. */
@Component
class FiledOrDrafted implements UploadUse {
    private final Drafts drafts;
    private final Dossiers dossiers;

    FiledOrDrafted(Drafts drafts, Dossiers dossiers) {
        this.drafts = drafts;
        this.dossiers = dossiers;
    }

    @Override
    public Set<UUID> inDrafts() {
        return drafts.uploads();
    }

    @Override
    public Set<UUID> filed(Collection<UUID> uploads, Instant since) {
        return dossiers.filedAmong(uploads, since);
    }
}
