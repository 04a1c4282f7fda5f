package vn.motcua.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.api.ListCursor;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.organisation.AgencyId;

/** Table {@code consultation.consultation}: which there are, for whom, until when. What they say stands in the dossier's log. */
@Repository
class ConsultationStore {
    /** One in a list, with the moment that the list is sorted by. */
    record Line(ConsultationId id, DossierId dossier, Instant at) {}

    private final JdbcClient jdbc;

    ConsultationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DossierEvent.ConsultationAsked asked) {
        jdbc.sql("""
                insert into consultation.consultation (id, dossier_id, agency_id, asked_at, due_at)
                values (:id, :dossier, :agency, :at, :due)
                """)
                .param("id", asked.consultation())
                .param("dossier", asked.dossier().value())
                .param("agency", asked.agency().value())
                .param("at", offset(asked.at()))
                .param("due", offset(asked.dueAt()))
                .update();
    }

    void answered(ConsultationId id, Instant at) {
        jdbc.sql("update consultation.consultation set answered_at = :at where id = :id and answered_at is null")
                .param("id", id.value())
                .param("at", offset(at))
                .update();
    }

    void withdrawn(ConsultationId id, Instant at) {
        jdbc.sql("update consultation.consultation set withdrawn_at = :at where id = :id and withdrawn_at is null")
                .param("id", id.value())
                .param("at", offset(at))
                .update();
    }

    /** Of dossiers that wait for an answer, when the first is due; others are left out. */
    Map<UUID, Instant> firstDue(Collection<UUID> dossiers) {
        var due = new HashMap<UUID, Instant>();
        jdbc.sql("""
                select dossier_id, min(due_at) as due_at from consultation.consultation
                 where dossier_id = any(:dossiers::uuid[]) and answered_at is null and withdrawn_at is null
                 group by dossier_id
                """)
                .param("dossiers", dossiers.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> due.put(
                        row.getObject("dossier_id", UUID.class),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
        return due;
    }

    /** Of which dossier it is. */
    Optional<DossierId> dossierOf(ConsultationId id) {
        return jdbc.sql("select dossier_id from consultation.consultation where id = :id")
                .param("id", id.value())
                .query((row, _) -> new DossierId(row.getObject("dossier_id", UUID.class)))
                .optional();
    }

    /** What waits for an answer of these agencies, of dossiers that are not decided yet; soonest due first. */
    List<Line> waitingFor(Collection<AgencyId> agencies, @Nullable String cursor, int limit) {
        return lines("""
                select c.id, c.dossier_id, c.due_at as at
                  from consultation.consultation c join dossier.dossier d on d.id = c.dossier_id
                 where c.agency_id = any(:agencies::uuid[]) and c.answered_at is null and c.withdrawn_at is null
                   and d.stage in ('IN_HANDLING', 'AWAITING_SUPPLEMENT')
                   and (c.due_at, c.id) > (:after, :afterId) order by c.due_at, c.id limit :limit
                """, agencies, ListCursor.of(cursor, ListCursor.FIRST), limit);
    }

    /** What these agencies asked others and wait for; soonest due first. */
    List<Line> askedBy(Collection<AgencyId> agencies, @Nullable String cursor, int limit) {
        return lines("""
                select c.id, c.dossier_id, c.due_at as at
                  from consultation.consultation c join dossier.dossier d on d.id = c.dossier_id
                 where d.agency = any(:agencies::uuid[]) and c.answered_at is null and c.withdrawn_at is null
                   and (c.due_at, c.id) > (:after, :afterId) order by c.due_at, c.id limit :limit
                """, agencies, ListCursor.of(cursor, ListCursor.FIRST), limit);
    }

    /** What is late and holds up dossiers of these counters; the latest first. */
    List<Line> lateAt(Collection<AgencyId> counters, Instant now, @Nullable String cursor, int limit) {
        var from = ListCursor.of(cursor, ListCursor.FIRST);
        return jdbc.sql("""
                select c.id, c.dossier_id, c.due_at as at
                  from consultation.consultation c join dossier.dossier d on d.id = c.dossier_id
                 where d.counter = any(:agencies::uuid[]) and c.answered_at is null and c.withdrawn_at is null
                   and c.due_at < :now and d.stage in ('IN_HANDLING', 'AWAITING_SUPPLEMENT')
                   and (c.due_at, c.id) > (:after, :afterId) order by c.due_at, c.id limit :limit
                """)
                .param("agencies", ids(counters))
                .param("now", offset(now))
                .param("after", from.bound())
                .param("afterId", from.id())
                .param("limit", limit)
                .query(ConsultationStore::line)
                .list();
    }

    /** What these agencies answered, or were asked for a dossier that is decided meanwhile; the newest first. */
    List<Line> overAt(Collection<AgencyId> agencies, @Nullable String cursor, int limit) {
        return lines("""
                select c.id, c.dossier_id, c.asked_at as at
                  from consultation.consultation c join dossier.dossier d on d.id = c.dossier_id
                 where c.agency_id = any(:agencies::uuid[])
                   and (c.answered_at is not null or c.withdrawn_at is null
                        and d.stage not in ('IN_HANDLING', 'AWAITING_SUPPLEMENT'))
                   and (c.asked_at, c.id) < (:after, :afterId) order by c.asked_at desc, c.id desc limit :limit
                """, agencies, ListCursor.of(cursor, ListCursor.LAST), limit);
    }

    /**
     * How the agencies answered what they were asked since then: in time, late, and not yet although the time is over. What was
     * withdrawn does not count.
     */
    PunctualAnswers punctuality(Collection<AgencyId> agencies, Instant since, Instant now) {
        return jdbc.sql("""
                select count(*) filter (where answered_at <= due_at) as in_time,
                       count(*) filter (where answered_at > due_at) as late,
                       count(*) filter (where answered_at is null and due_at < :now) as overdue
                  from consultation.consultation
                 where agency_id = any(:agencies::uuid[]) and withdrawn_at is null and asked_at >= :since
                """)
                .param("agencies", ids(agencies))
                .param("since", offset(since))
                .param("now", offset(now))
                .query((row, _) ->
                        new PunctualAnswers(row.getInt("in_time"), row.getInt("late"), row.getInt("overdue")))
                .single();
    }

    private List<Line> lines(String sql, Collection<AgencyId> agencies, ListCursor from, int limit) {
        return jdbc.sql(sql)
                .param("agencies", ids(agencies))
                .param("after", from.bound())
                .param("afterId", from.id())
                .param("limit", limit)
                .query(ConsultationStore::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new ConsultationId(row.getObject("id", UUID.class)),
                new DossierId(row.getObject("dossier_id", UUID.class)),
                moment(row, "at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] ids(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::toString).toArray(String[]::new);
    }
}
