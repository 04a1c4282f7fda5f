package vn.motcua.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Everything that is wrong with a definition, to be said to who wrote it in the language they read. */
final class DefinitionFaults {
    /** @param facts for the text, behind the place */
    private record Found(DefinitionFault fault, DefinitionPlace place, List<Object> facts) {}

    /** Nobody reads more at once, and a file may hold a hundred thousand. */
    private static final int FOUND_MAX = 200;

    private final List<Found> found = new ArrayList<>();

    void add(DefinitionPlace place, DefinitionFault fault, Object... facts) {
        if (found.size() < FOUND_MAX) {
            found.add(new Found(fault, place, List.of(facts)));
        } else if (found.size() == FOUND_MAX) {
            found.add(new Found(DefinitionFault.AND_MORE, place, List.of()));
        }
    }

    void require(boolean holds, DefinitionPlace place, DefinitionFault fault, Object... facts) {
        if (!holds) {
            add(place, fault, facts);
        }
    }

    void addAll(DefinitionFaults more) {
        more.found.forEach(one -> add(one.place(), one.fault(), one.facts().toArray()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<String> said(Messages messages, Language language) {
        return found.stream().map(one -> said(one, messages, language)).toList();
    }

    /** Where something is wrong, and what. */
    record Placed(String pointer, String sentence) {}

    List<Placed> placed(JsonNode ui, Messages messages, Language language) {
        return found.stream()
                .map(one -> new Placed(one.place().pointer(ui), said(one, messages, language)))
                .toList();
    }

    private static String said(Found one, Messages messages, Language language) {
        var place = one.place().said(messages, language);
        var arguments = Stream.concat(Stream.of(place), one.facts().stream()).toArray();
        return messages.text(language, one.fault().key(), arguments);
    }
}
