package vn.motcua.result;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Actor;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.EventText;
import vn.motcua.dossier.ResultId;
import vn.motcua.dossier.ResultState;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** Keeps results, from the first draft on. */
@Repository
class ResultStore {
    private static final String COLUMNS = """
            id, dossier_id, token, verdict, state, template, fields, number, numbered_at, leader_signed_at, leader_signed_by,
            leader_document_id, leader_sha256, document_id, sha256, signed_at, signed_by, ended_at, end_reason, replaced_by
            """;

    private static final String OPEN = "state in ('DRAFTED', 'APPROVED', 'NUMBERED', 'LEADER_SIGNED')";

    private static final int FETCH_ROWS = 2000;

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;
    private final EventText text;
    private final JdbcTemplate streaming;
    private final RowMapper<ResultRow> row;

    ResultStore(JdbcClient jdbc, RowLog rows, DataSource database, JsonMapper json, EventText text) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.streaming = new JdbcTemplate(database);
        this.streaming.setFetchSize(FETCH_ROWS);
        this.text = text;
        this.json = json;
        this.row = (columns, _) -> new ResultRow(
                new ResultId(columns.getObject("id", UUID.class)),
                new DossierId(columns.getObject("dossier_id", UUID.class)),
                columns.getString("token"),
                Decision.Verdict.valueOf(columns.getString("verdict")),
                ResultState.valueOf(columns.getString("state")),
                columns.getString("template"),
                json.readValue(columns.getString("fields"), new TypeReference<Map<String, String>>() {}),
                columns.getString("number"),
                momentOrNull(columns, "numbered_at"),
                leader(columns),
                columns.getObject("document_id", UUID.class),
                columns.getString("sha256"),
                momentOrNull(columns, "signed_at"),
                columns.getString("signed_by"),
                momentOrNull(columns, "ended_at"),
                columns.getString("end_reason"),
                columns.getObject("replaced_by", UUID.class));
    }

    private static ResultRow.@Nullable LeaderSignature leader(ResultSet columns) throws SQLException {
        var at = momentOrNull(columns, "leader_signed_at");
        return at == null
                ? null
                : new ResultRow.LeaderSignature(
                        columns.getObject("leader_document_id", UUID.class),
                        columns.getString("leader_sha256"),
                        at,
                        columns.getString("leader_signed_by"));
    }

    /** The result under work, if there is one: not issued yet. */
    Optional<ResultRow> open(DossierId dossier) {
        return rows.vouched(LoggedTable.RESULT, openOf(dossier), row).stream().findFirst();
    }

    /** As {@link #open}, for who is to change it in the same transaction. */
    Optional<ResultRow> held(DossierId dossier) {
        return rows.held(LoggedTable.RESULT, openOf(dossier), row).stream().findFirst();
    }

    private static RowsWhere openOf(DossierId dossier) {
        return new RowsWhere("t.dossier_id = :dossier and t." + OPEN, Map.of("dossier", dossier.value()));
    }

    Optional<ResultRow> byToken(String token) {
        return jdbc.sql("select " + COLUMNS + " from result.result where token = :token")
                .param("token", token)
                .query(row)
                .optional();
    }

    /** The newest issued result whose file has this content. */
    Optional<ResultRow> bySha256(String sha256) {
        return jdbc.sql("select " + COLUMNS
                        + " from result.result where sha256 = :sha256 order by signed_at desc limit 1")
                .param("sha256", sha256)
                .query(row)
                .optional();
    }

    Optional<ResultRow> find(ResultId id) {
        return rows.vouched(LoggedTable.RESULT, RowsWhere.is("id", id.value()), row).stream()
                .findFirst();
    }

    /** All results of a dossier, newest first. */
    List<ResultRow> of(DossierId dossier) {
        var which =
                new RowsWhere("t.dossier_id = :dossier order by t.drafted_at desc", Map.of("dossier", dossier.value()));
        return rows.vouched(LoggedTable.RESULT, which, row);
    }

    /** Writes a draft, anew or over the open one; an approval or a signature given before falls away. */
    @Transactional
    void draft(ResultRow draft, Actor by, Instant now) {
        rows.changing(LoggedTable.RESULT, openOf(draft.dossier()));
        var kept = jdbc.sql("""
                insert into result.result (id, dossier_id, token, verdict, state, template, fields, drafted_at, drafted_by)
                values (:id, :dossier, :token, :verdict, 'DRAFTED', :template, :fields, :at, :by)
                on conflict (dossier_id) where state in ('DRAFTED', 'APPROVED', 'NUMBERED', 'LEADER_SIGNED') do update
                   set verdict = excluded.verdict, state = 'DRAFTED', template = excluded.template,
                       fields = excluded.fields, drafted_at = excluded.drafted_at, drafted_by = excluded.drafted_by,
                       approved_at = null, approved_by = null, leader_signed_at = null, leader_signed_by = null,
                       leader_document_id = null, leader_sha256 = null
                returning id
                """)
                .param("id", draft.id().value())
                .param("dossier", draft.dossier().value())
                .param("token", draft.token())
                .param("verdict", draft.verdict().name())
                .param("template", draft.template())
                .param("fields", json.writeValueAsString(draft.fields()))
                .param("at", offset(now))
                .param("by", by.account().value())
                .query(UUID.class)
                .single();
        rows.added(LoggedTable.RESULT, kept);
    }

    @Transactional
    void approve(ResultId id, Actor by, Instant now) {
        rows.changing(LoggedTable.RESULT, id.value());
        jdbc.sql("""
                update result.result set state = 'APPROVED', approved_at = :at, approved_by = :by
                 where id = :id and state in ('DRAFTED', 'APPROVED')
                """)
                .param("id", id.value())
                .param("at", offset(now))
                .param("by", by.account().value())
                .update();
    }

    /** Gives the result its number, once: a number is never drawn twice for one result. What the leader signed stays so. */
    @Transactional
    void number(ResultId id, String number, Instant now) {
        rows.changing(LoggedTable.RESULT, id.value());
        jdbc.sql("""
                update result.result
                   set state = case when state = 'LEADER_SIGNED' then state else 'NUMBERED' end,
                       number = coalesce(number, :number), numbered_at = coalesce(numbered_at, :at)
                 where id = :id and state in ('APPROVED', 'NUMBERED', 'LEADER_SIGNED')
                """)
                .param("id", id.value())
                .param("number", number)
                .param("at", offset(now))
                .update();
    }

    /** The leader has signed; number, date and seal are to come. Signing approves. @return rows changed */
    @Transactional
    int signByLeader(ResultId id, ResultRow.LeaderSignature signature) {
        rows.changing(LoggedTable.RESULT, id.value());
        return jdbc.sql("""
                update result.result
                   set state = 'LEADER_SIGNED', approved_at = coalesce(approved_at, :at), approved_by = coalesce(approved_by, :by),
                       leader_signed_at = :at, leader_signed_by = :by, leader_document_id = :document, leader_sha256 = :sha256
                 where id = :id and\s""" + OPEN)
                .param("id", id.value())
                .param("at", offset(signature.at()))
                .param("by", signature.by())
                .param("document", signature.document())
                .param("sha256", signature.sha256())
                .update();
    }

    /** @param series of the numbers: a template in all its versions */
    int nextNumber(String agencyCode, String series, LocalDate day) {
        return jdbc.sql("""
                insert into result.result_number as n (agency_code, series, year, last_number)
                values (:agency, :series, :year, 1)
                on conflict (agency_code, series, year) do update set last_number = n.last_number + 1
                returning last_number
                """)
                .param("agency", agencyCode)
                .param("series", series)
                .param("year", day.getYear())
                .query(Integer.class)
                .single();
    }

    /** The number that {@link #nextNumber} would draw now. */
    int upcomingNumber(String agencyCode, String series, LocalDate day) {
        return jdbc.sql("""
                select coalesce(max(last_number), 0) + 1 from result.result_number
                 where agency_code = :agency and series = :series and year = :year
                """)
                .param("agency", agencyCode)
                .param("series", series)
                .param("year", day.getYear())
                .query(Integer.class)
                .single();
    }

    /** Whether a result of the agency got this number in the year of that day. */
    boolean isGiven(String number, String series, AgencyId agency, LocalDate day, ZoneId zone) {
        return jdbc.sql("""
                select exists (
                    select from result.result r join dossier.dossier d on d.id = r.dossier_id
                     where r.number = :number and\s""" + ResultNumbersCheck.BOOK + """
                       = :series and\s""" + ResultNumbersCheck.NUMBERING_AGENCY + """
                       = :agency
                       and extract(year from r.numbered_at at time zone :zone) = :year)
                """)
                .param("number", number)
                .param("series", series)
                .param("agency", agency.value())
                .param("zone", zone.getId())
                .param("year", day.getYear())
                .query(Boolean.class)
                .single();
    }

    /** Writes a result that is signed at its birth: the successor of another. */
    @Transactional
    void issue(ResultRow result, Actor by) {
        rows.added(LoggedTable.RESULT, result.id().value());
        jdbc.sql("""
                insert into result.result (id, dossier_id, token, verdict, state, template, fields, drafted_at, drafted_by,
                    approved_at, approved_by, number, numbered_at, document_id, sha256, signed_at, signed_by)
                values (:id, :dossier, :token, :verdict, 'SIGNED', :template, :fields, :numberedAt, :by,
                    :numberedAt, :by, :number, :numberedAt, :document, :sha256, :signedAt, :by)
                """)
                .param("id", result.id().value())
                .param("dossier", result.dossier().value())
                .param("token", result.token())
                .param("verdict", result.verdict().name())
                .param("template", result.template())
                .param("fields", json.writeValueAsString(result.fields()))
                .param("by", by.account().value())
                .param("number", result.number())
                .param("numberedAt", offset(result.numberedAt()))
                .param("document", result.document())
                .param("sha256", result.sha256())
                .param("signedAt", offset(result.signedAt()))
                .update();
    }

    /** @return rows changed: 1, or 0 when the result is not in force */
    @Transactional
    int replace(ResultId id, ResultId by, String reason, Instant now) {
        rows.changing(LoggedTable.RESULT, id.value());
        return jdbc.sql("""
                update result.result set state = 'REPLACED', ended_at = :at, end_reason = :reason, replaced_by = :by
                 where id = :id and state = 'SIGNED'
                """)
                .param("id", id.value())
                .param("by", by.value())
                .param("reason", reason)
                .param("at", offset(now))
                .update();
    }

    /** An issued result beside what the log says of the results of its dossier. */
    record Logged(ResultRow result, List<DossierEvent> log) {
        Logged {
            log = List.copyOf(log);
        }
    }

    /**
     * Every issued result with its part of the log. Within a transaction only.
     *
     * @param unreadable is told the ids of those that somebody broke
     */
    void forEachIssued(Consumer<Logged> consumer, Consumer<String> unreadable) {
        streaming.query("select " + COLUMNS + """
                , array(select e.type || ' ' || e.payload from dossier.event e
                         where e.dossier_id = r.dossier_id and e.type in ('Decided', 'ResultRevoked', 'ResultReplaced')
                         order by e.seq) as log
                  from result.result r where state in ('SIGNED', 'REVOKED', 'REPLACED')
                """, columns -> {
            var id = columns.getString("id");
            try {
                var log = Arrays.stream((String[]) columns.getArray("log").getArray())
                        .map(entry -> text.event(
                                entry.substring(0, entry.indexOf(' ')), entry.substring(entry.indexOf(' ') + 1)))
                        .toList();
                consumer.accept(new Logged(mapped(columns), log));
            } catch (RuntimeException e) {
                unreadable.accept(id);
            }
        });
    }

    /** Dossiers whose decision names a result that is not among their issued ones. */
    void forEachWithoutResult(Consumer<UUID> consumer) {
        streaming.query("""
                select d.id from dossier.dossier d
                 where d.result_id is not null
                   and not exists (select from result.result r
                                    where r.id = d.result_id and r.dossier_id = d.id and r.signed_at is not null)
                """, row -> {
            consumer.accept(row.getObject(1, UUID.class));
        });
    }

    private ResultRow mapped(ResultSet columns) throws SQLException {
        var mapped = row.mapRow(columns, 0);
        if (mapped == null) {
            throw new IllegalStateException("A row must be mapped, but was not");
        }
        return mapped;
    }

    /** The open result is issued with its number. @return rows changed: 1, or 0 when it is not open */
    @Transactional
    int finish(ResultRow result) {
        rows.changing(LoggedTable.RESULT, result.id().value());
        return jdbc.sql("""
                update result.result
                   set state = 'SIGNED', number = :number, numbered_at = :numberedAt, document_id = :document, sha256 = :sha256,
                       signed_at = :signedAt, signed_by = :by, approved_at = coalesce(approved_at, :signedAt),
                       approved_by = coalesce(approved_by, :by)
                 where id = :id and\s""" + OPEN)
                .param("id", result.id().value())
                .param("number", result.number())
                .param("numberedAt", offset(result.numberedAt()))
                .param("document", result.document())
                .param("sha256", result.sha256())
                .param("signedAt", offset(result.signedAt()))
                .param("by", result.signedBy())
                .update();
    }

    @Transactional
    void revoke(ResultId id, String reason, Instant now) {
        rows.changing(LoggedTable.RESULT, id.value());
        jdbc.sql("""
                update result.result set state = 'REVOKED', ended_at = :at, end_reason = :reason
                 where id = :id and state = 'SIGNED'
                """)
                .param("id", id.value())
                .param("reason", reason)
                .param("at", offset(now))
                .update();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
