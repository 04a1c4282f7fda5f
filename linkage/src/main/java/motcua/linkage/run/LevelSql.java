package motcua.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Rule;
import motcua.linkage.spec.Spec;

/**
 * Levels as SQL. A field's level is 0 when the sides cannot be compared, 1 for a disagreement, then up to its strongest
 * agreement. The levels of all fields make one number, the pattern, in mixed radix, the first field lowest.
 */
final class LevelSql {
    private final List<Field> fields;
    private final Set<String> silent;

    LevelSql(Spec spec) {
        this(spec, Set.of());
    }

    /** @param silent fields whose rarity is not counted */
    LevelSql(Spec spec, Set<String> silent) {
        this.fields = spec.fields();
        this.silent = silent;
    }

    /** The level of a field, from derived columns of {@code l} and {@code r}. */
    static String level(Field field) {
        var sql = new StringBuilder("case when " + field.filled(field.kind().missing()) + " then 0");
        var levels = field.kind().levels();
        for (var i = 0; i < levels.size(); i++) {
            sql.append(" when ")
                    .append(field.filled(levels.get(i).condition()))
                    .append(" then ")
                    .append(levels.size() + 1 - i);
        }
        return sql.append(" else 1 end").toString();
    }

    /** The level of a field of pairs whose keys of a rule are equal; what these decide is not asked again. */
    static String level(Field field, Rule rule) {
        var sql = new StringBuilder("case");
        var levels = field.kind().levels();
        for (var i = 0; i < levels.size(); i++) {
            var condition = field.filled(levels.get(i).condition());
            for (var key : rule.keys()) {
                var isEqual = "l." + key + " = r." + key;
                if (field.columns().getFirst().equals(key)
                        && (condition.equals(isEqual) || condition.startsWith(isEqual + " or "))) {
                    return i == 0
                            ? String.valueOf(levels.size() + 1)
                            : sql.append(" else ")
                                    .append(levels.size() + 1 - i)
                                    .append(" end")
                                    .toString();
                }
            }
            sql.append(" when ").append(condition).append(" then ").append(levels.size() + 1 - i);
        }
        return level(field);
    }

    /** As {@link #levels()}, of pairs whose keys of a rule are equal. */
    String levels(Rule rule) {
        return fields.stream()
                .map(field -> level(field, rule) + " as level_" + field.name())
                .collect(Collectors.joining(", "));
    }

    /** The levels of all fields as columns {@code level_<field>}. */
    String levels() {
        return fields.stream()
                .map(field -> level(field) + " as level_" + field.name())
                .collect(Collectors.joining(", "));
    }

    /** The pattern, from columns {@code level_<field>}. */
    String pattern() {
        var sum = new ArrayList<String>();
        var factor = 1L;
        for (var field : fields) {
            sum.add("cast(level_" + field.name() + " as bigint) * " + factor);
            factor *= radix(field);
        }
        return String.join(" + ", sum);
    }

    /** The levels that a pattern stands for, as columns {@code level_<field>}. */
    String decoded(String pattern) {
        var columns = new ArrayList<String>();
        var factor = 1L;
        for (var field : fields) {
            columns.add("cast(floor(" + pattern + " / " + factor + ") as bigint) % " + radix(field) + " as level_"
                    + field.name());
            factor *= radix(field);
        }
        return String.join(", ", columns);
    }

    /** Levels there are, 0 included. */
    static int radix(Field field) {
        return field.kind().levels().size() + 2;
    }

    /** The rarity that a pair's agreements add, in thousandths of a bit, from level columns and {@code …_bits} columns. */
    String rarity() {
        var sum = new ArrayList<String>();
        for (var field : fields) {
            var levels = field.kind().levels();
            var cases = new StringBuilder();
            for (var i = 0; i < levels.size(); i++) {
                var frequency = levels.get(i).frequency();
                if (frequency != null) {
                    cases.append(" when ")
                            .append(levels.size() + 1 - i)
                            .append(" then ")
                            .append(field.name())
                            .append('_')
                            .append(frequency)
                            .append("_bits");
                }
            }
            if (!cases.isEmpty() && !silent.contains(field.name())) {
                sum.add("coalesce(case level_" + field.name() + cases + " else 0 end, 0)");
            }
        }
        return sum.isEmpty() ? "0" : String.join(" + ", sum);
    }

    /** Derived columns whose rarity counts, as {@code name_full}. */
    List<String> rareColumns() {
        return fields.stream()
                .flatMap(field -> field.kind().levels().stream()
                        .filter(level -> level.frequency() != null)
                        .map(level -> field.name() + "_" + level.frequency()))
                .distinct()
                .toList();
    }
}
