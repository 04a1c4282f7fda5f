package motcua.linkage.run;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import motcua.linkage.engine.Rows;
import motcua.linkage.spec.Findings;
import motcua.linkage.spec.Spec;

/** Looks at the files before anything is linked: there, readable, with the spec's columns, each id once. */
final class Intake {
    private static final int SAMPLE = 10;

    private final Spec spec;
    private final Steps steps;
    private final Findings findings = new Findings();
    private final Map<Side, Path> taken = new EnumMap<>(Side.class);

    Intake(Spec spec, Steps steps) {
        this.spec = spec;
        this.steps = steps;
    }

    /** Both registers, or every finding of both. */
    List<Register> take(Request request, Readings readings) {
        var left = take(Side.LEFT, request.left(), readings);
        var right = request.isDedupe() ? left : take(Side.RIGHT, request.right(), readings);
        duplicateIds();
        new OldNumbers(spec, steps).take(findings);
        findings.refuseIfAny();
        return List.of(left, right);
    }

    private Register take(Side side, Path file, Readings readings) {
        var parquet = new FileIntake(steps, findings).parquet(file, side.word(), readings.fileColumns(side));
        if (parquet == null) {
            return new Register(file, file, 0);
        }
        steps.engine().source(side.word() + "_source", parquet, readings.sourceColumns(side));
        taken.put(side, file);
        new OldLetters(spec, steps).find(side, file, findings);
        return new Register(
                file, parquet, Rows.number(steps.engine(), "select count(*) from " + side.word() + "_source"));
    }

    /** Ids that ascend stand once each; others are counted. */
    private void duplicateIds() {
        Set<Side> ascending = ConcurrentHashMap.newKeySet();
        steps.engine().together(() -> ascending(Side.LEFT, ascending), () -> ascending(Side.RIGHT, ascending));
        taken.forEach((side, file) -> {
            if (!ascending.contains(side)) {
                duplicateIds(side, file);
            }
        });
    }

    private void ascending(Side side, Set<Side> ascending) {
        if (taken.containsKey(side) && steps.engine().isAscending(side.word() + "_source", "id")) {
            ascending.add(side);
        }
    }

    private void duplicateIds(Side side, Path file) {
        var source = side.word() + "_source";
        steps.write(
                "twice_" + side.word(),
                () -> "select id, count(*) as n from " + source + " group by id having count(*) > 1 or id is null");
        var twice = Rows.number(steps.engine(), "select count(*) from twice_" + side.word());
        if (twice > 0) {
            var sample = Rows.list(
                    steps.engine(),
                    "select s.id, min(s.row_no) as first, max(s.row_no) as last, count(*) as n from " + source
                            + " s join twice_" + side.word()
                            + " t on t.id = s.id or t.id is null and s.id is null group by s.id order by min(s.row_no) limit "
                            + SAMPLE,
                    row -> "'" + (row.text(0) == null ? "" : row.text(0)) + "' " + row.number(3)
                            + " times, first in record " + (row.number(1) + 1) + ", last in record "
                            + (row.number(2) + 1));
            findings.add(file + ": each id (column '" + side.id(spec) + "') must stand once and not be empty, but "
                    + twice + " do not: " + String.join("; ", sample) + (twice > SAMPLE ? "; and others." : "."));
        }
    }
}
