package vn.motcua.publishing.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.decision.DecisionTable;
import vn.motcua.decision.DecisionTable.Row;
import vn.motcua.decision.ReadTables;
import vn.motcua.packages.PackageLayout;
import vn.motcua.packages.ProcedurePackage;
import vn.motcua.rules.TableUse;

/** Rows that the table of a fee or a limit has more, has no longer, or that say something else; and what the table is told of a filing. */
final class TableChanges {
    private final TableUse use;
    private final Sides sides;
    private final Changes changes;
    private final Wording words;

    TableChanges(TableUse use, Sides sides, Changes changes) {
        this.use = use;
        this.sides = sides;
        this.changes = changes;
        this.words = changes.words();
    }

    void compare() {
        var named = sides.at(PackageLayout.SERVICE, use.place());
        changes.text(words.say("table.file." + use), named.at("/file"));
        changes.text(words.say("table.decision." + use), named.at("/decision"));
        changes.members(
                words.say("table.told." + use),
                told(named.before(), Questions.before(sides, words)),
                told(named.after(), Questions.after(sides, words)));
        var before = tables(sides.before(), named.before());
        var after = tables(sides.after(), named.after());
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(name -> compare(name, before.get(name), after.get(name)));
    }

    private List<String> told(JsonNode table, Questions questions) {
        return table.path("inputs").values().stream()
                .map(input -> input.path("name").asString("") + ": "
                        + words.named("table.from", input.path("from").asString(""))
                        + asked(input.path("answer").asString(""), questions))
                .toList();
    }

    private static String asked(String answer, Questions questions) {
        return answer.isBlank() ? "" : " “" + questions.title(answer) + "”";
    }

    /** By name; a file that cannot be read is said as a whole. */
    private static Map<String, DecisionTable> tables(@Nullable ProcedurePackage pack, JsonNode named) {
        var tables = new LinkedHashMap<String, DecisionTable>();
        var file = pack == null ? null : pack.files().bytes(file(named)).orElse(null);
        if (file != null) {
            ReadTables.legible(file).stream()
                    .flatMap(read -> read.all().stream())
                    .forEach(table -> tables.put(table.name(), table));
        }
        return tables;
    }

    private static String file(JsonNode named) {
        return named.path("file").asString("");
    }

    /** The files of the table in both versions. */
    static List<String> files(TableUse use, Sides sides) {
        var named = sides.at(PackageLayout.SERVICE, use.place());
        return Stream.of(file(named.before()), file(named.after()))
                .distinct()
                .filter(file -> !file.isEmpty())
                .toList();
    }

    private void compare(String name, @Nullable DecisionTable before, @Nullable DecisionTable after) {
        if (after == null) {
            changes.say("table-gone", name);
            return;
        }
        if (before == null) {
            changes.say("table-added", name, after.rows().size());
            after.rows().forEach(row -> changes.say("table-row", name, row.number(), inWords(after, row)));
            return;
        }
        changes.turned(words.say("table.policy", name), policy(before), policy(after));
        changes.members(words.say("table.columns", name), columns(before), columns(after));
        rows(name, before, after);
    }

    private String policy(DecisionTable table) {
        return words.named("table.policy", table.policy().name());
    }

    private static List<String> columns(DecisionTable table) {
        var columns = new ArrayList<String>();
        table.inputs()
                .forEach(input -> columns.add(
                        input.label() + " (" + input.name() + ", " + input.kind() + ", " + input.allowed() + ")"));
        table.outputs()
                .forEach(output -> columns.add(output.name() + " (" + output.kind() + ", " + output.otherwise() + ")"));
        columns.addAll(table.notes());
        return columns;
    }

    /** A row is the same that asks for the same; then what it says is compared. */
    private void rows(String name, DecisionTable before, DecisionTable after) {
        var old = byConditions(before);
        var now = byConditions(after);
        now.forEach((conditions, row) -> {
            var was = old.get(conditions);
            if (was == null) {
                changes.say("table-row-added", name, row.number(), inWords(after, row));
            } else {
                changes.turned(words.say("table-row-of", name, conditions), says(before, was), says(after, row));
            }
        });
        old.forEach((conditions, row) -> {
            if (!now.containsKey(conditions)) {
                changes.say("table-row-gone", name, row.number(), inWords(before, row));
            }
        });
        var kept = new ArrayList<>(now.keySet());
        kept.retainAll(old.keySet());
        var were = new ArrayList<>(old.keySet());
        were.retainAll(now.keySet());
        if (!kept.equals(were)) {
            changes.say("order", words.say("table.rows", name));
        }
    }

    private Map<String, Row> byConditions(DecisionTable table) {
        var rows = new LinkedHashMap<String, Row>();
        for (var row : table.rows()) {
            var conditions = conditions(table, row);
            rows.put(rows.containsKey(conditions) ? conditions + " (" + row.number() + ")" : conditions, row);
        }
        return rows;
    }

    private String inWords(DecisionTable table, Row row) {
        return conditions(table, row) + " → " + says(table, row);
    }

    /** {@code Cách nộp "ONLINE"}; cells that any value passes are left out. */
    private String conditions(DecisionTable table, Row row) {
        var conditions = new ArrayList<String>();
        for (int i = 0; i < row.tests().size(); i++) {
            if (!row.tests().get(i).equals("-")) {
                conditions.add(table.inputs().get(i).label() + " " + row.tests().get(i));
            }
        }
        return conditions.isEmpty() ? words.say("table.always") : String.join(", ", conditions);
    }

    private static String says(DecisionTable table, Row row) {
        var said = new ArrayList<>(row.values());
        for (int i = 0; i < row.notes().size(); i++) {
            said.add(table.notes().get(i) + ": " + row.notes().get(i));
        }
        return String.join("; ", said);
    }
}
