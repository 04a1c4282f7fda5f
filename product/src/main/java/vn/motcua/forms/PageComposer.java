package vn.motcua.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.forms.AreaOptions.Option;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.forms.FormDefinition.PageSpec;
import vn.motcua.forms.FormDefinition.Text;
import vn.motcua.forms.FormPage.FieldView;
import vn.motcua.forms.FormPage.Input;
import vn.motcua.forms.FormPage.OptionView;
import vn.motcua.forms.FormPage.Origin;
import vn.motcua.forms.FormPage.Part;
import vn.motcua.forms.FormPage.PlaceView;
import vn.motcua.forms.FormPage.RowView;
import vn.motcua.shared.Language;

/** Puts questions, answers and findings of a page together. */
final class PageComposer {
    private final Form form;
    private final Answers answers;
    private final List<Finding> findings;
    private final Map<String, String> errors;
    private final Language language;
    private final Displayed displayed;

    PageComposer(Form form, Answers answers, List<Finding> findings, Language language) {
        this.form = form;
        this.answers = answers;
        this.findings = List.copyOf(findings);
        this.errors = findings.stream()
                .collect(Collectors.toMap(Finding::pointer, Finding::message, (first, second) -> first));
        this.language = language;
        this.displayed = new Displayed(form.messages(), language);
    }

    FormPage compose(PageSpec page) {
        var parts = new LinkedHashMap<String, List<FieldView>>();
        for (var field : FormDefinition.openFields(page, answers.read())) {
            parts.computeIfAbsent(text(field.texts().section()), _ -> new ArrayList<>())
                    .add(field(field, value(field)));
        }
        return new FormPage(
                page.key(),
                page.title().in(language),
                text(page.lead()),
                findings,
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue()))
                        .toList());
    }

    private FieldView field(FieldSpec field, JsonNode value) {
        var place = field.widget().isPlace() ? place(field, value) : null;
        return new FieldView(
                field.name().replace('.', '-'),
                field.name(),
                field.widget(),
                field.title(language),
                field.title(language) + (field.entry().optional() ? " " + say("forms.optional") : ""),
                text(field.texts().hint()),
                text(field.texts().help()),
                field.entry().folded(),
                error(field),
                findings.stream()
                        .filter(finding -> finding.pointer().equals(field.pointer()))
                        .map(Finding::link)
                        .findFirst()
                        .orElse(""),
                input(field, value),
                origin(field, value),
                options(field, value),
                place,
                rows(field, value));
    }

    /** The answer; else what is copied from another answer; else what is proposed at first. */
    private JsonNode value(FieldSpec field) {
        ObjectNode given = answers.read();
        var own = Tree.at(given, field.name());
        if (!Tree.isBlank(own)) {
            return own;
        }
        var source = field.source();
        if (source.copyFrom() != null && FormDefinition.holds(source.copyWhen(), given)) {
            return Tree.at(given, source.copyFrom());
        }
        return field.entry().initial() == null
                ? own
                : Tree.NODES.stringNode(field.entry().initial());
    }

    private @Nullable String error(FieldSpec field) {
        var own = errors.get(field.pointer());
        if (own != null || !(field.widget().isPlace() || field.widget() == Widget.CHECKBOXES)) {
            return own;
        }
        var inside = findings.stream()
                .filter(finding -> finding.pointer().startsWith(field.pointer() + "/"))
                .map(Finding::message)
                .collect(Collectors.joining(" "));
        return inside.isEmpty() ? null : inside;
    }

    private Input input(FieldSpec field, JsonNode value) {
        var text = value.isValueNode() && !value.isNull() ? value.asString("") : "";
        var date = field.widget() == Widget.DATE ? dateParts(text) : List.of("", "", "");
        var shown = field.widget() == Widget.MONEY || field.widget() == Widget.NUMBER
                ? displayed.value(field, value).replace(" đ", "")
                : text;
        return new Input(
                shown,
                date.get(0),
                date.get(1),
                date.get(2),
                field.entry().autocomplete(),
                inputmode(field.widget()),
                width(field));
    }

    private static @Nullable String inputmode(Widget widget) {
        return switch (widget) {
            case PERSONAL_NUMBER, NUMBER, MONEY, DATE -> "numeric";
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> null;
        };
    }

    private static String width(FieldSpec field) {
        var width = field.entry().width();
        if (width != null) {
            return "govuk-input--width-" + width;
        }
        return switch (field.widget()) {
            case PERSONAL_NUMBER, PHONE, MONEY -> "govuk-input--width-20";
            case NUMBER -> "govuk-input--width-5";
            default -> "";
        };
    }

    /** What is no date comes back where it was typed; one of year, month and day that the calendar does not have, in its parts. */
    private static List<String> dateParts(String text) {
        if (Dates.earliest(text).isPresent()) {
            return List.of(
                    text.length() == 10 ? text.substring(8) : "",
                    text.length() >= 7 ? text.substring(5, 7) : "",
                    text.substring(0, 4));
        }
        boolean isAsTyped = text.contains("/");
        var typed = List.of(text.split(isAsTyped ? "/" : "-", -1));
        if (typed.size() != 3) {
            return List.of(text, "", "");
        }
        return !isAsTyped && typed.getFirst().length() == 4 ? typed.reversed() : typed;
    }

    private Origin origin(FieldSpec field, JsonNode value) {
        var source = answers.sources().get(field.pointer());
        var isCopied = source == null
                && field.source().copyFrom() != null
                && !Tree.isBlank(value)
                && Tree.isBlank(Tree.at(answers.read(), field.name()));
        var badge = source != null ? displayed.badge(source) : isCopied ? say("forms.badge.copied") : "";
        return new Origin(badge, Form.isLocked(field, answers), displayed.value(field, value));
    }

    private List<OptionView> options(FieldSpec field, JsonNode value) {
        if (field.widget() == Widget.YES_NO) {
            return List.of(
                    option(field, 0, "true", say("forms.yes"), value),
                    option(field, 1, "false", say("forms.no"), value));
        }
        var options = new ArrayList<OptionView>();
        for (var choice : field.offered(answers.read())) {
            var view =
                    option(field, options.size(), choice.value(), choice.text().in(language), value);
            options.add(new OptionView(view.id(), view.value(), view.label(), text(choice.hint()), view.isSelected()));
        }
        return options;
    }

    private static OptionView option(FieldSpec field, int index, String value, String label, JsonNode answer) {
        var base = field.name().replace('.', '-');
        boolean isSelected = answer.isArray()
                ? answer.valueStream().anyMatch(one -> one.asString("").equals(value))
                : answer.isValueNode() && answer.asString("").equals(value);
        return new OptionView(index == 0 ? base : base + "-" + (index + 1), value, label, "", isSelected);
    }

    private PlaceView place(FieldSpec field, JsonNode value) {
        var province = value.path("province").asString("");
        var commune = value.path("commune").asString("");
        var street = value.path("street").asString("");
        var communes = form.areas().communes(province);
        // A commune's name that a text field shows needs no second one.
        var unread = form.areas().notUnderstood(value);
        boolean isShown = communes.isEmpty() && !unread.contains(",");
        return new PlaceView(
                value.path("provinceName").asString(""),
                isShown || unread.isEmpty() ? value.path("communeName").asString("") : "",
                street,
                isShown ? "" : unread,
                units(form.areas().provinces(), province),
                units(communes, commune),
                units(form.areas().candidates(value), ""),
                field.widget() == Widget.ADDRESS || !street.isEmpty());
    }

    private static List<OptionView> units(List<Option> units, String selected) {
        return units.stream()
                .map(unit -> new OptionView(
                        "", unit.code(), unit.name(), "", unit.code().equals(selected)))
                .toList();
    }

    /** The filled rows and a blank one, as long as there may be more. */
    private List<RowView> rows(FieldSpec group, JsonNode value) {
        var rows = new ArrayList<RowView>();
        if (group.widget() != Widget.GROUP) {
            return rows;
        }
        int shown = Math.min(value.size() + 1, group.entry().rowsMax());
        for (int i = 0; i < shown; i++) {
            var row = value.path(i);
            int index = i;
            var fields = group.rows().stream()
                    .map(field -> field(field.inRow(group.name(), index), Tree.at(row, field.name())))
                    .toList();
            rows.add(new RowView(
                    form.messages().text(language, "forms.row", i + 1),
                    i < value.size() ? group.name() + "." + i : "",
                    fields));
        }
        return rows;
    }

    private String say(String key) {
        return form.messages().text(language, key);
    }

    private String text(@Nullable Text text) {
        return text == null ? "" : text.in(language);
    }
}
