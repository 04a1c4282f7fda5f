package vn.motcua.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        PAGE,
        FIELD,
        ROW,
        CHECK,
        OPTION,
        CONDITION,
        MESSAGE,
        SECTION,
        LEAD,
        HINT,
        HELP,
        COPY
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
