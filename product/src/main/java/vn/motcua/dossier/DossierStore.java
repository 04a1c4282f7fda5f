package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.motcua.audit.Touched;
import vn.motcua.proof.Entries;
import vn.motcua.proof.Entry;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.NotFound;

/**
 * Keeps dossiers and their log. {@link #append} is the only way in: row and event are written by one statement, so
 * neither can be forgotten, and the event count in the {@code where} refuses a writer who judged an older state.
 */
@Repository
class DossierStore {
    private static final String COLUMNS = """
            id, stage, to_pay, procedure_code, service, case_key, channel, applicant, assisted_by, area, counter, agency,
            submitted_at, content_hash, supplements, number, received_at, due_at, original_due_at, is_extended, asked_at,
            verdict, decided_at, result_id, hand_over_way, handed_over_at, hand_over_evidence, ended_at
            """;

    private static final String BESIDE_LOG = "select " + COLUMNS.replaceAll("(\\w+)", "d.$1") + """
            , d.event_count, array(select e.type || ' ' || e.payload from dossier.event e
                                    where e.dossier_id = %s order by e.seq) as log
              from\s""";

    private static final String ROW_BESIDE_LOG = BESIDE_LOG.formatted("d.id") + "dossier.dossier d where ";

    private final JdbcClient jdbc;
    private final EventText text;
    private final Entries entries;
    private final ApplicationEventPublisher listeners;

    DossierStore(JdbcClient jdbc, EventText text, Entries entries, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.text = text;
        this.entries = entries;
        this.listeners = listeners;
    }

    /**
     * A dossier as its log has it.
     *
     * @throws ChangedOutside when its row is not what the log says, or is not there although the log tells of it
     */
    Optional<Dossier> find(DossierId id) {
        return jdbc.sql(BESIDE_LOG.formatted("asked.id")
                        + "(select :id::uuid) asked (id) left join dossier.dossier d on d.id = asked.id")
                .param("id", id.value())
                .query(DossierStore::besideLog)
                .optional()
                .filter(found -> found.row() != null || !found.log().isEmpty())
                .map(found -> vouched(found, id));
    }

    private Dossier vouched(DossierBesideLog found, Object known) {
        return read(found.vouched(text).orElseThrow(() -> changed(known)));
    }

    private static Dossier read(List<DossierEvent> log) {
        var dossier = DossierLife.replay(log);
        Touched.note(
                DossierTrace.CASE_KIND,
                dossier.id().value(),
                dossier.filing().applicant().value());
        return dossier;
    }

    private static ChangedOutside changed(Object known) {
        return new ChangedOutside("dossier.dossier " + known);
    }

    Dossier get(DossierId id) {
        return find(id).orElseThrow(() -> new NotFound("dossier " + id));
    }

    Optional<Dossier> find(DossierNumber number) {
        return jdbc.sql(ROW_BESIDE_LOG + "d.number = :number")
                .param("number", number.value())
                .query(DossierStore::besideLog)
                .optional()
                .map(found -> vouched(found, number));
    }

    /**
     * Loads the dossier for judgement and keeps others out until the transaction ends.
     *
     * @throws ChangedOutside when the row is not what its log says: what follows from it would confirm it
     */
    LockedDossier lock(DossierId id) {
        var found = locked(id);
        // Whoever waited for the lock sees the row as it is now, but the log as it was before: look again.
        var log = found.vouched(text).or(() -> locked(id).vouched(text)).orElseThrow(() -> changed(id));
        return new LockedDossier(this, read(log), log);
    }

    private DossierBesideLog locked(DossierId id) {
        return jdbc.sql(ROW_BESIDE_LOG + "d.id = :id for no key update")
                .param("id", id.value())
                .query(DossierStore::besideLog)
                .optional()
                .orElseThrow(() -> find(id).isPresent() ? changed(id) : new NotFound("dossier " + id));
    }

    private static DossierBesideLog besideLog(ResultSet row, int number) throws SQLException {
        return new DossierBesideLog(
                row.getObject("id") == null ? null : readable(row), row.getInt("event_count"), List.of((String[])
                        row.getArray("log").getArray()));
    }

    /** @return null where a column has a value that the product never writes */
    private static @Nullable DossierRow readable(ResultSet row) throws SQLException {
        try {
            return DossierRow.read(row);
        } catch (IllegalArgumentException | NullPointerException e) {
            return null;
        }
    }

    /** @param drawn the number that its reference is to have */
    record Begun(Dossier dossier, long drawn) {}

    /** The dossier's first event: row, log entry and content. */
    Begun begin(DossierEvent.Submitted event, String ownerName, Content content) {
        var dossier = DossierLife.after(null, event);
        var row = text.row(event, 1);
        var statement = jdbc.sql("""
                with logged as (
                    insert into dossier.event (dossier_id, seq, type, at, actor, payload, hash)
                    values (:id, :seq, :type, :at, :actor, :payload, :hash)),
                queued as (""" + Entries.INSERT + """
                    values ('LEDGER', 'event', :id, :seq, :hash, :mac)),
                begun as (
                    insert into dossier.dossier (id, stage, to_pay, event_count, procedure_code, service, case_key, channel,
                        applicant, assisted_by, owner_name, area, counter, agency, submitted_at, content_hash)
                    values (:id, :stage, :toPay, :seq, :procedureCode, :service, :caseKey, :channel, :applicant, :assistedBy,
                        :ownerName, :area, :counter, :agency, :submittedAt, :contentHash)
                    returning id)
                insert into dossier.content (dossier_id, version, form, answers, papers, vouched, sha256, filed_at)
                select id, 1, :form, :answers, :papers, :vouched, :contentHash, :at from begun
                returning nextval('dossier.filing_reference_number_seq')
                """);
        var filing = event.filing();
        long drawn = stateOf(DossierRow.of(dossier), logged(statement, row))
                .param("procedureCode", filing.procedure().value())
                .param("service", filing.service())
                .param("caseKey", filing.caseKey())
                .param("channel", filing.channel().name())
                .param("applicant", filing.applicant().value())
                .param("assistedBy", text(filing.assistedBy()), Types.VARCHAR)
                .param("ownerName", ownerName)
                .param("area", filing.area().value())
                .param("submittedAt", offset(filing.submittedAt()))
                .param("form", content.form())
                .param("answers", content.answers())
                .param("papers", content.papers())
                .param("vouched", content.vouched())
                .query(Long.class)
                .single();
        Touched.acted(DossierTrace.CASE_KIND, row.dossierId());
        return new Begun(dossier, drawn);
    }

    /** Writes what happened and the state that follows from it, then tells the modules above. */
    LockedDossier append(LockedDossier before, DossierEvent event) {
        var after = DossierLife.after(before.dossier(), event);
        var state = DossierRow.of(after);
        var row = text.row(event, before.eventCount() + 1);
        var statement = jdbc.sql("""
                with changed as (
                    update dossier.dossier
                       set stage = :stage, to_pay = :toPay, event_count = :seq, counter = :counter, agency = :agency,
                           content_hash = :contentHash, supplements = :supplements,
                           number = :number, received_at = :receivedAt::timestamptz, due_at = :dueAt::timestamptz,
                           original_due_at = :originalDueAt::timestamptz, is_extended = :isExtended::boolean,
                           asked_at = :askedAt::timestamptz, verdict = :verdict, decided_at = :decidedAt::timestamptz,
                           result_id = :resultId::uuid, hand_over_way = :handOverWay,
                           handed_over_at = :handedOverAt::timestamptz, hand_over_evidence = :handOverEvidence,
                           ended_at = :endedAt::timestamptz
                     where id = :id and event_count = :seq - 1
                    returning id),
                queued as (""" + Entries.INSERT + """
                    select 'LEDGER', 'event', id, :seq, :hash, :mac from changed)
                insert into dossier.event (dossier_id, seq, type, at, actor, payload, hash)
                select id, :seq, :type, :at, :actor, :payload, :hash from changed
                """);
        int written = stateOf(state, logged(statement, row)).update();
        if (written != 1) {
            throw new IllegalStateException("Dossier " + event.dossier()
                    + " must be locked by its writer, but somebody else changed it meanwhile");
        }
        Touched.acted(DossierTrace.CASE_KIND, row.dossierId());
        listeners.publishEvent(event);
        return before.then(after, event);
    }

    /** What may be empty goes as text, filled or not: the server keeps one plan for one kind of parameters. */
    private static StatementSpec stateOf(DossierRow state, StatementSpec statement) {
        return statement
                .param("stage", state.stage().name())
                .param("toPay", state.toPay(), Types.BIGINT)
                .param("counter", state.counter())
                .param("agency", state.agency())
                .param("contentHash", state.contentHash())
                .param("supplements", state.supplements())
                .param("number", state.number(), Types.VARCHAR)
                .param("receivedAt", text(state.receivedAt()), Types.VARCHAR)
                .param("dueAt", text(state.dueAt()), Types.VARCHAR)
                .param("originalDueAt", text(state.originalDueAt()), Types.VARCHAR)
                .param("isExtended", text(state.isExtended()), Types.VARCHAR)
                .param("askedAt", text(state.askedAt()), Types.VARCHAR)
                .param("verdict", state.verdict(), Types.VARCHAR)
                .param("decidedAt", text(state.decidedAt()), Types.VARCHAR)
                .param("resultId", text(state.resultId()), Types.VARCHAR)
                .param("handOverWay", state.handOverWay(), Types.VARCHAR)
                .param("handedOverAt", text(state.handedOverAt()), Types.VARCHAR)
                .param("handOverEvidence", state.handOverEvidence(), Types.VARCHAR)
                .param("endedAt", text(state.endedAt()), Types.VARCHAR);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    List<DossierEvent> log(DossierId id) {
        return jdbc.sql("select type, payload from dossier.event where dossier_id = :id order by seq")
                .param("id", id.value())
                .query((row, _) -> text.event(row.getString("type"), row.getString("payload")))
                .list();
    }

    private StatementSpec logged(StatementSpec statement, EventRow row) {
        var hash = row.leafHash();
        return statement
                .param("id", row.dossierId())
                .param("seq", row.seq())
                .param("type", row.type())
                .param("at", offset(row.at()))
                .param("actor", row.actor())
                .param("payload", row.payload())
                .param("hash", hash)
                .param("mac", entries.mac(Entry.event(row.dossierId(), row.seq(), hash)));
    }

    static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
