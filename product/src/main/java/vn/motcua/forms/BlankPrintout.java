package vn.motcua.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.Language;
import vn.motcua.ui.Messages;

/** Lays a form out for writing by hand: what hangs on an answer is there, and says on which. */
final class BlankPrintout {
    /** Of more, such as peoples or countries, the answer is written. */
    private static final int CHOICES_MAX = 12;

    private final FormDefinition definition;
    private final Messages messages;
    private final Language language;
    private final ObjectNode chosen;

    /** @param chosen the case of the procedure and what it answers: both decide what is asked at all */
    BlankPrintout(FormDefinition definition, Messages messages, Answers chosen, Language language) {
        this.definition = definition;
        this.messages = messages;
        this.language = language;
        this.chosen = chosen.read();
    }

    BlankForm form() {
        var parts = new ArrayList<BlankForm.Part>();
        for (var page : definition.pages()) {
            if (isAsked(page.when())) {
                var bySection = new LinkedHashMap<String, List<BlankForm.Question>>();
                for (var field : page.fields()) {
                    if (isAsked(field.when()) && field.byCase(chosen).isEmpty()) {
                        var section = field.texts().section();
                        bySection
                                .computeIfAbsent(
                                        (section == null ? page.title() : section).in(language), _ -> new ArrayList<>())
                                .add(question(field));
                    }
                }
                var onlyIf = onlyIf(page.when());
                bySection.forEach((title, questions) -> parts.add(part(title, onlyIf, questions)));
            }
        }
        return new BlankForm(definition.title().in(language), parts);
    }

    /** What all questions of a part hang on is said once, at its head. */
    private static BlankForm.Part part(String title, String onlyIf, List<BlankForm.Question> questions) {
        var first = questions.getFirst().onlyIf();
        if (!onlyIf.isEmpty()
                || first.isEmpty()
                || !questions.stream().allMatch(one -> one.onlyIf().equals(first))) {
            return new BlankForm.Part(title, onlyIf, questions);
        }
        return new BlankForm.Part(
                title, first, questions.stream().map(BlankForm.Question::always).toList());
    }

    private BlankForm.Question question(FormDefinition.FieldSpec field) {
        var hint = field.texts().hint();
        var choices = choices(field);
        boolean isLong = choices.size() > CHOICES_MAX;
        return new BlankForm.Question(
                field.title(language),
                hint == null ? "" : hint.in(language),
                onlyIf(field.when()),
                isLong ? BlankForm.Space.LINE : space(field.widget()),
                isLong ? List.of() : choices,
                field.rows().stream().map(row -> row.title(language)).toList());
    }

    private static BlankForm.Space space(Widget widget) {
        return switch (widget) {
            case TEXT, EMAIL, PHONE, MONEY, NUMBER, AREA -> BlankForm.Space.LINE;
            case TEXTAREA, ADDRESS -> BlankForm.Space.LINES;
            case DATE -> BlankForm.Space.DATE;
            case PERSONAL_NUMBER -> BlankForm.Space.DIGITS;
            case RADIOS, CHECKBOXES, SELECT, YES_NO, DECLARATION -> BlankForm.Space.CHOICE;
            case GROUP -> BlankForm.Space.ROWS;
        };
    }

    private List<String> choices(FormDefinition.FieldSpec field) {
        return switch (field.widget()) {
            case YES_NO -> List.of(messages.text(language, "forms.yes"), messages.text(language, "forms.no"));
            case DECLARATION -> List.of(messages.text(language, "forms.yes"));
            case RADIOS, CHECKBOXES, SELECT ->
                field.choices().stream()
                        .filter(choice -> isAsked(choice.offered()))
                        .map(choice -> choice.text().in(language))
                        .toList();
            default -> List.of();
        };
    }

    private boolean isAsked(List<FormDefinition.Condition> conditions) {
        return conditions.stream().filter(this::isOfCase).allMatch(condition -> condition.holds(chosen));
    }

    /** What the case does not decide the writer must know: "if the purpose is: to marry". */
    private String onlyIf(List<FormDefinition.Condition> conditions) {
        return conditions.stream()
                .filter(condition -> !isOfCase(condition))
                .map(this::inWords)
                .collect(Collectors.joining("; "));
    }

    private String inWords(FormDefinition.Condition condition) {
        var asked = definition.pages().stream()
                .flatMap(page -> page.fields().stream())
                .filter(field -> field.name().equals(condition.field()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(definition.id() + " has no field " + condition.field()));
        var values = condition.values().stream()
                .sorted()
                .map(value -> inWords(asked, value))
                .collect(Collectors.joining(", "));
        return messages.text(
                language,
                condition.negated() ? "forms.blank-form.unless" : "forms.blank-form.if",
                asked.title(language),
                values);
    }

    private String inWords(FormDefinition.FieldSpec asked, String value) {
        return switch (value) {
            case "true" -> messages.text(language, "forms.yes");
            case "false" -> messages.text(language, "forms.no");
            default ->
                asked.choice(value).map(choice -> choice.text().in(language)).orElse(value);
        };
    }

    /** Whether the chosen case answers it. */
    private boolean isOfCase(FormDefinition.Condition condition) {
        return condition.field().equals(FormDefinition.CASE)
                || Tree.at(chosen, condition.field()).isValueNode();
    }
}
