package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import motcua.linkage.profile.Column;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Rule;
import motcua.linkage.spec.Spec;

/**
 * The first exact rule, tried on light records: words must be equal as they were written, so that most records never need
 * their words read. Who stands in more than one pair is left to the later stages.
 */
final class FirstRule {
    static final String LINKS = "links_first";

    /** What a chunk may hold: measured, records of one register for each megabyte of the memory limit. */
    private static final long RECORDS_A_MEGABYTE = 6_250;

    private final Spec spec;
    private final Steps steps;
    private final LevelSql levels;

    FirstRule(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
        this.levels = new LevelSql(spec);
    }

    /**
     * @param records number of the larger register
     * @param memoryMb memory limit of the run
     * @param hasDecisions whether a clerk decided pairs, which stand above every rule
     */
    void link(Rule rule, long records, int memoryMb, boolean hasDecisions) {
        var perChunk = RECORDS_A_MEGABYTE * Math.max(1, memoryMb);
        var chunks = (int) Math.max(1, (records + perChunk - 1) / perChunk);
        steps.writeChunks("equal_first", chunks, chunk -> equal(rule, chunk, chunks));
        steps.write("twice_first", () -> "select key from equal_first group by key having count(*) > 1");
        steps.engine()
                .view(
                        LINKS,
                        "select e.* from equal_first e where not exists (select 1 from twice_first t where t.key = e.key)"
                                + (hasDecisions
                                        ? " and not exists (select 1 from decided d where d.l_no = e.l_no and (d.together = 1 or d.r_no = e.r_no))"
                                                + " and not exists (select 1 from decided d where d.r_no = e.r_no and d.together = 1)"
                                        : ""));
    }

    private String equal(Rule rule, int chunk, int chunks) {
        var keys = lightKeys(rule);
        var hash = "#hash(" + String.join(", ", keys) + ")";
        var present = keys.stream().map(key -> key + " is not null").collect(Collectors.joining(" and "));
        var part = chunks == 1 ? "" : " and cast(" + hash + " % " + chunks + " as integer) = " + chunk;
        var rest = ", " + hash + " as key from ";
        var where = "_light where " + present + part;
        var first = keys.getFirst();
        var fromRight = new ArrayList<String>(List.of("row_no", "id", first));
        for (var field : spec.fields()) {
            if (Readings.isWords(field)) {
                fromRight.add(Readings.raw(field));
            } else if (!isTold(field, rule)) {
                fromRight.addAll(field.columns());
            }
        }
        return "select l_no, r_no, left_id, right_id, key, " + levels.pattern() + " as pattern from ("
                + "select l.row_no as l_no, r.row_no as r_no, l.id as left_id, r.id as right_id, l.key as key, "
                + spec.fields().stream()
                        .map(field -> level(field, rule) + " as level_" + field.name())
                        .collect(Collectors.joining(", "))
                + " from (select *" + rest + "left" + where + ") l join (select "
                + String.join(", ", fromRight.stream().distinct().toList()) + rest + "right" + where + ") r"
                + " on l.key = r.key and l." + first + " = r." + first + ") p";
    }

    private static boolean isInRule(Field field, Rule rule) {
        return rule.keys().stream().anyMatch(field.columns()::contains);
    }

    /** Whether the left record of a pair tells what the right one says in the field. */
    private static boolean isTold(Field field, Rule rule) {
        return rule.keys().contains(field.mainColumn()) && field.kind().isToldByFirst();
    }

    /** The keys of the rule in a light record: words by their raw text. */
    List<String> lightKeys(Rule rule) {
        var keys = new ArrayList<String>();
        for (var key : rule.keys()) {
            var field = fieldOf(key);
            var light = Readings.isWords(field) ? Readings.raw(field) : key;
            if (!keys.contains(light)) {
                keys.add(light);
            }
        }
        keys.sort(java.util.Comparator.comparing(key -> key.startsWith("raw_")));
        return keys;
    }

    Field fieldOf(String key) {
        return spec.fields().stream()
                .filter(field -> field.columns().contains(key))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Words that are equal as written are equal at the strongest level; other fields of the rule agree with themselves; the
     * rest is compared, words read in place.
     */
    private static String level(Field field, Rule rule) {
        var best = field.kind().levels().size() + 1;
        if (isInRule(field, rule)) {
            if (Readings.isWords(field)) {
                return String.valueOf(best);
            }
            var level = LevelSql.level(field, rule);
            return isTold(field, rule) ? level.replace("r." + field.name() + "_", "l." + field.name() + "_") : level;
        }
        if (!Readings.isWords(field)) {
            return LevelSql.level(field);
        }
        var l = "l." + Readings.raw(field);
        var r = "r." + Readings.raw(field);
        var read = LevelSql.level(field);
        for (var i = field.kind().columns().size() - 1; i >= 0; i--) {
            var column = field.kind().columns().get(i);
            read = inPlace(read, new Place("l.", field.leftKind()), field, column, i);
            read = inPlace(read, new Place("r.", field.rightKind()), field, column, i);
        }
        return "case when " + l + " = " + r + " then " + best + " when " + l + " is null or " + r
                + " is null then 0 else " + read + " end";
    }

    /** One side of a pair: its alias in the statement, and how its values are read. */
    private record Place(String alias, Field.Side side) {}

    private static String inPlace(String sql, Place place, Field field, Column column, int index) {
        var alias = place.alias();
        var part = "#part(" + Readings.function(place.side()) + "(" + alias + Readings.raw(field) + "), " + (index + 1)
                + ")";
        var value = Readings.typed(column, part);
        return sql.replaceAll(
                "\\b" + alias.replace(".", "\\.") + field.column(column) + "\\b",
                java.util.regex.Matcher.quoteReplacement(value));
    }
}
