package vn.motcua.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Touched;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Uuid7;
import vn.motcua.shared.Vnd;

/** Money that must go back to its payers. */
@Component
class RefundStore {
    /** As many are shown at once; the oldest first, so that none stays behind. */
    private static final int SHOWN_MAX = 100;

    /** A refund as its counter's list has it. */
    record Listed(Refund refund, String reference, String purpose, String caseKind, UUID caseId) {}

    private static final String COLUMNS = """
            r.refund_id, r.bill_id, r.transaction, r.amount, r.reason, r.noted_at, r.returned_at, r.returned_by, r.evidence
            """;

    private final JdbcClient jdbc;
    private final RowLog rows;

    RefundStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(BillId bill, @Nullable String transaction, Vnd amount, Refund.Reason reason, Instant now) {
        var id = Uuid7.at(now);
        rows.added(LoggedTable.REFUND, id);
        jdbc.sql("""
                insert into payment.refund (refund_id, bill_id, transaction, amount, reason, noted_at)
                values (:id, :bill, :transaction, :amount, :reason, :now)
                """)
                .param("id", id)
                .param("bill", bill.value())
                .param("transaction", transaction, Types.VARCHAR)
                .param("amount", amount.amount())
                .param("reason", reason.name())
                .param("now", utc(now))
                .update();
    }

    /** What the paid bills of a case took goes back, once for each. */
    void addPaidOf(String caseKind, UUID caseId, Instant now) {
        jdbc.sql("""
                insert into payment.refund (refund_id, bill_id, amount, reason, noted_at)
                select gen_random_uuid(), bill_id, amount - given, 'NOT_SERVED', :now
                  from payment.bill
                 cross join lateral (select coalesce(sum(r.amount), 0) as given from payment.refund r
                                      where r.bill_id = bill.bill_id and r.reason = 'LESS_ASKED') earlier
                 where case_kind = :kind and case_id = :id and paid_at is not null and amount > given
                on conflict (bill_id, reason) where transaction is null do nothing
                returning refund_id
                """)
                .param("kind", caseKind)
                .param("id", caseId)
                .param("now", utc(now))
                .query(UUID.class)
                .list()
                .forEach(id -> rows.added(LoggedTable.REFUND, id));
    }

    List<Refund> of(BillId bill) {
        var which = new RowsWhere("t.bill_id = :bill order by t.noted_at", Map.of("bill", bill.value()));
        return rows.vouched(LoggedTable.REFUND, which, (row, _) -> refund(row));
    }

    Optional<Refund> lock(UUID id) {
        return rows.held(LoggedTable.REFUND, RowsWhere.is("refund_id", id), (row, _) -> refund(row)).stream()
                .findFirst();
    }

    /** Not given back yet, of the bills of these counters. */
    List<Listed> open(Collection<AgencyId> collectors) {
        return jdbc.sql("select " + COLUMNS + """
                     , b.reference, b.purpose, b.case_kind, b.case_id
                  from payment.refund r join payment.bill b on b.bill_id = r.bill_id
                 where r.returned_at is null and b.collector = any(:collectors::uuid[])
                 order by r.noted_at, r.refund_id limit :limit
                """)
                .param("collectors", collectors.stream().map(AgencyId::toString).toArray(String[]::new))
                .param("limit", SHOWN_MAX)
                .query((row, _) -> new Listed(
                        refund(row),
                        row.getString("reference"),
                        row.getString("purpose"),
                        row.getString("case_kind"),
                        row.getObject("case_id", UUID.class)))
                .list();
    }

    void giveBack(UUID id, Refund.Returned returned) {
        rows.changing(LoggedTable.REFUND, id);
        jdbc.sql("""
                update payment.refund set returned_at = :at, returned_by = :by, evidence = :evidence
                 where refund_id = :id and returned_at is null
                """)
                .param("at", utc(returned.at()))
                .param("by", returned.by())
                .param("evidence", returned.evidence())
                .param("id", id)
                .update();
    }

    private static Refund refund(ResultSet row) throws SQLException {
        Touched.note("bill", row.getString("bill_id"), null);
        var returnedAt = row.getObject("returned_at", OffsetDateTime.class);
        return new Refund(
                row.getObject("refund_id", UUID.class),
                new BillId(row.getObject("bill_id", UUID.class)),
                row.getString("transaction"),
                new Vnd(row.getLong("amount")),
                Refund.Reason.valueOf(row.getString("reason")),
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                returnedAt == null
                        ? null
                        : new Refund.Returned(
                                returnedAt.toInstant(), row.getString("returned_by"), row.getString("evidence")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
