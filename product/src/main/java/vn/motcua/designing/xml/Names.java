package vn.motcua.designing.xml;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What prefixes mean at an element: what it says itself, and else what the element around it says. Each says its own only, so that many
 * elements under many names take no more room than the file.
 *
 * @param own namespaces by prefix; the empty prefix is that of names without one
 */
record Names(@Nullable Names around, Map<String, String> own) {
    static final Names NONE = new Names(null, Map.of());

    /** Those of an element that says nothing are those around it. */
    static Names in(Names around, Map<String, String> own) {
        return own.isEmpty() ? around : new Names(around, Map.copyOf(own));
    }

    /** The namespace of a prefix; empty where it has none. */
    Optional<String> of(String prefix) {
        for (var names = this; names != null; names = names.around()) {
            var found = names.own().get(prefix);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** A prefix that means the namespace; empty where none does. */
    Optional<String> prefix(String namespace) {
        for (var names = this; names != null; names = names.around()) {
            for (var one : names.own().entrySet()) {
                var prefix = one.getKey();
                if (one.getValue().equals(namespace)
                        && !prefix.isEmpty()
                        && of(prefix).filter(namespace::equals).isPresent()) {
                    return Optional.of(prefix);
                }
            }
        }
        return Optional.empty();
    }
}
