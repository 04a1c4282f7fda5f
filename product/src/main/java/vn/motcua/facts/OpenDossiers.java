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
    /** Fewer steps are no circle. */
    private static final int STEPS_OF_A_CIRCLE = 2;

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
                       d.received_at, d.due_at, d.waits_for, d.waits_since, d.last_at, coalesce(c.same_step, 0) as same_step
                  from facts.dossier_fact d
                  left join lateral (
                        select max(o.times) as same_step
                          from (select count(*) as times from facts.event_fact e
                                 where e.dossier_id = d.dossier_id and e.kind = 'StepTaken' group by e.step) o
                         where d.steps > :few) c on true
                 where d.ended_at is null and d.dossier_id > :after
                 order by d.dossier_id limit :limit
                """)
                .param("few", STEPS_OF_A_CIRCLE)
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
                row.getInt("same_step"));
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
