package motcua.cube;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Measure;

/**
 * Counts every measure of a period by two engines, for each agency, counter and procedure: every wider scope is a sum of these. Where they
 * differ, the dossiers are named.
 */
final class CompareEngines {
    /** Dossiers named of one difference. */
    private static final int NAMED_MAX = 20;

    private static final int KEYS = 3;

    /**
     * @param cell agency, counter and procedure
     * @param first what the first engine counts; likewise second
     * @param dossiers that one of both counts and the other does not; at most {@value #NAMED_MAX}
     */
    record Difference(String cell, String measure, String first, String second, Set<String> dossiers) {}

    /**
     * @param engines names of both
     * @param figures how many numbers were held against each other
     */
    record Outcome(String engines, Moments moments, long cells, long figures, List<Difference> differences) {}

    /**
     * @param province two digits; null where the agencies tell it
     * @param isSparkAsked whether Spark counts too
     */
    record Wanted(Path root, @Nullable String province, List<String> periods, boolean isSparkAsked) {}

    private final CountingEngine first;
    private final CountingEngine second;
    private final Definitions definitions = Definitions.ofTheProduct();

    CompareEngines(CountingEngine first, CountingEngine second) {
        this.first = first;
        this.second = second;
    }

    /** Exports and compares in one snapshot, so that nothing can happen between. Others' folders may lie beside the province's. */
    static List<Outcome> run(Connection postgres, Wanted wanted) {
        try (var duck = Duck.open()) {
            ExportFacts.beginSnapshot(postgres);
            var exported = new ExportFacts(postgres, wanted.root()).run(wanted.province());
            exported.requireBytes(FactFolder.province(wanted.root(), exported.province()));
            var folder = FactFolder.open(wanted.root());
            var database = CountingEngine.postgres(postgres);
            var outcomes = new ArrayList<>(of(
                    new CompareEngines(database, CountingEngine.duckDb(duck, folder, exported.province())),
                    wanted,
                    exported));
            if (wanted.isSparkAsked()) {
                try (var spark = SparkSql.open()) {
                    outcomes.addAll(of(
                            new CompareEngines(
                                    database, CountingEngine.spark(spark, duck, folder, exported.province())),
                            wanted,
                            exported));
                }
            }
            return outcomes;
        } catch (SQLException e) {
            throw new CubeRefused("The database must answer, but says: " + e.getMessage(), e);
        }
    }

    private static List<Outcome> of(CompareEngines engines, Wanted wanted, Manifest exported) {
        return wanted.periods().stream()
                .map(period -> engines.of(Moments.of(period, exported.asOf())))
                .toList();
    }

    Outcome of(Moments moments) {
        var theirs = cells(first, moments);
        var ours = cells(second, moments);
        var keys = new TreeSet<>(theirs.keySet());
        keys.addAll(ours.keySet());
        var differences = new ArrayList<Difference>();
        for (var key : keys) {
            differences.addAll(differences(key, theirs.get(key), ours.get(key), moments));
        }
        return new Outcome(
                first.name() + " and " + second.name(),
                moments,
                keys.size(),
                keys.size() * 2L * definitions.measures().size(),
                differences);
    }

    /** For each cell the two counts of each measure. */
    private Map<String, List<String>> cells(CountingEngine engine, Moments moments) {
        var counts = new StringBuilder();
        for (int i = 0; i < definitions.measures().size(); i++) {
            counts.append(", o").append(i).append(", c").append(i);
        }
        var sql = "select " + engine.id().apply("agency") + " as a, "
                + engine.id().apply("counter")
                + " as b, procedure_code" + counts + " from ("
                + Cells.sql(definitions, engine.relation().apply(moments)) + ") x";
        return engine.ask().apply(sql).stream()
                .collect(Collectors.toMap(
                        row -> String.join(" ", row.subList(0, KEYS)),
                        row -> row.subList(KEYS, row.size()),
                        (one, _) -> one,
                        HashMap::new));
    }

    private List<Difference> differences(
            String key, @Nullable List<String> theirs, @Nullable List<String> ours, Moments moments) {
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < definitions.measures().size(); i++) {
            var measure = definitions.measures().get(i);
            var their = told(theirs, i);
            var our = told(ours, i);
            if (!their.equals(our)) {
                differences.add(new Difference(key, measure.key(), their, our, dossiers(key, measure, moments)));
            }
        }
        return differences;
    }

    private static String told(@Nullable List<String> counts, int measure) {
        return counts == null ? "0 of 0" : counts.get(2 * measure + 1) + " of " + counts.get(2 * measure);
    }

    private Set<String> dossiers(String key, Measure measure, Moments moments) {
        var theirs = judged(first, key, measure, moments);
        var ours = judged(second, key, measure, moments);
        var differing = new TreeSet<String>();
        theirs.stream()
                .filter(one -> !ours.contains(one))
                .map(CompareEngines::id)
                .forEach(differing::add);
        ours.stream()
                .filter(one -> !theirs.contains(one))
                .map(CompareEngines::id)
                .forEach(differing::add);
        return differing.stream().limit(NAMED_MAX).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each dossier of a cell with what the measure says of it. */
    private static Set<String> judged(CountingEngine engine, String key, Measure measure, Moments moments) {
        var parts = key.split(" ", -1);
        var sql = "select " + engine.id().apply("j.dossier_id") + " as id, coalesce((" + measure.of()
                + "), false) as o, coalesce((" + measure.counting() + "), false) as c from ("
                + engine.relation().apply(moments) + ") j where " + engine.id().apply("j.agency") + " = "
                + Duck.text(parts[0]) + " and " + engine.id().apply("j.counter") + " = " + Duck.text(parts[1])
                + " and j.procedure_code = " + Duck.text(parts[2]);
        return engine.ask().apply(sql).stream()
                .map(row -> row.get(0) + " " + isTrue(row.get(1)) + " " + isTrue(row.get(2)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** PostgreSQL writes one letter. */
    private static boolean isTrue(String text) {
        return text.startsWith("t");
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
