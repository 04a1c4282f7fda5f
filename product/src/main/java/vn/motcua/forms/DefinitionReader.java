package vn.motcua.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.forms.DefinitionPlace.Part;
import vn.motcua.forms.FormDefinition.Choice;
import vn.motcua.forms.FormDefinition.Condition;
import vn.motcua.forms.FormDefinition.Entry;
import vn.motcua.forms.FormDefinition.FieldSpec;
import vn.motcua.forms.FormDefinition.PageSpec;
import vn.motcua.forms.FormDefinition.Rules;
import vn.motcua.forms.FormDefinition.Source;
import vn.motcua.forms.FormDefinition.Text;
import vn.motcua.forms.FormDefinition.Texts;

/** Reads a UI file. What it cannot read becomes a finding, and the reading goes on. */
final class DefinitionReader {
    private static final Set<String> PAGE_KEYS = Set.of("key", "title", "lead", "when", "fields");
    private static final Set<String> FIELD_KEYS = Set.of(
            "field",
            "widget",
            "title",
            "hint",
            "help",
            "messages",
            "options",
            "prefill",
            "locked",
            "copyFrom",
            "copyWhen",
            "optional",
            "autocomplete",
            "width",
            "partial",
            "inWords",
            "max",
            "notAfter",
            "notBefore",
            "birthDate",
            "sex",
            "forbiddenWords",
            "ageAtLeast",
            "when",
            "rows",
            "initial",
            "section",
            "byCase",
            "offered",
            "folded");
    private static final Set<String> FORM_KEYS = Set.of("title", "pages", "checks");
    private static final Text NO_TEXT = new Text("", "");
    private static final int ROWS_DEFAULT = 5;

    private final DefinitionFaults faults;
    private final Function<String, JsonNode> lists;

    /** @param lists reads a shared list of options by its name; missing node when there is none */
    DefinitionReader(DefinitionFaults faults, Function<String, JsonNode> lists) {
        this.faults = faults;
        this.lists = lists;
    }

    FormDefinition read(FormId id, JsonNode ui) {
        refuseUnknown(ui, FORM_KEYS, DefinitionPlace.FORM);
        var pages = new ArrayList<PageSpec>();
        for (var page : ui.path("pages").values()) {
            pages.add(page(page));
        }
        if (pages.isEmpty()) {
            faults.add(DefinitionPlace.FORM, DefinitionFault.NO_PAGES);
        }
        var checks = new ArrayList<CheckSpec>();
        for (var check : ui.path("checks").values()) {
            check(check).ifPresent(checks::add);
        }
        return new FormDefinition(
                id, text(ui.path("title"), DefinitionPlace.FORM), List.copyOf(pages), List.copyOf(checks));
    }

    private Optional<CheckSpec> check(JsonNode check) {
        var key = check.path("key").asString("");
        var where = DefinitionPlace.FORM.in(Part.CHECK, key);
        var kind = CheckSpec.Kind.of(check.path("check").asString(""));
        var level = CheckSpec.Level.of(check.path("level").asString("refuse"));
        if (kind.isEmpty() || level.isEmpty()) {
            faults.add(
                    where,
                    DefinitionFault.CHECK_KIND,
                    check.path("check").asString(""),
                    check.path("level").asString(""));
            return Optional.empty();
        }
        refuseUnknown(check, kind.get().words(), where);
        return Optional.of(new CheckSpec(
                key,
                kind.get(),
                level.get(),
                check.path("at").asString(""),
                conditions(check.path("when"), where),
                text(check.path("text"), where),
                check.path("link").asString(""),
                check));
    }

    private PageSpec page(JsonNode page) {
        var key = page.path("key").asString("");
        var where = DefinitionPlace.FORM.in(Part.PAGE, key);
        refuseUnknown(page, PAGE_KEYS, where);
        var fields = new ArrayList<FieldSpec>();
        Text section = null;
        for (var field : page.path("fields").values()) {
            var begun = optionalText(field.path("section"), where.in(Part.SECTION));
            section = begun == null ? section : begun;
            fields.add(field(field, where.in(Part.FIELD, name(field)), section));
        }
        return new PageSpec(
                key,
                text(page.path("title"), where),
                optionalText(page.path("lead"), where.in(Part.LEAD)),
                conditions(page.path("when"), where),
                List.copyOf(fields));
    }

    private static String name(JsonNode field) {
        return field.path("field").asString("");
    }

    private FieldSpec field(JsonNode field, DefinitionPlace where, @Nullable Text section) {
        refuseUnknown(field, FIELD_KEYS, where);
        var rows = new ArrayList<FieldSpec>();
        for (var row : field.path("rows").values()) {
            rows.add(field(row, where.in(Part.ROW, name(row)), null));
        }
        return new FieldSpec(
                name(field),
                widget(field, where),
                texts(field, where, section),
                choices(field, where),
                source(field, where),
                entry(field),
                rules(field),
                conditions(field.path("when"), where),
                List.copyOf(rows));
    }

    private Widget widget(JsonNode field, DefinitionPlace where) {
        var key = field.path("widget").asString("");
        return Widget.of(key).orElseGet(() -> {
            faults.add(where, DefinitionFault.WIDGET, key);
            return Widget.TEXT;
        });
    }

    private Texts texts(JsonNode field, DefinitionPlace where, @Nullable Text section) {
        var messages = new LinkedHashMap<String, Text>();
        field.path("messages")
                .properties()
                .forEach(entry ->
                        messages.put(entry.getKey(), text(entry.getValue(), where.in(Part.MESSAGE, entry.getKey()))));
        return new Texts(
                text(field.path("title"), where),
                section,
                optionalText(field.path("hint"), where.in(Part.HINT)),
                optionalText(field.path("help"), where.in(Part.HELP)),
                Map.copyOf(messages));
    }

    private List<Choice> choices(JsonNode field, DefinitionPlace where) {
        var options = field.path("options");
        var listed = options.isString() ? lists.apply(options.asString()) : options;
        if (options.isString() && !listed.isArray()) {
            faults.add(where, DefinitionFault.LIST, options.asString());
        }
        var choices = new ArrayList<Choice>();
        for (var option : listed.values()) {
            var value = option.path(0).asString("");
            var whereOption = where.in(Part.OPTION, value);
            var text = text(option.path(1), option.path(2), whereOption);
            var hint = option.size() > 3 ? text(option.path(3), option.path(4), whereOption.in(Part.HINT)) : null;
            var offered = conditions(field.path("offered").path(value), whereOption);
            choices.add(new Choice(value, text, hint, offered));
        }
        return List.copyOf(choices);
    }

    private Source source(JsonNode field, DefinitionPlace where) {
        return new Source(
                string(field, "prefill"),
                field.path("locked").asBoolean(false),
                string(field, "copyFrom"),
                conditions(field.path("copyWhen"), where),
                byCase(field.path("byCase")));
    }

    private static Map<String, String> byCase(JsonNode cases) {
        var values = new LinkedHashMap<String, String>();
        cases.properties()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString("")));
        return Map.copyOf(values);
    }

    private static Entry entry(JsonNode field) {
        return new Entry(
                field.path("optional").asBoolean(false),
                string(field, "autocomplete"),
                integer(field, "width"),
                field.path("partial").asBoolean(false),
                field.path("inWords").asBoolean(false),
                field.path("max").asInt(ROWS_DEFAULT),
                string(field, "initial"),
                field.path("folded").asBoolean(false));
    }

    private static Rules rules(JsonNode field) {
        return new Rules(
                string(field, "notAfter"),
                string(field, "notBefore"),
                string(field, "birthDate"),
                string(field, "sex"),
                field.path("forbiddenWords").values().stream()
                        .map(word -> word.asString(""))
                        .toList(),
                integer(field, "ageAtLeast"));
    }

    private List<Condition> conditions(JsonNode when, DefinitionPlace where) {
        var conditions = new ArrayList<Condition>();
        for (var condition : when.values()) {
            refuseUnknown(condition, Set.of("field", "in", "notIn"), where.in(Part.CONDITION));
            var negated = condition.has("notIn");
            var values = new LinkedHashSet<String>();
            condition.path(negated ? "notIn" : "in").values().forEach(value -> values.add(value.asString("")));
            if (values.isEmpty()) {
                faults.add(where, DefinitionFault.CONDITION_EMPTY);
            }
            conditions.add(new Condition(condition.path("field").asString(""), values, negated));
        }
        return List.copyOf(conditions);
    }

    private Text text(JsonNode pair, DefinitionPlace where) {
        return text(pair.path(0), pair.path(1), where);
    }

    private Text text(JsonNode vi, JsonNode en, DefinitionPlace where) {
        var text = new Text(vi.asString(""), en.asString(""));
        if (text.vi().isBlank()) {
            faults.add(where, DefinitionFault.NO_VIETNAMESE);
        }
        if (text.en().isBlank()) {
            faults.add(where, DefinitionFault.NO_ENGLISH);
        }
        return text.vi().isBlank() && text.en().isBlank() ? NO_TEXT : text;
    }

    private @Nullable Text optionalText(JsonNode pair, DefinitionPlace where) {
        return pair.isMissingNode() ? null : text(pair, where);
    }

    private void refuseUnknown(JsonNode node, Set<String> known, DefinitionPlace where) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(where, DefinitionFault.UNKNOWN_WORD, name));
    }

    private static @Nullable String string(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : null;
    }

    private static @Nullable Integer integer(JsonNode node, String name) {
        return node.path(name).isInt() ? node.path(name).intValue() : null;
    }
}
