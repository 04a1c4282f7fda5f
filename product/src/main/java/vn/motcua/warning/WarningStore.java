package vn.motcua.warning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.facts.OpenDossiers;

/** What rounds write: which dossier stands where, how long steps usually take, how far the round has come. */
@Repository
class WarningStore {
    /**
     * How far a round has come.
     *
     * @param begunAt null before the first
     * @param judgedTo the last dossier that was judged in it; null before any
     * @param endedAt null while it goes on
     */
    record Round(
            @Nullable Instant begunAt,
            @Nullable UUID judgedTo,
            @Nullable Instant endedAt,
            @Nullable Instant usualAt) {
        boolean isOn() {
            return begunAt != null && endedAt == null;
        }
    }

    /** Of which procedure which step. */
    record StepKey(String procedure, String step) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    WarningStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Locks it until the transaction ends; empty while another instance goes round. */
    Optional<Round> lock() {
        return round(" for update skip locked");
    }

    Optional<Round> round() {
        return round("");
    }

    private Optional<Round> round(String how) {
        return jdbc.sql("select begun_at, judged_to, ended_at, usual_at from warning.round" + how)
                .query((row, _) -> new Round(
                        moment(row, "begun_at"),
                        row.getObject("judged_to", UUID.class),
                        moment(row, "ended_at"),
                        moment(row, "usual_at")))
                .optional();
    }

    void move(Round round) {
        jdbc.sql("""
                update warning.round set begun_at = :begun, judged_to = :to, ended_at = :ended, usual_at = :usual
                """)
                .param("begun", utc(round.begunAt()))
                .param("to", round.judgedTo())
                .param("ended", utc(round.endedAt()))
                .param("usual", utc(round.usualAt()))
                .update();
    }

    /** The rung on which each of them stands. */
    Map<UUID, String> rungs(Collection<UUID> dossiers) {
        var rungs = new HashMap<UUID, String>();
        jdbc.sql("select dossier_id, rung from warning.standing where dossier_id = any(:ids::uuid[])")
                .param("ids", texts(dossiers))
                .query((row, _) -> rungs.put(row.getObject("dossier_id", UUID.class), row.getString("rung")))
                .list();
        return rungs;
    }

    /**
     * What stands between two dossiers is this and nothing else.
     *
     * @param after null for the beginning
     * @param to null for the end
     */
    void put(@Nullable UUID after, @Nullable UUID to, List<Standing> standing) {
        jdbc.sql("""
                delete from warning.standing
                 where (:after::uuid is null or dossier_id > :after::uuid) and (:to::uuid is null or dossier_id <= :to::uuid)
                   and not dossier_id = any(:ids::uuid[])
                """)
                .param("after", text(after))
                .param("to", text(to))
                .param("ids", texts(standing.stream().map(Standing::dossierId).toList()))
                .update();
        jdbc.sql("""
                insert into warning.standing as s
                select * from jsonb_populate_recordset(null::warning.standing, :rows::jsonb)
                on conflict (dossier_id) do update set
                    ladder = excluded.ladder, rung = excluded.rung, rank = excluded.rank,
                    entered_at = case when s.rung = excluded.rung then s.entered_at else excluded.entered_at end,
                    judged_at = excluded.judged_at, number = excluded.number, counter = excluded.counter,
                    agency = excluded.agency, desk_agency = excluded.desk_agency, desk_role = excluded.desk_role,
                    holder = excluded.holder, step_vi = excluded.step_vi, step_en = excluded.step_en, since = excluded.since,
                    due_at = excluded.due_at, usual_number = excluded.usual_number, usual_seconds = excluded.usual_seconds
                """).param("rows", json.writeValueAsString(standing)).update();
        jdbc.sql("""
                delete from warning.snooze z
                 where (:after::uuid is null or dossier_id > :after::uuid) and (:to::uuid is null or dossier_id <= :to::uuid)
                   and not exists (select from warning.standing s where s.dossier_id = z.dossier_id and s.rung = z.rung)
                """).param("after", text(after)).param("to", text(to)).update();
    }

    void putUsual(List<OpenDossiers.StepTime> times, Instant now) {
        jdbc.sql("delete from warning.usual_time").update();
        jdbc.sql("""
                insert into warning.usual_time (procedure_code, step, number, median_seconds, p90_seconds, counted_at)
                select t.procedure, t.step, t.number, t.median, t.p90, :now
                  from jsonb_to_recordset(:rows::jsonb) as t (procedure text, step text, number int, median bigint, p90 bigint)
                """)
                .param("rows", json.writeValueAsString(times))
                .param("now", utc(now))
                .update();
    }

    Map<StepKey, UsualTime> usual(Collection<String> procedures) {
        var usual = new HashMap<StepKey, UsualTime>();
        jdbc.sql("""
                select procedure_code, step, number, median_seconds, p90_seconds from warning.usual_time
                 where procedure_code = any(:procedures)
                """)
                .param("procedures", procedures.toArray(String[]::new))
                .query((row, _) -> usual.put(
                        new StepKey(row.getString("procedure_code"), row.getString("step")),
                        new UsualTime(
                                row.getInt("number"),
                                Duration.ofSeconds(row.getLong("median_seconds")),
                                Duration.ofSeconds(row.getLong("p90_seconds")))))
                .list();
        return usual;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
