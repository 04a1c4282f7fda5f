package motcua.linkage.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Spec;

/** What the registers say that could not be read: how many records, and the most frequent values. Words can always be read. */
final class Unread {
    private static final int EXAMPLES = 3;

    private final Spec spec;
    private final Steps steps;

    Unread(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
    }

    /** A row for each field of each register in which something could not be read. */
    List<Map<String, Object>> rows(List<Register> registers, boolean isDedupe) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var side : isDedupe ? List.of(Side.LEFT) : List.of(Side.values())) {
            var register = side == Side.LEFT ? registers.getFirst() : registers.getLast();
            for (var field : spec.fields()) {
                if (!Readings.isWords(field) && (!isOfFirstRule(field, isDedupe) || isUnread(side, field))) {
                    row(side, field, register, rows);
                }
            }
        }
        return rows;
    }

    private void row(Side side, Field field, Register register, List<Map<String, Object>> rows) {
        var unread = side.reading(field).kind().fewDistinct() ? repeating(side, field) : numbers(side, field);
        var found = Rows.list(
                steps.engine(),
                "select raw, n, sum(n) over () as records from (" + unread + ") u order by n desc, raw limit "
                        + EXAMPLES,
                row -> Map.entry(String.valueOf(row.text(0)), row.number(2)));
        if (!found.isEmpty()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("file", register.file().getFileName().toString());
            row.put("column", side.column(field));
            row.put("records", found.getFirst().getValue());
            row.put("examples", found.stream().map(Map.Entry::getKey).collect(Collectors.joining(" · ")));
            rows.add(row);
        }
    }

    /** Who was linked by the first rule has its fields; of the others it is known whether they have. */
    private boolean isUnread(Side side, Field field) {
        var engine = steps.engine();
        var columns =
                field.columns().stream().map(column -> column + " is not null").collect(Collectors.joining(" or "));
        var written = Rows.number(engine, "select count(" + Readings.raw(field) + ") from " + side.word() + "_source");
        var read = Rows.number(engine, "select count(*) from " + FirstRule.LINKS)
                + Rows.number(engine, "select count(*) from rest_" + side.word() + " where " + columns);
        return read < written;
    }

    private boolean isOfFirstRule(Field field, boolean isDedupe) {
        return !isDedupe
                && !spec.exact().isEmpty()
                && spec.exact().getFirst().keys().stream().anyMatch(field.columns()::contains);
    }

    private static String repeating(Side side, Field field) {
        var raw = Readings.raw(field);
        return "select s." + raw + " as raw, count(*) as n from " + side.word() + "_source s join "
                + Readings.values(side, field) + " v on v.raw = s." + raw + " where v." + field.mainColumn()
                + " is null group by 1";
    }

    /** The usual form is tried first: the reading function is asked for those values only that have another. */
    private static String numbers(Side side, Field field) {
        var raw = Readings.raw(field);
        var reading = side.reading(field);
        var values = new ArrayList<String>();
        var unusual = new ArrayList<String>();
        for (var i = 0; i < reading.kind().usualForms().size(); i++) {
            var form = reading.kind().usualForms().get(i);
            values.add(form.value(raw) + " as v" + i);
            unusual.add(form.column("v" + i) + " is null");
        }
        return "select raw, n from (select raw, count(*) as n from (select " + raw + " as raw, "
                + String.join(", ", values)
                + " from " + side.word() + "_source) v where raw is not null and " + String.join(" and ", unusual)
                + " group by raw) w where " + Readings.function(reading) + "(raw) = ''";
    }
}
