package vn.motcua.delegation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.delegation.Delegation.Ending;
import vn.motcua.delegation.Delegation.State;
import vn.motcua.documents.DocumentId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AgencyKind;
import vn.motcua.organisation.AreaCode;
import vn.motcua.organisation.Decider;
import vn.motcua.organisation.SignatureStyle;
import vn.motcua.organisation.Validity;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ProcedureCode;

/**
 * The tables of schema {@code delegation}. What the log does not vouch for gives no competence: a row that was altered outside stops
 * the question who decides until it is mended, since it may be the one that decides.
 */
@Component
class DelegationStore {
    private final JdbcClient jdbc;
    private final RowLog rows;

    DelegationStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** A line with the decision that it is of. */
    record OfDecision(Delegation delegation, DelegationLine line) {}

    /** A row of the table of decisions, before its endings are beside it. */
    private record Row(
            DelegationId id, DelegationHead head, Delegation.Registered registered, Delegation.@Nullable Paper paper) {}

    private record LineRow(UUID decision, DelegationLine line) {}

    private record EndingRow(UUID decision, Ending ending, boolean isUndone) {}

    /** Every line of every decision that is or was in the register. */
    List<OfDecision> everyLine() {
        var decisions = all().stream()
                .filter(one -> one.registered().state() == State.BROUGHT_IN)
                .collect(Collectors.toMap(one -> one.id().value(), one -> one));
        return rows.kept(LoggedTable.DELEGATION_LINE, (row, _) -> line(row)).whole().stream()
                .flatMap(row -> Stream.ofNullable(decisions.get(row.decision()))
                        .map(decision -> new OfDecision(decision, row.line())))
                .toList();
    }

    /** The lines about a procedure of decisions that are or were in the register. */
    List<OfDecision> linesAbout(ProcedureCode procedure) {
        var found = new ArrayList<OfDecision>();
        var about = rows.vouched(
                LoggedTable.DELEGATION_LINE,
                new RowsWhere(
                        "t.procedure_code = :procedure order by t.decision_id, t.row_number",
                        Map.of("procedure", procedure.value())),
                (row, _) -> line(row));
        var decisions = new HashMap<UUID, Optional<Delegation>>();
        for (var row : about) {
            decisions
                    .computeIfAbsent(row.decision(), id -> find(new DelegationId(id)))
                    .filter(one -> one.registered().state() == State.BROUGHT_IN)
                    .ifPresent(one -> found.add(new OfDecision(one, row.line())));
        }
        return found;
    }

    /** Every decision there ever was, drafts too; the newest first. */
    List<Delegation> all() {
        var endings = endings(rows.kept(LoggedTable.DELEGATION_ENDING, (row, _) -> ending(row))
                .whole());
        return rows
                .kept(
                        LoggedTable.DELEGATION,
                        new RowsWhere("true order by t.valid_from desc, t.id desc", Map.of()),
                        (row, _) -> decision(row))
                .whole()
                .stream()
                .map(row -> whole(row, endings))
                .toList();
    }

    Optional<Delegation> find(DelegationId id) {
        return rows.vouched(LoggedTable.DELEGATION, RowsWhere.is("id", id.value()), (row, _) -> decision(row)).stream()
                .findFirst()
                .map(row -> whole(
                        row,
                        endings(rows.vouched(
                                LoggedTable.DELEGATION_ENDING,
                                RowsWhere.is("decision_id", id.value()),
                                (ending, _) -> ending(ending)))));
    }

    List<DelegationLine> lines(DelegationId id) {
        return rows
                .vouched(
                        LoggedTable.DELEGATION_LINE,
                        new RowsWhere(
                                "t.decision_id = :decision order by t.row_number", Map.of("decision", id.value())),
                        (row, _) -> line(row))
                .stream()
                .map(LineRow::line)
                .toList();
    }

    void add(Delegation delegation, List<DelegationLine> lines) {
        rows.added(LoggedTable.DELEGATION, delegation.id().value());
        var head = delegation.head();
        var paper = delegation.paper();
        jdbc.sql("""
                insert into delegation.decision
                       (id, kind, number, decided_on, issuer_id, signer, signer_title, subject, valid_from, valid_to,
                        forbids_sub_delegation, passes_work_under_way, number_on_papers, replaces, document_id,
                        document_name, state, entered_by, entered_at)
                values (:id, :kind, :number, :decidedOn, :issuer, :signer, :title, :subject, :from, :to,
                        :forbids, :passes, :numberOnPapers, :replaces, :document, :documentName, 'DRAFT', :by, :at)
                """)
                .param("id", delegation.id().value())
                .param("kind", head.kind().name())
                .param("number", head.number())
                .param("decidedOn", head.decidedOn())
                .param("issuer", head.issuer().value())
                .param("signer", head.signer().name())
                .param("title", head.signer().title())
                .param("subject", head.subject())
                .param("from", head.validity().from())
                .param("to", head.validity().to(), Types.DATE)
                .param("forbids", head.forbidsSubDelegation())
                .param("passes", head.passesWorkUnderWay())
                .param("numberOnPapers", head.numberOnPapers())
                .param(
                        "replaces",
                        head.replaces() == null ? null : head.replaces().value(),
                        Types.OTHER)
                .param("document", paper == null ? null : paper.document().value(), Types.OTHER)
                .param("documentName", paper == null ? null : paper.name(), Types.VARCHAR)
                .param("by", delegation.registered().enteredBy().value())
                .param("at", delegation.registered().enteredAt().atOffset(ZoneOffset.UTC))
                .update();
        lines.forEach(line -> add(delegation.id(), line));
    }

    private void add(DelegationId id, DelegationLine line) {
        rows.added(LoggedTable.DELEGATION_LINE, line.id());
        var terms = line.terms();
        jdbc.sql("""
                insert into delegation.line
                       (id, decision_id, row_number, procedure_code, case_key, giver_id, giver_kind, receiver_id,
                        receiver_kind, office, area_code, signature, valid_from, valid_to)
                values (:id, :decision, :row, :procedure, :caseKey, :giver, :giverKind, :receiver, :receiverKind,
                        :office, :area, :signature, :from, :to)
                """)
                .param("id", line.id())
                .param("decision", id.value())
                .param("row", line.row())
                .param("procedure", terms.procedure().value())
                .param("caseKey", terms.caseKey())
                .param("giver", agency(terms.giver()), Types.OTHER)
                .param("giverKind", kind(terms.giver()), Types.VARCHAR)
                .param("receiver", agency(terms.receiver()), Types.OTHER)
                .param("receiverKind", kind(terms.receiver()), Types.VARCHAR)
                .param("office", terms.office())
                .param("area", terms.area().value())
                .param("signature", terms.style().name())
                .param("from", terms.validity().from())
                .param("to", terms.validity().to(), Types.DATE)
                .update();
    }

    void bringIn(DelegationId id, AccountId by, Instant at) {
        rows.changing(LoggedTable.DELEGATION, id.value());
        jdbc.sql("""
                update delegation.decision
                   set state = 'BROUGHT_IN', brought_in_by = :by, brought_in_at = :at
                 where id = :id and state = 'DRAFT'
                """)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param state DROPPED for a draft, UNDONE for one that was in the register */
    void close(DelegationId id, State state, AccountId by, Instant at) {
        rows.changing(LoggedTable.DELEGATION, id.value());
        jdbc.sql("update delegation.decision set state = :state, closed_by = :by, closed_at = :at where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void addEnding(DelegationId id, Ending ending, AccountId by, Instant at) {
        rows.added(LoggedTable.DELEGATION_ENDING, ending.id());
        var replacedBy = ending.replacedBy();
        jdbc.sql("""
                insert into delegation.ending
                       (id, decision_id, kind, number, decided_on, reason, last_day, replaced_by, entered_by, entered_at)
                values (:id, :decision, :kind, :number, :decidedOn, :reason, :last, :replacedBy, :by, :at)
                """)
                .param("id", ending.id())
                .param("decision", id.value())
                .param("kind", replacedBy == null ? "REVOKED" : "REPLACED")
                .param("number", ending.number())
                .param("decidedOn", ending.decidedOn())
                .param("reason", ending.reason())
                .param("last", ending.lastDay())
                .param("replacedBy", replacedBy == null ? null : replacedBy.value(), Types.OTHER)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the replacing decision ended holds on as if it had never come. */
    void undoEndingsBy(DelegationId replacing, Instant at) {
        rows.changing(
                LoggedTable.DELEGATION_ENDING,
                new RowsWhere("t.replaced_by = :by and t.undone_at is null", Map.of("by", replacing.value())));
        jdbc.sql("update delegation.ending set undone_at = :at where replaced_by = :by and undone_at is null")
                .param("by", replacing.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Delegation whole(Row row, Map<UUID, List<Ending>> endings) {
        return new Delegation(
                row.id(),
                row.head(),
                row.registered(),
                endings.getOrDefault(row.id().value(), List.of()),
                row.paper());
    }

    private static Map<UUID, List<Ending>> endings(Collection<EndingRow> rows) {
        var found = new HashMap<UUID, List<Ending>>();
        for (var row : rows) {
            if (!row.isUndone()) {
                found.computeIfAbsent(row.decision(), _ -> new ArrayList<>()).add(row.ending());
            }
        }
        return found;
    }

    private static Row decision(ResultSet row) throws SQLException {
        var replaces = row.getObject("replaces", UUID.class);
        var document = row.getObject("document_id", UUID.class);
        var head = new DelegationHead(
                DelegationKind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                new AgencyId(row.getObject("issuer_id", UUID.class)),
                new DelegationHead.Signer(row.getString("signer"), row.getString("signer_title")),
                row.getString("subject"),
                validity(row),
                row.getBoolean("forbids_sub_delegation"),
                row.getBoolean("passes_work_under_way"),
                row.getBoolean("number_on_papers"),
                replaces == null ? null : new DelegationId(replaces));
        return new Row(
                new DelegationId(row.getObject("id", UUID.class)),
                head,
                new Delegation.Registered(
                        State.valueOf(row.getString("state")),
                        new AccountId(row.getString("entered_by")),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("brought_in_at", OffsetDateTime.class))),
                document == null
                        ? null
                        : new Delegation.Paper(new DocumentId(document), row.getString("document_name")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static LineRow line(ResultSet row) throws SQLException {
        var terms = new DelegationLine.Terms(
                new ProcedureCode(row.getString("procedure_code")),
                row.getString("case_key"),
                decider(row, "giver"),
                decider(row, "receiver"),
                row.getString("office"),
                new AreaCode(row.getString("area_code")),
                SignatureStyle.valueOf(row.getString("signature")),
                validity(row));
        return new LineRow(
                row.getObject("decision_id", UUID.class),
                new DelegationLine(row.getObject("id", UUID.class), row.getInt("row_number"), terms));
    }

    private static EndingRow ending(ResultSet row) throws SQLException {
        var replacedBy = row.getObject("replaced_by", UUID.class);
        var ending = new Ending(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("last_day", LocalDate.class),
                replacedBy == null ? null : new DelegationId(replacedBy));
        return new EndingRow(
                row.getObject("decision_id", UUID.class),
                ending,
                row.getObject("undone_at", OffsetDateTime.class) != null);
    }

    private static Validity validity(ResultSet row) throws SQLException {
        return new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    private static Decider decider(ResultSet row, String column) throws SQLException {
        var agency = row.getObject(column + "_id", UUID.class);
        return agency == null
                ? new Decider.OfTheArea(AgencyKind.valueOf(row.getString(column + "_kind")))
                : new Decider.Named(new AgencyId(agency));
    }

    private static @Nullable UUID agency(Decider decider) {
        return decider instanceof Decider.Named(var agency) ? agency.value() : null;
    }

    private static @Nullable String kind(Decider decider) {
        return decider instanceof Decider.OfTheArea(var kind) ? kind.name() : null;
    }
}
