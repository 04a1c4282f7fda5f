package motcua.linkage.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Field;
import motcua.linkage.spec.Findings;
import motcua.linkage.spec.Spec;

/**
 * The table of a spec's {@code old-numbers}: who is known by an old number only is compared by the number that replaced it. An old
 * number with two different new ones says nothing.
 */
final class OldNumbers {
    static final String TABLE = "old_numbers";

    private static final String SOURCE = TABLE + "_source";

    private final Spec spec;
    private final Steps steps;

    OldNumbers(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
    }

    /** Makes the table, or tells what is wrong with its file; does nothing where the spec names none. */
    void take(Findings findings) {
        var named = spec.settings().oldNumbers();
        if (named == null) {
            return;
        }
        var file = Path.of(named);
        var parquet = new FileIntake(steps, findings).parquet(file, TABLE, List.of("old", "new"));
        if (parquet == null) {
            return;
        }
        var old = spec.fields().stream()
                .filter(field -> !field.kind().replaced().isEmpty())
                .findFirst()
                .orElseThrow();
        var fields = List.of(
                new Field("old", "old", old.leftKind(), "old", old.leftKind()),
                new Field("new", "new", old.leftKind(), "new", old.leftKind()));
        steps.engine().source(SOURCE, parquet, Map.of("id", "old", "raw_old", "old", "raw_new", "new"));
        var from = "old_" + old.kind().replaced().getFirst();
        var to = "new_" + old.kind().replaced().getLast();
        steps.write(
                TABLE,
                () -> "select " + from + " as old_number, min(" + to + ") as new_number from ("
                        + new LightSql(Side.LEFT, fields, false).of(SOURCE) + ") n where " + from + " is not null and "
                        + to + " is not null group by " + from + " having min(" + to + ") = max(" + to + ")");
        steps.progress()
                .say(String.format(
                        Locale.ROOT,
                        "%,d old numbers lead to a new one, of %,d lines in %s.",
                        Rows.number(steps.engine(), "select count(*) from " + TABLE),
                        Rows.number(steps.engine(), "select count(*) from " + SOURCE),
                        file));
    }
}
