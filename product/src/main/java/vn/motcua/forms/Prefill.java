package vn.motcua.forms;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.shared.Language;

/** Writes into blank answers what a source knows. */
final class Prefill {
    private final Form form;
    private final Map<String, String> known;

    Prefill(Form form, Map<String, String> known) {
        this.form = form;
        this.known = known;
    }

    Answers into(Answers answers) {
        var values = answers.values();
        var sources = new HashMap<>(answers.sources());
        for (var page : form.definition().pages()) {
            for (var field : page.fields()) {
                var source = field.source().prefill();
                if (source == null || !Tree.isBlank(Tree.at(values, field.name()))) {
                    continue;
                }
                value(field, source).ifPresent(value -> {
                    Tree.put(values, field.name(), value);
                    sources.put(field.pointer(), source);
                });
            }
        }
        form.arrival().fillByCase(values);
        dropSourcesOfWhatIsWrong(values, sources);
        return new Answers(values, sources);
    }

    /** The answers, with the source of what is locked, when they already say there what the sources know; else empty. */
    Optional<Answers> agreed(Answers answers) {
        var values = answers.read();
        var sources = new HashMap<String, String>();
        for (var asked : form.definition().asked(values).values()) {
            var field = asked.field();
            var source = field.source().prefill();
            var known = source != null && field.source().locked() ? value(field, source) : Optional.<JsonNode>empty();
            if (source == null || known.isEmpty()) {
                continue;
            }
            if (!known.get().equals(Tree.at(values, field.name()))) {
                return Optional.empty();
            }
            sources.put(field.pointer(), source);
        }
        return Optional.of(new Answers(values, sources));
    }

    /** A locked value that the form itself would refuse could never be repaired; without its source it can be typed. */
    private void dropSourcesOfWhatIsWrong(ObjectNode values, Map<String, String> sources) {
        new Checking(form, values, Language.VI)
                .single(LocalDate.of(9999, 12, 31)).values().stream()
                        .flatMap(List::stream)
                        .forEach(finding -> sources.remove(finding.pointer()));
    }

    private Optional<JsonNode> value(FieldSpec field, String source) {
        var text = known.getOrDefault(source, "").strip();
        if (field.widget().isPlace()) {
            var area = known.getOrDefault(source + "AreaCode", "");
            return form.areas().placeOf(area, text).map(JsonNode.class::cast);
        }
        boolean isAnswer = !text.isEmpty()
                && (field.choices().isEmpty() || field.choice(text).isPresent())
                && (field.widget() != Widget.DATE || Dates.earliest(text).isPresent());
        return isAnswer ? Optional.of(form.arrival().value(field, Tree.NODES.stringNode(text))) : Optional.empty();
    }
}
