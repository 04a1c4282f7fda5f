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

    private final List<String> findings;
    private final Function<String, JsonNode> lists;

    /** @param lists reads a shared list of options by its name; missing node when there is none */
    DefinitionReader(List<String> findings, Function<String, JsonNode> lists) {
        this.findings = findings;
        this.lists = lists;
    }

    FormDefinition read(FormId id, JsonNode ui) {
        refuseUnknown(ui, FORM_KEYS, "form");
        var pages = new ArrayList<PageSpec>();
        for (var page : ui.path("pages").values()) {
            pages.add(page(page));
        }
        if (pages.isEmpty()) {
            findings.add("The form must have at least one page, but has none");
        }
        var checks = new ArrayList<CheckSpec>();
        for (var check : ui.path("checks").values()) {
            check(check).ifPresent(checks::add);
        }
        return new FormDefinition(id, text(ui.path("title"), "form"), List.copyOf(pages), List.copyOf(checks));
    }

    private Optional<CheckSpec> check(JsonNode check) {
        var key = check.path("key").asString("");
        var where = "check '" + key + "'";
        var kind = CheckSpec.Kind.of(check.path("check").asString(""));
        var level = CheckSpec.Level.of(check.path("level").asString("refuse"));
        if (kind.isEmpty() || level.isEmpty()) {
            findings.add(where + " must be of a known kind and level, but is '"
                    + check.path("check").asString("") + "', '"
                    + check.path("level").asString("") + "'");
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
        var where = "page '" + key + "'";
        refuseUnknown(page, PAGE_KEYS, where);
        var fields = new ArrayList<FieldSpec>();
        Text section = null;
        for (var field : page.path("fields").values()) {
            var begun = optionalText(field.path("section"), where + " section");
            section = begun == null ? section : begun;
            fields.add(field(field, where, section));
        }
        return new PageSpec(
                key,
                text(page.path("title"), where),
                optionalText(page.path("lead"), where + " lead"),
                conditions(page.path("when"), where),
                List.copyOf(fields));
    }

    private FieldSpec field(JsonNode field, String page, @Nullable Text section) {
        var name = field.path("field").asString("");
        var where = page + ", field '" + name + "'";
        refuseUnknown(field, FIELD_KEYS, where);
        var rows = new ArrayList<FieldSpec>();
        for (var row : field.path("rows").values()) {
            rows.add(field(row, where, null));
        }
        return new FieldSpec(
                name,
                widget(field, where),
                texts(field, where, section),
                choices(field, where),
                source(field, where),
                entry(field),
                rules(field),
                conditions(field.path("when"), where),
                List.copyOf(rows));
    }

    private Widget widget(JsonNode field, String where) {
        var key = field.path("widget").asString("");
        return Widget.of(key).orElseGet(() -> {
            findings.add(where + " must have a known widget, but has '" + key + "'");
            return Widget.TEXT;
        });
    }

    private Texts texts(JsonNode field, String where, @Nullable Text section) {
        var messages = new LinkedHashMap<String, Text>();
        field.path("messages")
                .properties()
                .forEach(entry -> messages.put(
                        entry.getKey(), text(entry.getValue(), where + " message '" + entry.getKey() + "'")));
        return new Texts(
                text(field.path("title"), where),
                section,
                optionalText(field.path("hint"), where + " hint"),
                optionalText(field.path("help"), where + " help"),
                Map.copyOf(messages));
    }

    private List<Choice> choices(JsonNode field, String where) {
        var options = field.path("options");
        var listed = options.isString() ? lists.apply(options.asString()) : options;
        if (options.isString() && !listed.isArray()) {
            findings.add(where + " must name a list of options that exists, but names '" + options.asString() + "'");
        }
        var choices = new ArrayList<Choice>();
        for (var option : listed.values()) {
            var value = option.path(0).asString("");
            var whereOption = where + " option '" + value + "'";
            var text = text(option.path(1), option.path(2), whereOption);
            var hint = option.size() > 3 ? text(option.path(3), option.path(4), whereOption + " hint") : null;
            var offered = conditions(field.path("offered").path(value), whereOption);
            choices.add(new Choice(value, text, hint, offered));
        }
        return List.copyOf(choices);
    }

    private Source source(JsonNode field, String where) {
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

    private List<Condition> conditions(JsonNode when, String where) {
        var conditions = new ArrayList<Condition>();
        for (var condition : when.values()) {
            refuseUnknown(condition, Set.of("field", "in", "notIn"), where + " condition");
            var negated = condition.has("notIn");
            var values = new LinkedHashSet<String>();
            condition.path(negated ? "notIn" : "in").values().forEach(value -> values.add(value.asString("")));
            if (values.isEmpty()) {
                findings.add(where + " has a condition that must list values under 'in' or 'notIn', but lists none");
            }
            conditions.add(new Condition(condition.path("field").asString(""), values, negated));
        }
        return List.copyOf(conditions);
    }

    private Text text(JsonNode pair, String where) {
        return text(pair.path(0), pair.path(1), where);
    }

    private Text text(JsonNode vi, JsonNode en, String where) {
        var text = new Text(vi.asString(""), en.asString(""));
        if (text.vi().isBlank()) {
            findings.add(where + " must have a Vietnamese text, but has none");
        }
        if (text.en().isBlank()) {
            findings.add(where + " must have an English text, but has none");
        }
        return text.vi().isBlank() && text.en().isBlank() ? NO_TEXT : text;
    }

    private @Nullable Text optionalText(JsonNode pair, String where) {
        return pair.isMissingNode() ? null : text(pair, where);
    }

    private void refuseUnknown(JsonNode node, Set<String> known, String where) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(where + " must use known words only, but says '" + name + "'"));
    }

    private static @Nullable String string(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : null;
    }

    private static @Nullable Integer integer(JsonNode node, String name) {
        return node.path(name).isInt() ? node.path(name).intValue() : null;
    }
}
