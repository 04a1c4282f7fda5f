package vn.motcua.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.ledger.Account;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.proof.SoundRows;

/** What was decided of differences, and by whom money may go out, under the log. All are only added. */
@Component
class DecisionStore {
    private final JdbcClient jdbc;
    private final RowLog rows;

    DecisionStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(Decision decision) {
        var booked = decision.booked();
        var bill = decision.bill();
        rows.added(LoggedTable.MONEY_DECISION, decision.id());
        jdbc.sql("""
                insert into reconciliation.decision
                    (id, day, difference, kind, choice, reason, amount, bill_id, agency, debit, credit, decided_by, decided_at)
                values (:id, :day, :difference, :kind, :choice, :reason, :amount, :bill, :agency, :debit, :credit, :by, :at)
                """)
                .param("id", decision.id())
                .param("day", decision.day())
                .param("difference", decision.difference())
                .param("kind", decision.kind().name())
                .param("choice", decision.choice().name())
                .param("reason", decision.reason())
                .param("amount", decision.amount())
                .param("bill", bill, Types.OTHER)
                .param("agency", decision.agency().value())
                .param("debit", booked == null ? null : booked.debit().name(), Types.VARCHAR)
                .param("credit", booked == null ? null : booked.credit().name(), Types.VARCHAR)
                .param("by", decision.decidedBy())
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (decision.choice().decides()) {
            jdbc.sql("insert into reconciliation.standing (difference, decision_id) values (:difference, :id)")
                    .param("difference", decision.difference())
                    .param("id", decision.id())
                    .update();
        }
    }

    void approve(UUID decision, String by, Instant at) {
        rows.added(LoggedTable.MONEY_APPROVAL, decision);
        jdbc.sql("""
                insert into reconciliation.approval (decision_id, approved_by, approved_at) values (:id, :by, :at)
                """)
                .param("id", decision)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What it was about is open again. */
    void decline(UUID decision, Decision.Declining no) {
        rows.added(LoggedTable.MONEY_DECLINING, decision);
        jdbc.sql("""
                insert into reconciliation.declining (decision_id, reason, declined_by, declined_at)
                values (:id, :reason, :by, :at)
                """)
                .param("id", decision)
                .param("reason", no.reason())
                .param("by", no.by())
                .param("at", no.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from reconciliation.standing where decision_id = :id")
                .param("id", decision)
                .update();
    }

    /** Until the transaction ends nobody else decides of the day or closes it. */
    void hold(LocalDate day) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(1836020835, :day)) as locked")
                .param("day", (int) day.toEpochDay())
                .query(Integer.class)
                .single();
    }

    /** Of a day, by the difference: that which decides, else the last. */
    Map<String, Decision> of(LocalDate day) {
        var latest = new HashMap<String, Decision>();
        var which = new RowsWhere("t.day = :day order by t.decided_at, t.id", Map.of("day", day));
        read(which)
                .forEach(one ->
                        latest.merge(one.difference(), one, (before, later) -> before.stands() ? before : later));
        return latest;
    }

    Optional<Decision> find(UUID id) {
        return read(RowsWhere.is("id", id)).stream().findFirst();
    }

    /** All of them that book anything, the earliest first. One that is not what the log says is left out. */
    List<Decision> booked() {
        var which = new RowsWhere("t.debit is not null order by t.decided_at, t.id", Map.of());
        return judged(SoundRows.of(rows.kept(LoggedTable.MONEY_DECISION, which, (row, _) -> decision(row)))
                .rows());
    }

    private List<Decision> read(RowsWhere which) {
        return judged(rows.vouched(LoggedTable.MONEY_DECISION, which, (row, _) -> decision(row)));
    }

    /** With what second persons said of them. */
    private List<Decision> judged(List<Decision> found) {
        var ids = found.stream().map(one -> one.id().toString()).toArray(String[]::new);
        var which = new RowsWhere("t.decision_id = any(:ids::uuid[])", Map.of("ids", ids));
        var approvals =
                SoundRows.of(rows.kept(LoggedTable.MONEY_APPROVAL, which, (row, _) -> approval(row))).rows().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var declined =
                SoundRows.of(rows.kept(LoggedTable.MONEY_DECLINING, which, (row, _) -> declining(row))).rows().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return found.stream()
                .map(one -> one.with(approvals.get(one.id()), declined.get(one.id())))
                .toList();
    }

    private static Map.Entry<UUID, Decision.Declining> declining(ResultSet row) throws SQLException {
        return Map.entry(
                row.getObject("decision_id", UUID.class),
                new Decision.Declining(
                        row.getString("declined_by"),
                        row.getObject("declined_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")));
    }

    private static Map.Entry<UUID, Decision.Approval> approval(ResultSet row) throws SQLException {
        return Map.entry(
                row.getObject("decision_id", UUID.class),
                new Decision.Approval(
                        row.getString("approved_by"),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        var debit = row.getString("debit");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("difference"),
                Difference.Kind.valueOf(row.getString("kind")),
                Difference.Choice.valueOf(row.getString("choice")),
                row.getString("reason"),
                row.getLong("amount"),
                row.getObject("bill_id", UUID.class),
                new AgencyId(row.getObject("agency", UUID.class)),
                debit == null
                        ? null
                        : new Decision.Booked(Account.valueOf(debit), Account.valueOf(row.getString("credit"))),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                null,
                null);
    }
}
