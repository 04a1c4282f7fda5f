package vn.motcua.publishing;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.changes.NamedRows;

/** A version of a procedure is called by its code, its number and the procedure's name. */
@Component
class NamedRevisions implements NamedRows {
    private final RevisionStore store;

    NamedRevisions(RevisionStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return store.names(ids);
    }
}
