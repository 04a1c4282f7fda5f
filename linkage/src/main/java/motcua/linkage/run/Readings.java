package motcua.linkage.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** The columns that a register's file must have. */
    List<String> fileColumns(Side side) {
        return sourceColumns(side).values().stream().distinct().toList();
    }

    /** Makes the tables of distinct values and the view {@code <side>_light} over {@code <side>_source}. */
    void light(Side side) {
        for (var field : spec.fields()) {
            var kind = side.reading(field).kind();
            if (kind.fewDistinct()) {
                steps.write(
                        values(side, field),
                        () -> "select raw, "
                                + parts(field, kind, "parts")
                                + " from (select raw, #split(" + function(side.reading(field))
                                + "(raw)) as parts from (select distinct " + raw(field) + " as raw from " + side.word()
                                + "_source where " + raw(field) + " is not null) d) e order by raw");
            }
        }
        engine().view(side.word() + "_light", light(side, side.word() + "_source"));
    }

    /** SQL of light records, see {@link LightSql#of}. */
    String light(Side side, String source) {
        return new LightSql(side, spec.fields(), spec.settings().oldNumbers() != null).of(source);
    }

    static String values(Side side, Field field) {
        return "values_" + side.word() + "_" + field.name();
    }

    static boolean isWords(Field field) {
        return !field.kind().fewDistinct() && field.kind().usualForms().isEmpty();
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
                inner.add("#split(" + function(side.reading(field)) + "(" + raw(field) + ")) as parts_" + field.name());
                outer.add(parts(field, side.reading(field).kind(), "parts_" + field.name()));
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

    /** The derived columns of a field out of the split text that its reading function gave. */
    static String parts(Field field, Kind kind, String parts) {
        var columns = kind.columns();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> part(columns.get(i), parts, i) + " as " + field.column(columns.get(i)))
                .collect(Collectors.joining(", "));
    }

    private static String part(Column column, String parts, int index) {
        return typed(column, "#item(" + parts + ", " + (index + 1) + ")");
    }

    /** A text that was read, as the type of its column. */
    static String typed(Column column, String text) {
        return column.type() == Column.Type.TEXT ? text : "cast(" + text + " as " + type(column) + ")";
    }

    static String type(Column column) {
        return switch (column.type()) {
            case TEXT, WORD -> "#text";
            case WHOLE -> "bigint";
            case SMALL -> "integer";
        };
    }
}
