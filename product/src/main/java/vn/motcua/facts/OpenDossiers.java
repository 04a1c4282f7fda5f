package vn.motcua.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the dossiers that are open, one after the other, and how long their steps took before. However many ended is no matter. */
@Component
public class OpenDossiers {
    /** There, back, there and back again; with fewer nobody asks which way it went. */
    private static final int MOVES_OF_A_CIRCLE = 4;

    /**
     * How long a step took: seconds from when it lay open to when it was finished.
     *
     * @param number of how many
     */
    public record StepTime(String procedure, String step, int number, long median, long p90) {}

    private final JdbcClient jdbc;

    OpenDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the order of their ids.
     *
     * @param id of the last that was read; null to begin
     */
    public List<OpenDossier> after(@Nullable UUID id, int limit) {
        return jdbc.sql("""
                select d.dossier_id, d.number, d.procedure_code, d.counter, d.agency, d.submitted_at, d.fee_due, d.fee_paid_at,
                       d.received_at, d.due_at, d.waits_for, d.waits_since, d.last_at,
                       case when d.steps >= :moves then array(
                            select e.step from facts.event_fact e
                             where e.dossier_id = d.dossier_id and e.kind = 'StepTaken' order by e.place) end as steps,
                       case when d.passes >= :moves then array[d.filed_agency::text] || array(
                            select e.agency::text from facts.event_fact e
                             where e.dossier_id = d.dossier_id and e.kind = 'SeatPassed' order by e.place) end as agencies
                  from facts.dossier_fact d
                 where d.ended_at is null and d.dossier_id > :after
                 order by d.dossier_id limit :limit
                """)
                .param("moves", MOVES_OF_A_CIRCLE)
                .param("after", id == null ? new UUID(0, 0) : id)
                .param("limit", limit)
                .query((row, _) -> open(row))
                .list();
    }

    private static OpenDossier open(ResultSet row) throws SQLException {
        return new OpenDossier(
                row.getObject("dossier_id", UUID.class),
                row.getString("number"),
                row.getString("procedure_code"),
                row.getObject("counter", UUID.class),
                row.getObject("agency", UUID.class),
                Objects.requireNonNull(moment(row, "submitted_at")),
                row.getLong("fee_due"),
                moment(row, "fee_paid_at") != null,
                moment(row, "received_at"),
                moment(row, "due_at"),
                row.getString("waits_for"),
                moment(row, "waits_since"),
                Objects.requireNonNull(moment(row, "last_at")),
                texts(row, "steps"),
                texts(row, "agencies"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Of every procedure and step that was finished since, each once. */
    public List<StepTime> stepTimes(Instant since) {
        return jdbc.sql("""
                select d.procedure_code as procedure, e.step, count(*)::int as number,
                       (percentile_cont(0.5) within group (order by extract(epoch from e.at - e.started_at)))::bigint as median,
                       (percentile_cont(0.9) within group (order by extract(epoch from e.at - e.started_at)))::bigint as p90
                  from facts.event_fact e join facts.dossier_fact d using (dossier_id)
                 where e.kind = 'StepTaken' and e.at >= :since and e.started_at <= e.at
                 group by d.procedure_code, e.step
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new StepTime(
                        row.getString("procedure"),
                        row.getString("step"),
                        row.getInt("number"),
                        row.getLong("median"),
                        row.getLong("p90")))
                .list();
    }
}
