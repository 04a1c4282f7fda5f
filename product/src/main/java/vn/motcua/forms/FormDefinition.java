package vn.motcua.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.Language;

/** The UI file of a form, read: pages in order, questions, conditions, and what is held against each other. */
record FormDefinition(FormId id, Text title, List<PageSpec> pages, List<CheckSpec> checks) {
    static final String CASE = "case";

    /** Values of the case that anything in the form waits for. */
    Set<String> namedCases() {
        var cases = new TreeSet<String>();
        Consumer<List<Condition>> look = conditions -> conditions.stream()
                .filter(condition -> condition.field().equals(CASE))
                .forEach(condition -> cases.addAll(condition.values()));
        for (var page : pages) {
            look.accept(page.when());
            for (var field : page.fields()) {
                look.accept(field.when());
                look.accept(field.source().copyWhen());
                field.choices().forEach(choice -> look.accept(choice.offered()));
                cases.addAll(field.source().byCase().keySet());
            }
        }
        checks.forEach(check -> look.accept(check.when()));
        return cases;
    }

    record Text(String vi, String en) {
        String in(Language language) {
            return language == Language.VI ? vi : en;
        }
    }

    /** @param when all must hold; empty means always */
    record PageSpec(String key, Text title, @Nullable Text lead, List<Condition> when, List<FieldSpec> fields) {
        /** Whether an input of this name belongs to a question of the page and gives one content, not a list of choices. */
        boolean takesOne(String input) {
            return fields.stream().anyMatch(field -> field.takesOne(input));
        }
    }

    /** The answer named {@code field} is one of the values (or, negated, none of them). */
    record Condition(String field, Set<String> values, boolean negated) {
        boolean holds(ObjectNode answers) {
            JsonNode value = Tree.at(answers, field);
            return negated != (value.isValueNode() && values.contains(value.asString("")));
        }
    }

    /** @param offered when it may be chosen; empty means always */
    record Choice(String value, Text text, @Nullable Text hint, List<Condition> offered) {}

    /**
     * @param section heading of the part of the page that the question belongs to
     * @param messages own sentence for a keyword, as {@code pattern}
     */
    record Texts(
            Text title,
            @Nullable Text section,
            @Nullable Text hint,
            @Nullable Text help,
            Map<String, Text> messages) {}

    /**
     * Where a value can come from without being typed.
     *
     * @param prefill source as {@code eid.fullName}
     * @param locked what came from the source is shown, not asked
     * @param copyFrom another field whose answer is proposed when {@code copyWhen} holds
     * @param byCase the answer that follows from the chosen case of the procedure and is therefore not asked
     */
    record Source(
            @Nullable String prefill,
            boolean locked,
            @Nullable String copyFrom,
            List<Condition> copyWhen,
            Map<String, String> byCase) {}

    /**
     * @param width of the input in characters, as GOV.UK's classes know them
     * @param partial a date of which only the year may be known
     * @param inWords printed in words, too
     * @param rowsMax how often a group may repeat
     * @param initial proposed on the first view; counts only once posted
     * @param folded rarely needed, and therefore behind a summary to be opened
     */
    record Entry(
            boolean optional,
            @Nullable String autocomplete,
            @Nullable Integer width,
            boolean partial,
            boolean inWords,
            int rowsMax,
            @Nullable String initial,
            boolean folded) {}

    /** Checks that JSON Schema has no word for. Dates: {@code today}, an ISO date or a field. */
    record Rules(
            @Nullable String notAfter,
            @Nullable String notBefore,
            @Nullable String birthDate,
            @Nullable String sex,
            List<String> forbiddenWords,
            @Nullable Integer ageAtLeast) {}

    record FieldSpec(
            String name,
            Widget widget,
            Texts texts,
            List<Choice> choices,
            Source source,
            Entry entry,
            Rules rules,
            List<Condition> when,
            List<FieldSpec> rows) {
        String pointer() {
            return "/" + name.replace('.', '/');
        }

        String anchor() {
            var base = name.replace('.', '-');
            return switch (widget) {
                case DATE -> base + "-day";
                case AREA, ADDRESS -> base + "-province";
                case GROUP -> rows.getFirst().inRow(name, 0).anchor();
                default -> base;
            };
        }

        String title(Language language) {
            return texts.title().in(language);
        }

        Optional<Choice> choice(String value) {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .findFirst();
        }

        List<Choice> offered(ObjectNode answers) {
            return choices.stream()
                    .filter(choice -> FormDefinition.holds(choice.offered(), answers))
                    .toList();
        }

        /** The answer that follows from the chosen case; empty where it is asked. */
        Optional<JsonNode> byCase(ObjectNode answers) {
            return Optional.ofNullable(source.byCase().get(Tree.text(answers, CASE)))
                    .map(value -> widget == Widget.YES_NO
                            ? Tree.NODES.booleanNode(Boolean.parseBoolean(value))
                            : Tree.NODES.stringNode(value));
        }

        /** The same question inside row {@code index} of a group. */
        private boolean takesOne(String input) {
            if (!input.equals(name) && !input.startsWith(name + ".")) {
                return false;
            }
            return switch (widget) {
                case CHECKBOXES -> false;
                case GROUP ->
                    rows.stream()
                            .noneMatch(row -> row.widget() == Widget.CHECKBOXES && input.endsWith("." + row.name()));
                default -> true;
            };
        }

        FieldSpec inRow(String group, int index) {
            var rowName = group + "." + index + "." + name;
            return new FieldSpec(rowName, widget, texts, choices, source, entry, rules, when, rows);
        }
    }

    Optional<PageSpec> page(String key) {
        return pages.stream().filter(page -> page.key().equals(key)).findFirst();
    }

    List<PageSpec> visiblePages(ObjectNode answers) {
        return pages.stream().filter(page -> holds(page.when(), answers)).toList();
    }

    static List<FieldSpec> visibleFields(PageSpec page, ObjectNode answers) {
        return page.fields().stream()
                .filter(field -> holds(field.when(), answers))
                .toList();
    }

    static boolean holds(List<Condition> conditions, ObjectNode answers) {
        return conditions.stream().allMatch(condition -> condition.holds(answers));
    }

    /** Of these, what a person is asked and not what follows from the case. */
    static List<FieldSpec> openFields(PageSpec page, ObjectNode answers) {
        return visibleFields(page, answers).stream()
                .filter(field -> field.byCase(answers).isEmpty())
                .toList();
    }

    /** Every question that is asked now, rows of groups included, by its pointer; in page order. */
    Map<String, Asked> asked(ObjectNode answers) {
        var all = new LinkedHashMap<String, Asked>();
        for (var page : visiblePages(answers)) {
            for (var field : visibleFields(page, answers)) {
                all.put(field.pointer(), new Asked(page, field));
                for (var inRow : rowFields(field, answers)) {
                    all.put(inRow.pointer(), new Asked(page, inRow));
                }
            }
        }
        return all;
    }

    record Asked(PageSpec page, FieldSpec field) {}

    private static List<FieldSpec> rowFields(FieldSpec group, ObjectNode answers) {
        var fields = new ArrayList<FieldSpec>();
        int rows = group.rows().isEmpty() ? 0 : Tree.at(answers, group.name()).size();
        for (int i = 0; i < rows; i++) {
            for (var field : group.rows()) {
                fields.add(field.inRow(group.name(), i));
            }
        }
        return fields;
    }
}
