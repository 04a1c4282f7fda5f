package vn.motcua.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.forms.FormDefinition.PageSpec;

/**
 * Reads one page that a browser sent into the answers so far. A question may depend on one above it, so the questions are
 * read in order, each under what was just answered.
 */
final class PageReading {
    private final FormDefinition definition;
    private final Arrival arrival;
    private final PageSpec page;
    private final Answers before;

    PageReading(FormDefinition definition, Arrival arrival, PageSpec page, Answers before) {
        this.definition = definition;
        this.arrival = arrival;
        this.page = page;
        this.before = before;
    }

    Answers answers(Posted posted) {
        var values = before.values();
        arrival.putByCase(values);
        var sources = new HashMap<>(before.sources());
        var shown = shown();
        for (var field : page.fields()) {
            if (!FormDefinition.holds(field.when(), values)
                    || field.byCase(values).isPresent()
                    || Form.isLocked(field, before)) {
                continue;
            }
            var value = arrival.value(field, posted.read(field));
            if (Tree.isBlank(value) && !shown.contains(field.name())) {
                value = copied(field, values);
            }
            if (!value.equals(Tree.at(values, field.name()))) {
                sources.remove(field.pointer());
            }
            Tree.put(values, field.name(), value);
        }
        arrival.putByCase(values);
        clearUnasked(values);
        sources.keySet().removeIf(pointer -> values.at(pointer).isMissingNode());
        return new Answers(values, sources);
    }

    /** What the page asks now and did not ask when it was sent, as far as it is not answered all the same. */
    Set<String> opened(Answers after) {
        var shown = shown();
        var opened = new HashSet<String>();
        for (var field : FormDefinition.openFields(page, after.read())) {
            if (!shown.contains(field.name()) && Tree.isBlank(Tree.at(after.read(), field.name()))) {
                opened.add(field.pointer());
            }
        }
        return opened;
    }

    static boolean isAt(Finding finding, Set<String> pointers) {
        return pointers.stream()
                .anyMatch(pointer ->
                        finding.pointer().equals(pointer) || finding.pointer().startsWith(pointer + "/"));
    }

    private Set<String> shown() {
        var shown = new HashSet<String>();
        FormDefinition.openFields(page, before.read()).forEach(field -> shown.add(field.name()));
        return shown;
    }

    /** What a question that was not on the page would have proposed; it stands on the check page, to be changed there. */
    private static JsonNode copied(FieldSpec field, ObjectNode values) {
        var source = field.source();
        return source.copyFrom() != null && FormDefinition.holds(source.copyWhen(), values)
                ? Tree.at(values, source.copyFrom()).deepCopy()
                : Tree.NODES.missingNode();
    }

    /** Questions look back only, so one pass in order is enough. */
    private void clearUnasked(ObjectNode values) {
        for (var one : definition.pages()) {
            boolean isAsked = FormDefinition.holds(one.when(), values);
            for (var field : one.fields()) {
                if (!isAsked || !FormDefinition.holds(field.when(), values)) {
                    Tree.remove(values, field.name());
                }
            }
        }
    }
}
