package vn.motcua.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people call the things of the access log, whichever module owns them. Things are {@code kind:id}. */
@Component
public class ThingNames {
    private final List<NamedThings> kinds;

    ThingNames(List<NamedThings> kinds) {
        this.kinds = kinds;
    }

    /** What people call so; empty when nothing is. */
    public List<String> called(String words) {
        return kinds.stream()
                .flatMap(kind -> kind.called(words).stream().map(id -> kind.kind() + ":" + id))
                .toList();
    }

    /** The account itself and all that is its. */
    public List<String> touchedWith(String account) {
        var all = new ArrayList<String>();
        all.add(account);
        kinds.forEach(kind -> kind.of(account).forEach(id -> all.add(kind.kind() + ":" + id)));
        return all;
    }

    /** Names by thing; what has none is left out. */
    public Map<String, String> of(Collection<String> things) {
        var names = new HashMap<String, String>();
        for (var kind : kinds) {
            var prefix = kind.kind() + ":";
            var ids = things.stream()
                    .filter(thing -> thing.startsWith(prefix))
                    .map(thing -> thing.substring(prefix.length()))
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                kind.names(ids).forEach((id, name) -> names.put(prefix + id, name));
            }
        }
        return names;
    }
}
