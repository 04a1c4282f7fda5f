package vn.motcua.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.facts.FactsAsOf;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Sha256;

/**
 * Closes periods: what a period's figures are is frozen under the signed log, with what they were counted from. What is counted of it
 * later stands beside it and changes nothing.
 */
@Component
public class ClosedPeriods {
    /** What comes of closing. */
    public sealed interface Outcome {
        record Closed(ClosedPeriod period) implements Outcome {}

        /** It was closed before, and stays what it is. */
        record AlreadyClosed(ClosedPeriod period) implements Outcome {}

        /** It has not ended. */
        record NotOver() implements Outcome {}

        /** Events wait to be counted, or some could not be. */
        record NotCounted(FactsAsOf.Reading reading) implements Outcome {}
    }

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final Measures measures;
    private final Figures figures;
    private final FactsAsOf facts;
    private final JsonMapper json;
    private final Clock clock;

    ClosedPeriods(
            JdbcClient jdbc,
            RowLog rows,
            Measures measures,
            Figures figures,
            FactsAsOf facts,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.measures = measures;
        this.figures = figures;
        this.facts = facts;
        this.json = json;
        this.clock = clock;
    }

    /** @throws ChangedOutside when it is not what was frozen */
    public Optional<ClosedPeriod> find(Period period) {
        return rows
                .vouched(LoggedTable.CLOSED_PERIOD, RowsWhere.is("period", period.text()), (row, _) -> closed(row))
                .stream()
                .findFirst();
    }

    /** @param who closes it, in words */
    @Transactional
    public Outcome close(Period period, String who) {
        var before = find(period);
        if (before.isPresent()) {
            return new Outcome.AlreadyClosed(before.get());
        }
        var now = clock.instant();
        if (!period.isOver(clock.getZone(), now)) {
            return new Outcome.NotOver();
        }
        var reading = facts.reading();
        if (!reading.behind().isZero() || reading.passedOver() > 0) {
            return new Outcome.NotCounted(reading);
        }

        var scope = new Scope(new Scope.Place.Province(), null, null, period);
        var asOf = figures.asOf(scope);
        var inputs = figures.inputs(scope, asOf);
        var result = json.writeValueAsString(frozen(scope));
        rows.added(LoggedTable.CLOSED_PERIOD, period.text());
        jdbc.sql("""
                insert into scorecard.closed_period
                    (period, as_of, log_place, inputs, inputs_sha256, result, result_sha256, closed_by, closed_at)
                values (:period, :asOf, :place, :inputs, :inputsSha256, :result, :sha256, :who, :now)
                """)
                .param("period", period.text())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("place", reading.place())
                .param("inputs", inputs.number())
                .param("inputsSha256", inputs.sha256())
                .param("result", result)
                .param("sha256", Sha256.of(result))
                .param("who", who)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select * from scorecard.closed_period where period = :period")
                .param("period", period.text())
                .query((row, _) -> new Outcome.Closed(closed(row)))
                .single();
    }

    /** In the order of its keys, so that the same figures are the same text. */
    private ClosedPeriod.Frozen frozen(Scope scope) {
        var all = measures.all();
        var byPlace = new TreeMap<String, List<Figure>>();
        byPlace.put("province", figures.of(scope, all));
        figures.byAgency(scope, all).forEach((agency, found) -> byPlace.put(place(agency), found));
        var figuresByPlace = new TreeMap<String, Map<String, ClosedPeriod.Then>>();
        var scoresByPlace = new TreeMap<String, Map<String, List<Double>>>();
        byPlace.forEach((place, found) -> {
            figuresByPlace.put(
                    place,
                    found.stream()
                            .collect(Collectors.toMap(
                                    figure -> figure.measure().key(),
                                    ClosedPeriod.Then::of,
                                    (one, _) -> one,
                                    TreeMap::new)));
            var points = new TreeMap<String, List<Double>>();
            measures.indices().forEach(index -> {
                var score = Score.of(index, found);
                points.put(index.rule(), List.of(score.points(), score.within()));
            });
            scoresByPlace.put(place, points);
        });
        return new ClosedPeriod.Frozen(figuresByPlace, scoresByPlace);
    }

    private static String place(UUID agency) {
        return new AgencyId(agency).toString();
    }

    private ClosedPeriod closed(ResultSet row) throws SQLException {
        return new ClosedPeriod(
                row.getString("period"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getLong("log_place"),
                row.getLong("inputs"),
                row.getString("inputs_sha256"),
                row.getString("result_sha256"),
                row.getString("closed_by"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("result"), ClosedPeriod.Frozen.class));
    }
}
