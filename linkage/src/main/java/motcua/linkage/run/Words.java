package motcua.linkage.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Rule;
import motcua.linkage.spec.Spec;

/**
 * Words of the remaining records: each distinct text is read once into {@code values_<side>_<field>}; a record carries its
 * row there, {@code no_<field>}, and fetches the words only where they are needed.
 */
final class Words {
    private final Spec spec;
    private final Steps steps;

    Words(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
    }

    /**
     * Reads the words of sources. Sides whose words are read alike, or that are one register, share their texts.
     *
     * @param sources datasets of a side with the columns of {@code <side>_source}
     */
    void read(List<Side> sides, Function<Side, List<String>> sources) {
        for (var field : spec.fields()) {
            if (!Readings.isWords(field)) {
                continue;
            }
            if (sides.size() == 1
                    || field.leftKind().word().equals(field.rightKind().word())) {
                read(
                        Side.LEFT,
                        field,
                        sides.stream()
                                .flatMap(side -> sources.apply(side).stream())
                                .toList());
                steps.engine().view(numbered(Side.RIGHT, field), "select * from " + numbered(Side.LEFT, field));
            } else {
                sides.forEach(side -> read(side, field, sources.apply(side)));
            }
        }
    }

    private void read(Side side, Field field, List<String> sources) {
        var raw = sources.stream()
                .map(dataset -> "select " + Readings.raw(field) + " as raw from " + dataset + " where "
                        + Readings.raw(field) + " is not null")
                .collect(Collectors.joining(" union all "));
        var reading = side.reading(field);
        steps.write(
                Readings.values(side, field),
                () -> "select raw, " + Readings.parts(field, reading.kind(), "parts") + " from (select raw, #split("
                        + Readings.function(reading) + "(raw)) as parts from (select distinct raw from (" + raw
                        + ") r) d) e");
        steps.engine().numbered(numbered(side, field), steps.file(Readings.values(side, field)));
    }

    /**
     * SQL of a light dataset with its words as numbers, and {@code exact_<i>}: the hash of an exact rule's keys, null when
     * one of them is missing.
     */
    String numbers(Side side, String light) {
        var select = new ArrayList<String>(List.of("s.row_no", "s.id"));
        var joins = new StringBuilder();
        for (var field : spec.fields()) {
            if (Readings.isWords(field)) {
                var alias = "v_" + field.name();
                select.add(alias + ".row_no as no_" + field.name());
                joins.append(" left join ")
                        .append(numbered(side, field))
                        .append(' ')
                        .append(alias);
                joins.append(" on ").append(alias).append(".raw = s.").append(Readings.raw(field));
            } else {
                field.columns().forEach(column -> select.add("s." + column));
            }
        }
        for (var i = 0; i < spec.exact().size(); i++) {
            select.add(hash(spec.exact().get(i)) + " as exact_" + i);
        }
        return "select " + String.join(", ", select) + " from " + light + " s" + joins;
    }

    /** The hash of a rule's keys, null when one of them is missing; columns without an alias, as no two tables share one. */
    static String hash(Rule rule) {
        return "case when " + rule.present("") + " then #hash(" + rule.list("") + ") end";
    }

    /** SQL of records with all their words, in brackets. */
    String read(Side side, String records) {
        return read(side, records, spec.fields());
    }

    /** SQL of records with the words of some fields, in brackets. */
    String read(Side side, String records, Collection<Field> fields) {
        var select = new ArrayList<String>(List.of("s.*"));
        var joins = new StringBuilder();
        for (var field : fields) {
            if (Readings.isWords(field)) {
                var alias = "v_" + field.name();
                field.columns().forEach(column -> select.add(alias + "." + column));
                joins.append(" left join ")
                        .append(numbered(side, field))
                        .append(' ')
                        .append(alias);
                joins.append(" on ").append(alias).append(".row_no = s.no_").append(field.name());
            }
        }
        return "(select " + String.join(", ", select) + " from " + records + " s" + joins + ")";
    }

    /**
     * SQL of pairs with both their records: the narrow records meet the pairs first, the words come
     * after them.
     *
     * @param select SQL over {@code k}, {@code l} and {@code r}, as if these had the words
     * @param pairs SQL of {@code l_no}, {@code r_no}
     * @param records what the records of both sides are called, as {@code rest}
     */
    String ofPairs(String select, String pairs, String records) {
        var sql = select;
        var joins = new StringBuilder();
        for (var field : spec.fields()) {
            if (!Readings.isWords(field)) {
                continue;
            }
            for (var side : Side.values()) {
                var record = side.word().substring(0, 1);
                var alias = record + "_" + field.name();
                for (var column : field.columns()) {
                    sql = sql.replaceAll("\\b" + record + "\\." + column + "\\b", alias + "." + column);
                }
                joins.append(" left join ")
                        .append(numbered(side, field))
                        .append(' ')
                        .append(alias);
                joins.append(" on ")
                        .append(alias)
                        .append(".row_no = ")
                        .append(record)
                        .append(".no_")
                        .append(field.name());
            }
        }
        return "select " + sql + " from (" + pairs + ") k join " + records + "_left l on l.row_no = k.l_no join "
                + records + "_right r on r.row_no = k.r_no" + joins;
    }

    /** The fields that some rules name. */
    List<Field> fields(List<Rule> rules) {
        return spec.fields().stream()
                .filter(field ->
                        rules.stream().flatMap(rule -> rule.keys().stream()).anyMatch(field.columns()::contains))
                .toList();
    }

    /** The distinct texts of a field with their numbers, {@code row_no}. */
    static String numbered(Side side, Field field) {
        return "numbered_" + side.word() + "_" + field.name();
    }
}
