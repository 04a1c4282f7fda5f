package motcua.linkage.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import motcua.linkage.engine.Engine;
import motcua.linkage.profile.Column;
import motcua.linkage.profile.Kind;
import motcua.linkage.profile.Reading;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Spec;

/**
 * From raw values to derived columns. Values that repeat (dates, places, sex) are read once for each distinct value;
 * numbers by an expression for their usual form; words stay raw in the {@code …_light} view and are read for those records
 * only that need it.
 */
final class Readings {
    private final Spec spec;
    private final Steps steps;

    Readings(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
        for (var field : spec.fields()) {
            for (var side : List.of(field.leftKind(), field.rightKind())) {
                steps.engine()
                        .function(function(side), new Reading(spec.profile().name(), side.word()));
            }
        }
    }

    private Engine engine() {
        return steps.engine();
    }

    /** The columns of the file that the plan uses, by the names that it uses. */
    Map<String, String> sourceColumns(Side side) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("id", side.id(spec));
        for (var field : spec.fields()) {
            columns.put(raw(field), side.column(field));
        }
        return columns;
    }

    /** Makes the tables of distinct values and the view {@code <side>_light} over {@code <side>_source}. */
    void light(Side side) {
        for (var field : spec.fields()) {
            var kind = side.reading(field).kind();
            var usual = kind.usualForm(raw(field));
            if (kind.fewDistinct() || usual != null) {
                // Of values that hardly repeat, only those in an unusual form are read here.
                var unusual = usual == null ? "" : " and (" + usual + ") is null";
                steps.write(
                        values(side, field),
                        () -> "select raw, row_number() over (order by raw) as value_no, "
                                + parts(field, kind, "text") + " from (select raw, " + function(side.reading(field))
                                + "(raw) as text from (select distinct " + raw(field) + " as raw from " + side.word()
                                + "_source where " + raw(field) + " is not null" + unusual + ") d) e order by raw");
            }
        }
        engine().view(side.word() + "_light", light(side, side.word() + "_source"));
    }

    /**
     * SQL of light records: derived columns, for values that repeat also {@code no_<field>} (its row in the table of distinct
     * values), words raw.
     *
     * @param source dataset or bracketed query with the columns of {@code <side>_source}
     */
    String light(Side side, String source) {
        var select = new ArrayList<String>(List.of("s.row_no", "s.id"));
        var joins = new StringBuilder();
        for (var field : spec.fields()) {
            var kind = side.reading(field).kind();
            var usual = kind.usualForm("s." + raw(field));
            if (kind.fewDistinct()) {
                var alias = "v_" + field.name();
                joins.append(" left join ")
                        .append(values(side, field))
                        .append(' ')
                        .append(alias)
                        .append(" on ")
                        .append(alias)
                        .append(".raw = s.")
                        .append(raw(field));
                field.columns().forEach(column -> select.add(alias + "." + column));
                select.add(alias + ".value_no as no_" + field.name());
            } else if (usual != null) {
                var alias = "v_" + field.name();
                joins.append(" left join ")
                        .append(values(side, field))
                        .append(' ')
                        .append(alias);
                joins.append(" on ")
                        .append(alias)
                        .append(".raw = case when (")
                        .append(usual)
                        .append(") is null then s.");
                joins.append(raw(field)).append(" end");
                select.add(
                        "coalesce(" + usual + ", " + alias + "." + field.mainColumn() + ") as " + field.mainColumn());
                field.columns().stream().skip(1).forEach(column -> select.add(alias + "." + column));
            } else {
                select.add("s." + raw(field));
            }
        }
        return "select " + String.join(", ", select) + " from " + source + " s" + joins;
    }

    static String values(Side side, Field field) {
        return "values_" + side.word() + "_" + field.name();
    }

    static boolean isWords(Field field) {
        return !field.kind().fewDistinct() && field.kind().usualForm("x") == null;
    }

    /**
     * SQL that reads the words of a light dataset through tables of distinct values, which it makes first.
     *
     * @param also other light datasets of the same side whose words the tables should hold too
     */
    String withWords(Side side, String light, String also) {
        var select = new ArrayList<String>();
        var joins = new StringBuilder();
        select.add("s.row_no");
        select.add("s.id");
        for (var field : spec.fields()) {
            if (!isWords(field)) {
                field.columns().forEach(column -> select.add("s." + column));
                continue;
            }
            var values = values(side, field);
            steps.write(
                    values,
                    () -> "select raw, " + parts(field, side.reading(field).kind(), "text")
                            + " from (select raw, " + function(side.reading(field)) + "(raw) as text from (select "
                            + raw(field)
                            + " as raw from " + light + " where " + raw(field) + " is not null union select "
                            + raw(field)
                            + " from " + also + " where " + raw(field) + " is not null) d) e");
            joins.append(" left join ")
                    .append(values)
                    .append(" v_")
                    .append(field.name())
                    .append(" on v_")
                    .append(field.name())
                    .append(".raw = s.")
                    .append(raw(field));
            field.columns().forEach(column -> select.add("v_" + field.name() + "." + column));
        }
        return "select " + String.join(", ", select) + " from " + light + " s" + joins;
    }

    /** SQL that reads the words of a few records in place, without tables of distinct values. */
    String withWordsInPlace(Side side, String light) {
        var inner = new ArrayList<String>();
        var outer = new ArrayList<String>();
        inner.add("*");
        outer.add("row_no");
        outer.add("id");
        for (var field : spec.fields()) {
            if (isWords(field)) {
                inner.add(function(side.reading(field)) + "(" + raw(field) + ") as text_" + field.name());
                outer.add(parts(field, side.reading(field).kind(), "text_" + field.name()));
            } else {
                outer.addAll(field.columns());
            }
        }
        return "select " + String.join(", ", outer) + " from (select " + String.join(", ", inner) + " from " + light
                + ") w";
    }

    static String raw(Field field) {
        return "raw_" + field.name();
    }

    static String function(Field.Side side) {
        return "read_" + side.word().replace('-', '_');
    }

    /** The derived columns of a field out of the text that its reading function gave. */
    static String parts(Field field, Kind kind, String text) {
        var columns = kind.columns();
        return java.util.stream.IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    var part = "#part(" + text + ", " + (i + 1) + ")";
                    var column = columns.get(i);
                    var value = column.type() == Column.Type.TEXT ? part : "cast(" + part + " as " + type(column) + ")";
                    return value + " as " + field.column(column);
                })
                .collect(Collectors.joining(", "));
    }

    static String type(Column column) {
        return switch (column.type()) {
            case TEXT, WORD -> "#text";
            case WHOLE -> "bigint";
            case SMALL -> "integer";
        };
    }
}
