package vn.motcua.templatedesign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Said;

/**
 * A decision table of fees that somebody typed: an amount by channel, and who pays less or nothing. Of several rows that fit the least
 * counts. Who pays less is asked in the form, or follows from the day of birth.
 */
final class FeeTable {
    static final int REDUCTIONS_MAX = 8;

    /** Where the form keeps the day of birth, unless a procedure says another place. */
    static final String BIRTH = "/applicant/birthDate";

    static final String FILE = "tables/fee.dmn";
    static final String DECISION = "Lệ phí";
    private static final String DIRECT = "DIRECT";
    private static final int WORDS_MAX = 200;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");
    private static final List<String> WAYS = List.of("ONLINE", "POST", DIRECT);

    /** Who pays less: who says so in the form, or who is young or old enough on the day of filing. */
    enum Who {
        ASKED("-"),
        CHILD("< 16"),
        ELDERLY(">= 60");

        private final String age;

        Who(String age) {
            this.age = age;
        }
    }

    /** @param amount whole đồng */
    record Reduction(String key, Who who, String vi, String en, String article, String amount) {}

    /**
     * @param amounts by channel, whole đồng; of channels that are not in it that of the counter holds
     * @param article of the amounts
     */
    record Rows(Map<String, String> amounts, String article, List<Reduction> reductions) {
        Rows {
            amounts = new TreeMap<>(amounts);
            reductions = List.copyOf(reductions);
        }

        List<Reduction> asked() {
            return reductions.stream().filter(one -> one.who() == Who.ASKED).toList();
        }

        boolean asksForAge() {
            return reductions.stream().anyMatch(one -> one.who() != Who.ASKED);
        }
    }

    private FeeTable() {}

    static String field(int number, String name) {
        return "m" + number + "-" + name;
    }

    /** Rows without a name are none. */
    static Rows read(TypedTemplate typed, List<Finding> findings) {
        var amounts = new TreeMap<String, String>();
        for (var way : WAYS) {
            var amount = typed.line(way).replace(".", "");
            if (amount.isEmpty() && !way.equals(DIRECT)) {
                continue;
            }
            if (!AMOUNT.matcher(amount).matches()) {
                findings.add(Said.of("templatedesign.bad.amount").at(way));
            }
            amounts.put(way, amount);
        }
        var article = words(typed, "can-cu", findings);
        var reductions = new ArrayList<Reduction>();
        for (int i = 1; i <= REDUCTIONS_MAX; i++) {
            if (!typed.line(field(i, "vi")).isEmpty()) {
                reductions.add(reduction(typed, i, findings));
            }
        }
        if (reductions.isEmpty()) {
            findings.add(Said.of("templatedesign.bad.no-reduction").at(field(1, "vi")));
        }
        return new Rows(amounts, article, reductions);
    }

    private static Reduction reduction(TypedTemplate typed, int number, List<Finding> findings) {
        var amount = typed.line(field(number, "muc")).replace(".", "");
        if (!amount.isEmpty() && !AMOUNT.matcher(amount).matches()) {
            findings.add(Said.of("templatedesign.bad.amount").at(field(number, "muc")));
        }
        return new Reduction(
                "GROUP" + number,
                who(typed.line(field(number, "ai"))),
                words(typed, field(number, "vi"), findings),
                words(typed, field(number, "en"), findings),
                words(typed, field(number, "can-cu"), findings),
                amount.isEmpty() ? "0" : amount);
    }

    private static String words(TypedTemplate typed, String field, List<Finding> findings) {
        var words = typed.line(field);
        if (words.isEmpty() || words.length() > WORDS_MAX) {
            findings.add(Said.of("templatedesign.bad.words", WORDS_MAX).at(field));
        }
        return words;
    }

    private static Who who(String name) {
        return switch (name) {
            case "CHILD" -> Who.CHILD;
            case "ELDERLY" -> Who.ELDERLY;
            default -> Who.ASKED;
        };
    }

    /** What a template has of it: the table, what it is told, the amounts that the procedure's page lists, the question of the form. */
    static void parts(Rows rows, ArrayNode parts) {
        parts.addObject().put("file", FILE).put("pointer", "").put("text", dmn(rows));
        var table = parts.addObject().put("file", "service.json").put("pointer", "/fees/table");
        var told = table.putObject("json").put("file", FILE).put("decision", DECISION);
        var inputs = told.putArray("inputs");
        inputs.addObject().put("name", "Cách nộp").put("from", "CHANNEL");
        if (!rows.asked().isEmpty()) {
            inputs.addObject().put("name", "Đối tượng").put("from", "ANSWER").put("answer", "/fee/group");
        }
        if (rows.asksForAge()) {
            inputs.addObject().put("name", "Tuổi").put("from", "YEARS").put("answer", "{{birth}}");
        }
        rows.amounts().keySet().forEach(way -> {
            var rule = parts.addObject().put("file", "service.json").put("pointer", "/fees/rules/" + way);
            rule.putObject("json").put("way", way).put("amount", "{{" + parameter(way) + "}}");
        });
        if (!rows.asked().isEmpty()) {
            question(rows, parts);
        }
    }

    static String parameter(String way) {
        return "amount." + way.toLowerCase(Locale.ROOT);
    }

    private static void question(Rows rows, ArrayNode parts) {
        var schema = parts.addObject().put("file", "form/schema.json").put("pointer", "/properties/fee");
        var fee = schema.putObject("json").put("type", "object").put("additionalProperties", false);
        var group = fee.putObject("properties").putObject("group").put("type", "string");
        var keys = group.putArray("enum");
        rows.asked().forEach(one -> keys.add(one.key()));
        keys.add("NONE");
        var page = parts.addObject().put("file", "form/ui.json").put("pointer", "/pages/fee-group");
        var shown = page.putObject("json").put("key", "fee-group");
        both(shown, "title", Said.of("templatedesign.group.title"));
        var field =
                shown.putArray("fields").addObject().put("field", "fee.group").put("widget", "radios");
        both(field, "title", Said.of("templatedesign.group.question"));
        var options = field.putArray("options");
        rows.asked()
                .forEach(one -> options.addArray().add(one.key()).add(one.vi()).add(one.en()));
        var none = Said.of("templatedesign.group.none");
        options.addArray().add("NONE").add(none.vietnamese()).add(none.english());
        field.put("optional", true);
    }

    static void both(ObjectNode node, String member, Said said) {
        node.putArray(member).add(said.vietnamese()).add(said.english());
    }

    /** The file of the table, with places for the amounts. */
    static String dmn(Rows rows) {
        var head = new TableXml.Head(
                "fee",
                DECISION,
                "hitPolicy=\"COLLECT\" aggregation=\"MIN\"",
                "label=\"Số tiền (đồng)\" typeRef=\"number\"",
                inputs(rows));
        return TableXml.of(head, written(rows));
    }

    private static List<TableXml.Input> inputs(Rows rows) {
        var inputs = new ArrayList<TableXml.Input>();
        inputs.add(new TableXml.Input("Cách nộp", "string"));
        if (!rows.asked().isEmpty()) {
            inputs.add(new TableXml.Input("Đối tượng", "string"));
        }
        if (rows.asksForAge()) {
            inputs.add(new TableXml.Input("Tuổi", "number"));
        }
        return inputs;
    }

    private static List<TableXml.Row> written(Rows rows) {
        var written = new ArrayList<TableXml.Row>();
        for (var one : rows.reductions()) {
            var group = one.who() == Who.ASKED ? "\"" + one.key() + "\"" : "-";
            written.add(new TableXml.Row(
                    cells(rows, "-", group, one.who().age), one.amount(), List.of(one.article(), one.vi(), one.en())));
        }
        for (var way : rows.amounts().keySet()) {
            var what = Said.of("templatedesign.amount." + way);
            written.add(new TableXml.Row(
                    cells(rows, cell(rows, way), "-", "-"),
                    "{{" + parameter(way) + "}}",
                    List.of(rows.article(), what.vietnamese(), what.english())));
        }
        return written;
    }

    private static List<String> cells(Rows rows, String way, String group, String age) {
        var cells = new ArrayList<String>();
        cells.add(way);
        if (!rows.asked().isEmpty()) {
            cells.add(group);
        }
        if (rows.asksForAge()) {
            cells.add(age);
        }
        return cells;
    }

    /** The amount at the counter holds for every channel that has none of its own. */
    private static String cell(Rows rows, String way) {
        var ways = way.equals(DIRECT)
                ? WAYS.stream()
                        .filter(one -> one.equals(DIRECT) || !rows.amounts().containsKey(one))
                        .toList()
                : List.of(way);
        return "\"" + String.join("\", \"", ways) + "\"";
    }
}
