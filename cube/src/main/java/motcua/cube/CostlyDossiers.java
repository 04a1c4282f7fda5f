package motcua.cube;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.scorecard.Measure;
import vn.motcua.scorecard.Score;

/** The dossiers behind the points that a place misses, the costliest first: found in the facts again, as the cells hold no dossier. */
final class CostlyDossiers {
    /**
     * It names nobody: who may see more opens it in its province.
     *
     * @param cost points of the index
     */
    record Line(UUID id, String procedure, UUID agency, boolean isLate, double cost) {}

    private final Duck duck;
    private final FactFolder folder;

    CostlyDossiers(Duck duck, FactFolder folder) {
        this.duck = duck;
        this.folder = folder;
    }

    List<Line> of(Score score, Place place, @Nullable String procedure, Moments moments, int limit) {
        var costs = costs(score);
        if (costs.isEmpty()) {
            return List.of();
        }
        var relation = FactTables.asOf(
                folder.dossiers(moments.firstMonth(), place.province()),
                folder.events(moments.firstMonth(), place.province()),
                moments);
        var sql = "select c.dossier_id, c.procedure_code, c.agency, c.is_late, c.cost from (select j.*, "
                + Measure.cost(costs) + " as cost from (" + relation + ") j) c join " + folder.agencies()
                + " a on a.id = c.agency where c.cost > 0 and " + place.condition()
                + (procedure == null ? "" : " and c.procedure_code = " + Duck.text(procedure))
                + " order by c.cost desc, c.due_at, c.dossier_id limit " + limit;
        return duck.rows(
                sql,
                row -> new Line(
                        row.getObject("dossier_id", UUID.class),
                        row.getString("procedure_code"),
                        row.getObject("agency", UUID.class),
                        row.getBoolean("is_late"),
                        row.getDouble("cost")));
    }

    private static Map<Measure, Double> costs(Score score) {
        var costs = new LinkedHashMap<Measure, Double>();
        score.items()
                .filter(item -> item.perDossier() > 0)
                .forEach(item ->
                        costs.merge(Objects.requireNonNull(item.figure()).measure(), item.perDossier(), Double::sum));
        return costs;
    }
}
