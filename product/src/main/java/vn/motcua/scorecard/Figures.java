package vn.motcua.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.facts.FactsAsOf;

/**
 * Counts, and lists what was counted: both from one relation with one scope in one form, so that they cannot differ.
 */
@Repository
@Transactional(readOnly = true)
public class Figures {
    private final JdbcClient jdbc;
    private final ScopeSql scopes;
    private final Clock clock;

    Figures(JdbcClient jdbc, ScopeSql scopes, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The moment of which figures of a scope tell: now, or the end of a period that is over. */
    public Instant asOf(Scope scope) {
        return scope.period().asOf(clock.getZone(), clock.instant());
    }

    public List<Figure> of(Scope scope, List<Measure> measures) {
        return of(scope, measures, asOf(scope));
    }

    /** @param asOf not after the end of the period */
    public List<Figure> of(Scope scope, List<Measure> measures, Instant asOf) {
        var row = bound("select " + Measure.counts(measures) + relation(scope), scope, asOf)
                .query((found, _) -> figures(found, measures, asOf))
                .single();
        return List.copyOf(row);
    }

    /** For each agency in the scope that has any dossier in the period. */
    public Map<UUID, List<Figure>> byAgency(Scope scope, List<Measure> measures) {
        var asOf = asOf(scope);
        var by = new HashMap<UUID, List<Figure>>();
        bound(
                        "select j.agency as key, " + Measure.counts(measures) + relation(scope) + " group by j.agency",
                        scope,
                        asOf)
                .query((found, _) -> by.put(found.getObject("key", UUID.class), figures(found, measures, asOf)))
                .list();
        return by;
    }

    /** For each procedure in the scope that has any dossier in the period, by code. */
    public Map<String, List<Figure>> byProcedure(Scope scope, List<Measure> measures) {
        var asOf = asOf(scope);
        var by = new LinkedHashMap<String, List<Figure>>();
        bound(
                        "select j.procedure_code as key, " + Measure.counts(measures) + relation(scope)
                                + " group by j.procedure_code order by j.procedure_code",
                        scope,
                        asOf)
                .query((found, _) -> by.put(found.getString("key"), figures(found, measures, asOf)))
                .list();
        return by;
    }

    /**
     * What figures of a scope are counted from: how many dossiers, and a SHA-256 in hex over each with its last event.
     */
    Inputs inputs(Scope scope, Instant asOf) {
        return bound("""
                select count(*) as number,
                       encode(sha256(convert_to(coalesce(string_agg(j.dossier_id || ':' || j.place, ','
                              order by j.dossier_id), ''), 'UTF8')), 'hex') as sha256
                """ + relation(scope), scope, asOf).query(Inputs.class).single();
    }

    record Inputs(long number, String sha256) {}

    private static List<Figure> figures(ResultSet row, List<Measure> measures, Instant asOf) throws SQLException {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            Long of = measure.isRatio() ? row.getLong("o" + i) : null;
            figures.add(new Figure(measure, row.getLong("c" + i), of, asOf));
        }
        return List.copyOf(figures);
    }

    /**
     * The dossiers behind a figure.
     *
     * @param wanted what of it
     * @param costs points that a dossier costs by not counting in a measure; what costs most comes first
     */
    public List<CountedDossier> list(Scope scope, Wanted wanted, Map<Measure, Double> costs) {
        var counts = "(" + wanted.measure().counting() + ") is true";
        var listed = new Listed(counts, wanted.condition(), Measure.cost(costs), wanted.limit(), wanted.offset());
        return list(scope, listed, wanted.asOf() == null ? asOf(scope) : wanted.asOf());
    }

    /** The dossiers that cost most by what they miss in any of these measures. */
    public List<CountedDossier> costly(Scope scope, Map<Measure, Double> costs, int limit) {
        return list(
                scope, new Listed("false", Measure.cost(costs) + " > 0", Measure.cost(costs), limit, 0), asOf(scope));
    }

    /** @param counts all three in SQL over {@code j}; likewise condition and cost */
    private record Listed(String counts, String condition, String cost, int limit, int offset) {}

    private List<CountedDossier> list(Scope scope, Listed listed, Instant asOf) {
        var sql =
                "select l.*, st.step, " + Cause.SQL + " as cause from (select j.*, " + listed.counts() + " as counts, "
                        + listed.cost() + " as cost" + relation(scope) + " and (" + listed.condition()
                        + ") order by cost desc, j.due_at, j.dossier_id limit :limit offset :offset) l "
                        + Cause.STEP_AT_DUE_TIME + " order by l.cost desc, l.due_at, l.dossier_id";
        return bound(sql, scope, asOf)
                .param("limit", listed.limit())
                .param("offset", listed.offset())
                .query((row, _) -> CountedDossier.of(row))
                .list();
    }

    /** Why the dossiers are late that a measure does not count, by number. */
    public Map<Cause, Long> causes(Scope scope) {
        var causes = new EnumMap<Cause, Long>(Cause.class);
        bound(
                        "select " + Cause.SQL + " as cause, count(*) as number from (select j.*" + relation(scope)
                                + " and j.is_received and j.is_late) l " + Cause.STEP_AT_DUE_TIME
                                + " group by 1",
                        scope,
                        asOf(scope))
                .query((row, _) -> causes.put(Cause.valueOf(row.getString("cause")), row.getLong("number")))
                .list();
        return causes;
    }

    private String relation(Scope scope) {
        return " from (" + FactsAsOf.of(scopes.facts(scope)) + ") j where "
                + scopes.of(scope).condition();
    }

    private JdbcClient.StatementSpec bound(String sql, Scope scope, Instant asOf) {
        var zone = clock.getZone();
        return jdbc.sql(sql)
                .params(scopes.of(scope).parameters())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("from", scope.period().from(zone).atOffset(ZoneOffset.UTC))
                .param("to", scope.period().to(zone).atOffset(ZoneOffset.UTC));
    }
}
