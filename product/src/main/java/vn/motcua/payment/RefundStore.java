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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Touched;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.Uuid7;
import vn.motcua.shared.Vnd;

/** Money that must go back to its payers. */
@Component
class RefundStore {
    /** As many are shown at once; the oldest first, so that none stays behind. */
    private static final int SHOWN_MAX = 100;

    /** A refund as its counter's list has it. */
    record Listed(Refund refund, Bill of) {}

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final BillStore bills;

    RefundStore(JdbcClient jdbc, RowLog rows, BillStore bills) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.bills = bills;
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

    /**
     * What paid bills took and did not give back yet goes back, once for each.
     *
     * @return what went back of them before, because less was asked for
     */
    Vnd addWhatIsLeftOf(List<Bill> paid, Instant now) {
        var given = Vnd.ZERO;
        for (var bill : paid) {
            var earlier = of(bill.id());
            var less = earlier.stream()
                    .filter(refund -> refund.reason() == Refund.Reason.LESS_ASKED)
                    .map(Refund::amount)
                    .reduce(Vnd.ZERO, Vnd::plus);
            long left = bill.amount().amount() - less.amount();
            if (left > 0 && earlier.stream().noneMatch(refund -> refund.reason() == Refund.Reason.NOT_SERVED)) {
                add(bill.id(), null, new Vnd(left), Refund.Reason.NOT_SERVED, now);
            }
            given = given.plus(less);
        }
        return given;
    }

    List<Refund> of(BillId bill) {
        var which = new RowsWhere("t.bill_id = :bill order by t.noted_at", Map.of("bill", bill.value()));
        return rows.vouched(LoggedTable.REFUND, which, (row, _) -> refund(row));
    }

    /** Of several bills: one that is not what the log says is left out. */
    List<Refund> vouchedOf(Collection<BillId> bills) {
        var which =
                new RowsWhere("t.bill_id = any(:bills::uuid[]) order by t.refund_id", Map.of("bills", texts(bills)));
        return SoundRows.of(rows.kept(LoggedTable.REFUND, which, (row, _) -> refund(row)))
                .rows();
    }

    /** The bills of these refunds. */
    List<UUID> billsOf(Collection<UUID> refunds) {
        return jdbc.sql("select distinct bill_id from payment.refund where refund_id = any(:refunds::uuid[])")
                .param("refunds", texts(refunds))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<Refund> lock(UUID id) {
        return rows.held(LoggedTable.REFUND, RowsWhere.is("refund_id", id), (row, _) -> refund(row)).stream()
                .findFirst();
    }

    /**
     * Not given back yet, of the bills of these counters. The clerk counts out what the list says: one that is not what the log
     * says, or whose bill is not, is left out.
     */
    List<Listed> open(Collection<AgencyId> collectors) {
        var which = new RowsWhere(
                "t.returned_at is null and t.bill_id in"
                        + " (select b.bill_id from payment.bill b where b.collector = any(:collectors::uuid[]))"
                        + " order by t.noted_at, t.refund_id limit :limit",
                Map.of("collectors", texts(collectors), "limit", SHOWN_MAX));
        var open = SoundRows.of(rows.kept(LoggedTable.REFUND, which, (row, _) -> refund(row)))
                .rows();
        var billed = bills.vouchedAmong(open.stream().map(Refund::bill).toList());
        return open.stream()
                .flatMap(refund -> Stream.ofNullable(billed.get(refund.bill())).map(bill -> new Listed(refund, bill)))
                .toList();
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
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
