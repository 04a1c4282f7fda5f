package vn.motcua.changes;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The change log of the configuration, to be looked things up in. */
@Component
public class ChangeLog {
    private final ChangeStore store;

    ChangeLog(ChangeStore store) {
        this.store = store;
    }

    /**
     * The newest first.
     *
     * @param limit at most so many
     */
    @Transactional(readOnly = true)
    public List<ConfigurationChange> find(ChangeSearch search, int limit) {
        return store.find(search, limit);
    }
}
