package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import motcua.linkage.profile.Column;
import motcua.linkage.spec.Field;

/**
 * SQL of light records: derived columns, words raw. Values that repeat come from the tables of distinct ones; a number in its
 * usual form is read by SQL, the few others by the reading function.
 */
final class LightSql {
    private final Side side;
    private final boolean hasOldNumbers;
    private final List<String> select = new ArrayList<>(List.of("s.row_no", "s.id"));
    private final StringBuilder joins = new StringBuilder();
    private final StringBuilder values = new StringBuilder();
    private final StringBuilder usual = new StringBuilder();
    private final StringBuilder read = new StringBuilder();

    /** @param hasOldNumbers whether {@link OldNumbers#TABLE} leads from old numbers to those that replaced them */
    LightSql(Side side, List<Field> fields, boolean hasOldNumbers) {
        this.side = side;
        this.hasOldNumbers = hasOldNumbers;
        for (var field : fields) {
            if (field.kind().fewDistinct()) {
                repeating(field);
            } else if (Readings.isWords(field)) {
                select.add("s." + Readings.raw(field));
            } else {
                numbers(field);
            }
        }
    }

    /** @param source dataset or bracketed query with the columns of {@code <side>_source} */
    String of(String source) {
        // The reading function is called once for each 2,048 records that have an unusual value, which costs.
        var forms = read.isEmpty()
                ? source
                : "(select *" + read + " from (select *" + usual + " from (select *" + values + " from " + source
                        + " u) v) f)";
        return "select " + String.join(", ", select) + " from " + forms + " s" + joins;
    }

    private void repeating(Field field) {
        var alias = "v_" + field.name();
        join(Readings.values(side, field), alias, "raw", "s." + Readings.raw(field));
        field.columns().forEach(column -> select.add(alias + "." + column));
    }

    private void numbers(Field field) {
        var raw = Readings.raw(field);
        var kind = side.reading(field).kind();
        for (var i = 0; i < kind.columns().size(); i++) {
            var column = field.columns().get(i);
            var form = kind.usualForms().get(i);
            values.append(", ").append(form.value(raw)).append(" as value_").append(column);
            usual.append(", ").append(form.column("value_" + column)).append(" as usual_");
            usual.append(column);
            select.add(columnOf(field, i) + " as " + column);
        }
        var hasNoUsual = field.columns().stream()
                .map(column -> "usual_" + column + " is null")
                .collect(Collectors.joining(" and "));
        read.append(", case when ").append(raw).append(" is not null and ").append(hasNoUsual);
        read.append(" then ").append(Readings.function(side.reading(field))).append('(');
        read.append(raw).append(") end as read_").append(field.name());
    }

    /** A column of a number; one that is missing, from the table of old numbers. */
    private String columnOf(Field field, int index) {
        var own = own(field, index);
        var replaced = field.kind().replaced();
        var names = field.kind().columns().stream().map(Column::name).toList();
        if (!hasOldNumbers || replaced.isEmpty() || !names.get(index).equals(replaced.getLast())) {
            return own;
        }
        var alias = "old_" + field.name();
        join(OldNumbers.TABLE, alias, "old_number", own(field, names.indexOf(replaced.getFirst())));
        return "coalesce(" + own + ", " + alias + ".new_number)";
    }

    private static String own(Field field, int index) {
        var part = "#part(s.read_" + field.name() + ", " + (index + 1) + ")";
        return "case when s.read_" + field.name() + " is null then s.usual_"
                + field.columns().get(index) + " else "
                + Readings.typed(field.kind().columns().get(index), part) + " end";
    }

    private void join(String table, String alias, String key, String value) {
        joins.append(" left join ").append(table).append(' ').append(alias).append(" on ");
        joins.append(alias).append('.').append(key).append(" = ").append(value);
    }
}
