package vn.motcua.formdesign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.motcua.editing.EditValues;
import vn.motcua.editing.TwoWindows;
import vn.motcua.editing.json.KeptLayout;
import vn.motcua.formdesign.sketch.CounterSentences;
import vn.motcua.formdesign.sketch.Elsewhere;
import vn.motcua.formdesign.sketch.FormSketch;
import vn.motcua.formdesign.sketch.Spot;
import vn.motcua.formdesign.sketch.TypedForm;
import vn.motcua.packages.PackageLayout;

/** A form and the files that speak of it, while one order is carried out. */
final class FormAtWork {
    /** What names answers of the form by their pointers. */
    private static final List<String> NAMING =
            List.of(PackageLayout.FORM_FACTS, PackageLayout.SERVICE, PackageLayout.RESULT);

    private static final List<String> OF_FORM = List.of(PackageLayout.FORM_UI, PackageLayout.FORM_SCHEMA);

    private final FormOnDesk desk;
    private final FormSketch sketch;
    /** Files as the page had shown them; without those of which nobody knows. */
    private final Map<String, String> shown;

    private final Map<String, JsonNode> others = new HashMap<>();

    private FormAtWork(FormOnDesk desk, FormSketch sketch, Map<String, String> shown) {
        this.desk = desk;
        this.sketch = sketch;
        this.shown = shown;
    }

    /** The form as the page showed it, for whoever sends it: what another window added is none of this one's. */
    static FormAtWork seen(FormOnDesk desk, FormOrder order) {
        var shown = new HashMap<String, String>();
        OF_FORM.forEach(file -> seen(desk, order, file).ifPresent(text -> shown.put(file, text)));
        var seen = FormSketch.read(
                shown.getOrDefault(PackageLayout.FORM_UI, now(desk, PackageLayout.FORM_UI)),
                shown.getOrDefault(PackageLayout.FORM_SCHEMA, now(desk, PackageLayout.FORM_SCHEMA)));
        return new FormAtWork(desk, seen.orElse(desk.sketch()), shown);
    }

    private static Optional<String> seen(FormOnDesk desk, FormOrder order, String file) {
        var mark = order.seen().getOrDefault(file, "");
        var now = now(desk, file);
        return mark.isEmpty() || EditValues.mark(now).equals(mark)
                ? Optional.of(now)
                : desk.opened().draft(file).flatMap(draft -> draft.shown(mark));
    }

    private static String now(FormOnDesk desk, String file) {
        return desk.opened().text(file).orElse("");
    }

    FormSketch sketch() {
        return sketch;
    }

    /** Puts in what was typed. */
    DesignForm.Outcome type(FormOrder order) {
        var spot = order.spot();
        var before = sketch.node(spot).map(JsonNode::deepCopy).orElseGet(FormSketch::nothing);
        var question = sketch.question(spot);
        new TypedForm(sketch, order.sent(), desk.conditions(spot)).into(spot);
        sketch.node(spot).ifPresent(after -> counter(before, after));
        question.ifPresent(asked -> answers(order, asked));
        if (question.isPresent()) {
            var now = question.get().name();
            var name = TypedForm.name(order.sent(), now);
            boolean isFree = name.isPresent()
                    && (name.get().equals(now) || sketch.named(name.get()).isEmpty());
            if (!isFree) {
                return new DesignForm.Outcome.Refused(spot, name.isPresent() ? "name-taken" : "name");
            }
            if (!name.get().equals(now)) {
                rename(spot, now, name.get());
            }
        }
        return new DesignForm.Outcome.Kept(sketch.has(spot) ? spot : Spot.FORM);
    }

    private void rename(Spot spot, String before, String after) {
        TypedForm.rename(sketch, spot, after);
        if (spot.kind() != Spot.Kind.FIELD) {
            return;
        }
        var was = FormSketch.pointer(before);
        var is = FormSketch.pointer(after);
        NAMING.forEach(file -> other(file).ifPresent(tree -> Elsewhere.renamed(tree, was, is)));
        examples().forEach(tree -> Elsewhere.renamedAnswer(tree, was, is));
    }

    /** Answers that are asked no more. */
    void forget(Set<String> pointers) {
        if (!pointers.isEmpty()) {
            examples().forEach(example -> Elsewhere.removed(example, pointers));
        }
    }

    private void counter(JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            other(PackageLayout.FORM_COUNTER)
                    .ifPresent(counter -> CounterSentences.follow(counter, before, after, sketch.ui()));
        }
    }

    /** What was typed as answers of the examples: {@code vd-0} of the first. */
    private void answers(FormOrder order, FormSketch.Question question) {
        int i = 0;
        for (var file : desk.pack().files().under(PackageLayout.EXAMPLES)) {
            var name = "vd-" + i++;
            if (order.sent().containsKey(name)) {
                var typed = motcua.vietnamese.Text.line(order.typed(name)).strip();
                other(file).ifPresent(tree -> Elsewhere.answer(tree, question.pointer(), question.kind(), typed));
            }
        }
    }

    private List<JsonNode> examples() {
        return desk.pack().files().under(PackageLayout.EXAMPLES).stream()
                .flatMap(file -> other(file).stream())
                .toList();
    }

    private Optional<JsonNode> other(String file) {
        return desk.pack().files().has(file)
                ? Optional.of(others.computeIfAbsent(file, desk.pack().files()::json))
                : Optional.empty();
    }

    /** What was changed here put into what the files are by now; empty where another window changed the same. */
    Optional<Map<String, String>> together() {
        var texts = changed();
        for (var file : OF_FORM) {
            var own = texts.get(file);
            if (own == null) {
                continue;
            }
            var merged = TwoWindows.together(shown.get(file), own, now(desk, file));
            if (merged.isEmpty()) {
                return Optional.empty();
            }
            texts.put(file, merged.get());
        }
        return Optional.of(texts);
    }

    /** Files whose text is another one now. */
    Map<String, String> changed() {
        var texts = new HashMap<String, String>();
        texts.put(PackageLayout.FORM_UI, sketch.writtenUi());
        texts.put(PackageLayout.FORM_SCHEMA, sketch.writtenSchema());
        others.forEach((file, tree) ->
                texts.put(file, KeptLayout.write(desk.opened().text(file).orElseThrow(), tree)));
        texts.entrySet().removeIf(text -> desk.opened().text(text.getKey()).equals(Optional.of(text.getValue())));
        return texts;
    }
}
