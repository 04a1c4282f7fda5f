package vn.motcua.sharing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.sharing.template.SharedTemplate;

/** The templates there are, and the one that is looked at before it is kept. */
@Component
class KnownTemplates {
    private static final ScopedValue<SharedTemplate> PROPOSED = ScopedValue.newInstance();

    private final TemplateStore store;

    KnownTemplates(TemplateStore store) {
        this.store = store;
    }

    /** @param name key and version */
    Optional<SharedTemplate> find(String name) {
        return PROPOSED.isBound() && PROPOSED.get().name().equals(name)
                ? Optional.of(PROPOSED.get())
                : store.find(name);
    }

    /** Does something as if this version were kept. */
    void supposing(SharedTemplate proposed, Runnable something) {
        ScopedValue.where(PROPOSED, proposed).run(something);
    }
}
