package vn.motcua.templatedesign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import vn.motcua.rules.Competent;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/**
 * A table of competence that somebody typed, for procedures that have none: which answer leads to which agency, and who decides all
 * else. Which agency of that kind it is the province's rules say.
 */
final class CompetenceTable {
    static final int ROWS_MAX = 6;
    static final String FILE = "tables/competence.dmn";
    static final String DECISION = "Thẩm quyền";
    static final String ELSE = "khac";
    private static final String INPUT = "Trả lời";
    private static final int WORDS_MAX = 200;
    private static final Pattern POINTER = Pattern.compile("(?:/[A-Za-z][A-Za-z0-9]{0,40}){1,6}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} _.-]{0,59}");

    /** @param values that lead there; none for all else */
    record Row(List<String> values, Competent who, String article, String vi, String en) {
        Row {
            values = List.copyOf(values);
        }
    }

    /** @param answer place of the answer in the form, as a JSON Pointer */
    record Rows(String answer, List<Row> rows, Row other) {
        Rows {
            rows = List.copyOf(rows);
        }
    }

    private CompetenceTable() {}

    static String field(int number) {
        return "t" + number;
    }

    static Rows read(TypedTemplate typed, List<Finding> findings) {
        var answer = typed.line("hoi");
        if (!POINTER.matcher(answer).matches()) {
            findings.add(Said.of("templatedesign.bad.pointer").at("hoi"));
        }
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        for (int i = 1; i <= ROWS_MAX; i++) {
            if (!typed.line(field(i) + "-gia-tri").isEmpty()) {
                rows.add(row(typed, field(i), values(typed, i, seen, findings), findings));
            }
        }
        if (rows.isEmpty()) {
            findings.add(Said.of("templatedesign.bad.no-row").at(field(1) + "-gia-tri"));
        }
        return new Rows(answer, rows, row(typed, ELSE, List.of(), findings));
    }

    /** An answer leads to one agency only. */
    private static List<String> values(TypedTemplate typed, int number, Set<String> seen, List<Finding> findings) {
        var values = Arrays.stream(typed.line(field(number) + "-gia-tri").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.isEmpty()
                || !values.stream().allMatch(value -> VALUE.matcher(value).matches())) {
            findings.add(Said.of("templatedesign.bad.value").at(field(number) + "-gia-tri"));
        }
        for (var value : values) {
            if (!seen.add(value)) {
                findings.add(Said.of("templatedesign.bad.value-twice", value).at(field(number) + "-gia-tri"));
            }
        }
        return values;
    }

    private static Row row(TypedTemplate typed, String field, List<String> values, List<Finding> findings) {
        var who = Arrays.stream(Competent.values())
                .filter(one -> one.name().equals(typed.line(field + "-ai")))
                .findFirst();
        if (who.isEmpty()) {
            findings.add(Said.of("templatedesign.bad.competent").at(field + "-ai"));
        }
        return new Row(
                values,
                who.orElse(Competent.COMMUNE),
                words(typed, field + "-can-cu", findings),
                words(typed, field + "-vi", findings),
                words(typed, field + "-en", findings));
    }

    private static String words(TypedTemplate typed, String field, List<Finding> findings) {
        var words = typed.line(field);
        if (words.isEmpty() || words.length() > WORDS_MAX) {
            findings.add(Said.of("templatedesign.bad.words", WORDS_MAX).at(field));
        }
        return words;
    }

    /** What a template has of it: the table, and what it is told. */
    static void parts(Rows rows, ArrayNode parts) {
        parts.addObject().put("file", FILE).put("pointer", "").put("text", dmn(rows));
        var table = parts.addObject().put("file", "service.json").put("pointer", "/competence/table");
        table.putObject("json")
                .put("file", FILE)
                .put("decision", DECISION)
                .putArray("inputs")
                .addObject()
                .put("name", INPUT)
                .put("from", "ANSWER")
                .put("answer", "{{answer}}");
    }

    static String dmn(Rows rows) {
        var head = new TableXml.Head(
                "competence",
                DECISION,
                "hitPolicy=\"UNIQUE\"",
                "name=\"%s\" typeRef=\"string\"".formatted(DECISION),
                List.of(new TableXml.Input(INPUT, "string")));
        var written = new ArrayList<TableXml.Row>();
        var all = new ArrayList<String>();
        rows.rows().forEach(row -> {
            all.addAll(row.values());
            written.add(written(row, quoted(row.values())));
        });
        written.add(written(rows.other(), "not(" + quoted(all) + ")"));
        return TableXml.of(head, written);
    }

    private static TableXml.Row written(Row row, String cell) {
        return new TableXml.Row(List.of(cell), "\"" + row.who() + "\"", List.of(row.article(), row.vi(), row.en()));
    }

    private static String quoted(List<String> values) {
        return "\"" + String.join("\", \"", values) + "\"";
    }
}
