package vn.motcua.audit;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whose data the present request has read. Stores say so where rows come out of the database, so that no page or door can
 * forget it. Outside a request nothing is noted.
 */
public final class Touched {
    private static final String KEPT = Touched.class.getName();

    private final Map<String, String> personByThing = new LinkedHashMap<>();
    private final Set<String> acted = new HashSet<>();

    private Touched() {}

    /**
     * @param kind of thing, as {@code dossier}
     * @param person the account of whose it is; null where the store does not know it
     * @throws IllegalArgumentException when the row names its person by what is no account: the access log could not keep it,
     *     so the row is taken for damaged where it is read, and not when the page has been made
     */
    public static void note(String kind, Object id, @Nullable String person) {
        if (person != null && !AuditEntry.isId(person)) {
            throw new IllegalArgumentException("A " + kind + " must be of an account, but is of free text");
        }
        present().ifPresent(touched -> {
            var thing = kind + ":" + id;
            if (!touched.acted.contains(thing)) {
                touched.personByThing.merge(
                        thing, person == null ? "" : person, (old, now) -> old.isEmpty() ? now : old);
            }
        });
    }

    /** What was done to it stands in its own log, with who did it: no other entry is needed. */
    public static void acted(String kind, Object id) {
        present().ifPresent(touched -> {
            touched.acted.add(kind + ":" + id);
            touched.personByThing.remove(kind + ":" + id);
        });
    }

    /** Things as {@code kind:id}, with the account of whose they are, or an empty text. Each is told once. */
    public static Map<String, String> taken() {
        return present()
                .map(touched -> {
                    Map<String, String> taken = new LinkedHashMap<>(touched.personByThing);
                    touched.personByThing.clear();
                    return taken;
                })
                .orElseGet(LinkedHashMap::new);
    }

    private static Optional<Touched> present() {
        var attributes = RequestContextHolder.getRequestAttributes();
        if (attributes == null) {
            return Optional.empty();
        }
        var touched = (Touched) attributes.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        if (touched == null) {
            touched = new Touched();
            attributes.setAttribute(KEPT, touched, RequestAttributes.SCOPE_REQUEST);
        }
        return Optional.of(touched);
    }
}
