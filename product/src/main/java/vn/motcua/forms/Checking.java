package vn.motcua.forms;

import com.networknt.schema.Error;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import motcua.vietnamese.LookAlikes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.FormDefinition.Asked;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.shared.Language;
import vn.motcua.ui.LookAlikeHint;

/** One judgement of all answers: the schema first, then our own checks on what the schema accepts. */
final class Checking {
    private final Form form;
    private final ObjectNode answers;
    private final Map<String, Asked> asked;
    private final Language language;
    private final Map<String, Finding> byPointer = new LinkedHashMap<>();

    Checking(Form form, ObjectNode answers, Language language) {
        this.form = form;
        this.answers = answers;
        this.language = language;
        this.asked = form.definition().asked(answers);
    }

    /** Findings by page key, in the order of the questions; under {@code ""} what no page asks. */
    Map<String, List<Finding>> findings(LocalDate today) {
        var ordered = single(today);
        for (var found : new CrossChecks(form.definition(), answers, today).found()) {
            if (found.check().level() == CheckSpec.Level.REFUSE) {
                addUnlessToldAlready(ordered, found);
            }
        }
        return ordered;
    }

    /** As {@link #findings}, of each answer by itself. */
    Map<String, List<Finding>> single(LocalDate today) {
        judgeBySchema();
        refuseUnasked();
        var own = new OwnChecks(form, answers, today, language);
        var ordered = new LinkedHashMap<String, List<Finding>>();
        form.definition().pages().forEach(page -> ordered.put(page.key(), new ArrayList<>()));
        for (var entry : asked.entrySet()) {
            var onPage = ordered.computeIfAbsent(entry.getValue().page().key(), key -> new ArrayList<>());
            var bySchema = takeFindings(entry.getValue().field());
            told(entry.getValue().field(), bySchema, own).stream()
                    .map(this::withHint)
                    .forEach(onPage::add);
        }
        ordered.put("", List.copyOf(byPointer.values()));
        return ordered;
    }

    /** Our own checks speak where the schema is content, and where they know better what is wrong with a number. */
    private static List<Finding> told(FieldSpec field, List<Finding> bySchema, OwnChecks own) {
        if (field.widget().isPlace()) {
            return ofPlace(bySchema, own.of(field));
        }
        boolean knowsBetter = bySchema.isEmpty() || field.widget() == Widget.PHONE;
        var ours = knowsBetter ? own.of(field) : List.<Finding>of();
        return ours.isEmpty() ? bySchema : ours;
    }

    /** Where letters stand for digits, says which and where. */
    private Finding withHint(Finding finding) {
        var typed = answers.at(finding.pointer());
        var hint = typed.isString()
                ? LookAlikeHint.of(LookAlikes.inDigits(typed.asString()), form.messages(), language)
                : "";
        return hint.isEmpty() ? finding : finding.saying(hint);
    }

    /** A street that is missing hides no commune that was not understood; of one part only one thing is said. */
    private static List<Finding> ofPlace(List<Finding> bySchema, List<Finding> ours) {
        var all = new ArrayList<>(ours);
        bySchema.stream()
                .filter(finding -> ours.stream().noneMatch(own -> own.pointer().equals(finding.pointer())))
                .forEach(all::add);
        return all;
    }

    private void addUnlessToldAlready(Map<String, List<Finding>> ordered, CrossChecks.Found found) {
        var at = asked.get(found.pointer());
        var onPage = ordered.get(at == null ? "" : at.page().key());
        if (onPage != null && onPage.stream().noneMatch(known -> known.pointer().equals(found.pointer()))) {
            onPage.add(new Finding(
                    found.pointer(),
                    found.anchor(),
                    found.message(language),
                    found.check().link(),
                    ""));
        }
    }

    private void judgeBySchema() {
        var complete = answers.deepCopy();
        for (var entry : asked.values()) {
            ensureGroup(complete, entry.field());
        }
        for (var error : form.judge().errors(complete)) {
            var pointer = pointer(error);
            var field = fieldOf(pointer);
            if (field == null) {
                byPointer.putIfAbsent(pointer, new Finding(pointer, "", unknown(error)));
            } else {
                var message = form.sentences().of(field, error, language);
                var inJson = form.sentences().inJson(field, error.getKeyword(), field.choices(), language);
                byPointer.putIfAbsent(pointer, new Finding(pointer, anchor(field, pointer), message, "", inJson));
            }
        }
    }

    /** Without the group's object the schema would name the group; the reader wants to hear of the question. */
    private static void ensureGroup(ObjectNode complete, FieldSpec field) {
        if (field.entry().optional() || field.pointer().chars().anyMatch(Character::isDigit)) {
            return;
        }
        var path = List.of(field.name().split("\\.", -1));
        Tree.ensureParents(complete, field.widget().isPlace() ? path : path.subList(0, path.size() - 1));
    }

    private static String pointer(Error error) {
        var at = String.valueOf(error.getInstanceLocation());
        boolean namesProperty = error.getProperty() != null
                && (error.getKeyword().equals("required") || error.getKeyword().equals("additionalProperties"));
        return namesProperty ? at + "/" + error.getProperty() : at;
    }

    private @Nullable FieldSpec fieldOf(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var found = asked.get(at);
            if (found != null) {
                return found.field();
            }
            if (at.indexOf('/') < 0) {
                return null;
            }
        }
        return null;
    }

    private static String anchor(FieldSpec field, String pointer) {
        if (!field.widget().isPlace() || pointer.length() <= field.pointer().length()) {
            return field.anchor();
        }
        var part = pointer.substring(field.pointer().length() + 1);
        return field.name().replace('.', '-') + "-" + part.replace("Name", "").replace('/', '-');
    }

    private String unknown(Error error) {
        var key = error.getKeyword().equals("additionalProperties") ? "additionalProperties" : "structure";
        return form.sentences().say(language, key, String.valueOf(error.getProperty()));
    }

    /** An answer to a question that is not asked in this case would be judged by nobody and read by somebody. */
    private void refuseUnasked() {
        for (var page : form.definition().pages()) {
            for (var field : page.fields()) {
                var value = Tree.at(answers, field.name());
                if (!asked.containsKey(field.pointer()) && !Tree.isBlank(value)) {
                    var message = form.sentences().say(language, "notAsked", Sentences.asked(field, language));
                    byPointer.putIfAbsent(field.pointer(), new Finding(field.pointer(), "", message));
                }
            }
        }
    }

    private List<Finding> takeFindings(FieldSpec field) {
        var taken = new ArrayList<Finding>();
        var own = byPointer.remove(field.pointer());
        if (own != null) {
            taken.add(own);
        }
        if (field.widget().isPlace() || field.widget() == Widget.CHECKBOXES) {
            var inside = byPointer.keySet().stream()
                    .filter(pointer -> pointer.startsWith(field.pointer() + "/"))
                    .toList();
            inside.forEach(pointer -> taken.add(byPointer.remove(pointer)));
        }
        return taken;
    }
}
