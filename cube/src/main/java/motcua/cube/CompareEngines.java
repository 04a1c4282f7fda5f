package motcua.cube;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.scorecard.Measure;

/**
 * Counts every measure of a period twice, by PostgreSQL out of its tables and by DuckDB out of the files that were exported from the same
 * snapshot, for each agency, counter and procedure: every wider scope is a sum of these. Where they differ, the dossiers are named.
 */
final class CompareEngines {
    /** Dossiers named of one difference. */
    private static final int NAMED_MAX = 20;

    /**
     * @param cell agency, counter and procedure
     * @param dossiers that one of both counts and the other does not; at most {@value #NAMED_MAX}
     */
    record Difference(String cell, String measure, String postgres, String duckdb, Set<String> dossiers) {}

    /** @param figures how many numbers were held against each other */
    record Outcome(Moments moments, long cells, long figures, List<Difference> differences) {}

    private final Connection postgres;
    private final Duck duck;
    private final FactFolder folder;
    private final Manifest province;
    private final Definitions definitions;

    /** @param province whose database it is: others may lie beside it in the folder */
    CompareEngines(Connection postgres, Duck duck, FactFolder folder, Manifest province) {
        this.postgres = postgres;
        this.duck = duck;
        this.folder = folder;
        this.province = province;
        this.definitions = Definitions.ofTheProduct();
    }

    /** Exports and compares in one snapshot, so that nothing can happen between. */
    static List<Outcome> run(Connection postgres, Path root, @Nullable String province, List<String> periods) {
        try (var duck = Duck.open()) {
            ExportFacts.beginSnapshot(postgres);
            var exported = new ExportFacts(postgres, root).run(province);
            exported.requireBytes(FactFolder.province(root, exported.province()));
            var compare = new CompareEngines(postgres, duck, FactFolder.open(root), exported);
            var outcomes = new ArrayList<Outcome>();
            for (var period : periods) {
                outcomes.add(compare.of(Moments.of(period, exported.asOf())));
            }
            return outcomes;
        } catch (SQLException e) {
            throw new CubeRefused("The database must answer, but says: " + e.getMessage(), e);
        }
    }

    Outcome of(Moments moments) {
        try {
            var theirs = postgresCells(moments);
            var ours = duckCells(moments);
            var keys = new TreeSet<>(theirs.keySet());
            keys.addAll(ours.keySet());
            var differences = new ArrayList<Difference>();
            for (var key : keys) {
                differences.addAll(differences(key, theirs.get(key), ours.get(key), moments));
            }
            return new Outcome(
                    moments,
                    keys.size(),
                    keys.size() * 2L * definitions.measures().size(),
                    differences);
        } catch (SQLException e) {
            throw new CubeRefused("The database must answer, but says: " + e.getMessage(), e);
        }
    }

    private Map<String, List<Long>> postgresCells(Moments moments) throws SQLException {
        var cells = new HashMap<String, List<Long>>();
        try (var statement = postgres.createStatement();
                var found = statement.executeQuery(Cells.sql(definitions, inPostgres(moments)))) {
            while (found.next()) {
                cells.put(key(found), counts(found));
            }
        }
        return cells;
    }

    private Map<String, List<Long>> duckCells(Moments moments) {
        var cells = new HashMap<String, List<Long>>();
        duck.rows(Cells.sql(definitions, inDuck(moments)), row -> cells.put(key(row), counts(row)));
        return cells;
    }

    private static String inPostgres(Moments moments) {
        return moments.in(FactsAsOf.of(FactsAsOf.TABLE));
    }

    private String inDuck(Moments moments) {
        return FactTables.asOf(
                folder.dossiers(moments.firstMonth(), province.province()),
                folder.events(moments.firstMonth(), province.province()),
                moments);
    }

    private static String key(ResultSet row) throws SQLException {
        return row.getString("agency") + " " + row.getString("counter") + " " + row.getString("procedure_code");
    }

    /** For each measure what it is of, then what counts. */
    private List<Long> counts(ResultSet row) throws SQLException {
        var counts = new ArrayList<Long>();
        for (int i = 0; i < definitions.measures().size(); i++) {
            counts.add(row.getLong("o" + i));
            counts.add(row.getLong("c" + i));
        }
        return counts;
    }

    private List<Difference> differences(
            String key, @Nullable List<Long> theirs, @Nullable List<Long> ours, Moments moments) throws SQLException {
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

    private static String told(@Nullable List<Long> counts, int measure) {
        return counts == null ? "0 of 0" : counts.get(2 * measure + 1) + " of " + counts.get(2 * measure);
    }

    private Set<String> dossiers(String key, Measure measure, Moments moments) throws SQLException {
        var parts = key.split(" ", -1);
        var where = " j where j.agency = '" + parts[0] + "' and j.counter = '" + parts[1] + "' and j.procedure_code = "
                + Duck.text(parts[2]);
        var what = "select cast(j.dossier_id as varchar) as id, coalesce((" + measure.of()
                + "), false) as o, coalesce((" + measure.counting() + "), false) as c from (";
        var theirs = new HashSet<String>();
        try (var statement = postgres.createStatement();
                var found = statement.executeQuery(what + inPostgres(moments) + ")" + where)) {
            while (found.next()) {
                theirs.add(found.getString("id") + " " + found.getBoolean("o") + " " + found.getBoolean("c"));
            }
        }
        var ours = new HashSet<>(duck.rows(
                what + inDuck(moments) + ")" + where,
                row -> row.getString("id") + " " + row.getBoolean("o") + " " + row.getBoolean("c")));
        var differing = new TreeSet<String>();
        theirs.stream()
                .filter(one -> !ours.contains(one))
                .map(CompareEngines::id)
                .forEach(differing::add);
        ours.stream()
                .filter(one -> !theirs.contains(one))
                .map(CompareEngines::id)
                .forEach(differing::add);
        var named = new TreeSet<String>();
        differing.stream().limit(NAMED_MAX).forEach(named::add);
        return named;
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
