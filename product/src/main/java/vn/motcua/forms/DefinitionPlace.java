package vn.motcua.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/**
 * Where in a UI file something stands: its page, the question on it, the part of that.
 *
 * @param steps from the whole to the part; none for the whole form
 */
record DefinitionPlace(List<Step> steps) {
    /** The form itself. */
    static final DefinitionPlace FORM = new DefinitionPlace(List.of());

    DefinitionPlace {
        steps = List.copyOf(steps);
    }

    /** What a part is called, as the last part of a message's key. */
    enum Part {
        PAGE("pages", "key"),
        FIELD("fields", "field"),
        ROW("rows", "field"),
        CHECK("checks", "key"),
        OPTION("options", ""),
        CONDITION("", ""),
        MESSAGE("", ""),
        SECTION("", ""),
        LEAD("", ""),
        HINT("", ""),
        HELP("", ""),
        COPY("", "");

        /** In which list of the part around it such parts stand; empty where they stand in none. */
        private final String list;
        /** Under which key a part has its name. */
        private final String name;

        Part(String list, String name) {
            this.list = list;
            this.name = name;
        }
    }

    /** @param name as the author gave it; empty where there is one such part only */
    record Step(Part part, String name) {}

    DefinitionPlace in(Part part, String name) {
        var longer = new ArrayList<>(steps);
        longer.add(new Step(part, name));
        return new DefinitionPlace(longer);
    }

    DefinitionPlace in(Part part) {
        return in(part, "");
    }

    /** JSON Pointer of the place in this UI file; of the nearest part around it where the file has no such part. */
    String pointer(JsonNode ui) {
        var pointer = new StringBuilder();
        var node = ui;
        for (var step : steps) {
            var list = step.part().list;
            int at = list.isEmpty() ? -1 : index(node.path(list), step);
            if (at < 0) {
                break;
            }
            pointer.append('/').append(list).append('/').append(at);
            node = node.path(list).path(at);
        }
        return pointer.toString();
    }

    private static int index(JsonNode list, Step step) {
        for (int i = 0; i < list.size(); i++) {
            var one = list.path(i);
            var name = step.part() == Part.OPTION ? one.path(0) : one.path(step.part().name);
            if (name.asString("").equals(step.name())) {
                return i;
            }
        }
        return -1;
    }

    /** To begin a sentence with. */
    String said(Messages messages, Language language) {
        var place = steps.isEmpty()
                ? messages.text(language, "forms.definition.place.FORM")
                : steps.stream()
                        .map(step -> messages.text(language, "forms.definition.place." + step.part(), step.name()))
                        .collect(Collectors.joining(", "));
        return place.substring(0, 1).toUpperCase(language.locale()) + place.substring(1);
    }
}
