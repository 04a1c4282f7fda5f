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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Touched;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.DrawnNumber;
import vn.motcua.shared.Vnd;

/** Bills and the visits to the gateway for them. A bill is read only while it is what the log says of it. */
@Component
class BillStore {
    enum Result {
        PAID,
        CANCELLED,
        FAILED
    }

    /** @param result null while the gateway has not said */
    record Attempt(
            String transaction,
            BillId bill,
            Instant startedAt,
            @Nullable Result result) {}

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final PassingStore passings;

    BillStore(JdbcClient jdbc, RowLog rows, PassingStore passings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.passings = passings;
    }

    /** @return false when the case has a bill with these words */
    boolean add(BillId id, ChargeBill charge, String reference, Instant now, Instant expiresAt) {
        rows.added(LoggedTable.BILL, id.value());
        return jdbc.sql("""
                insert into payment.bill
                    (bill_id, case_kind, case_id, charged_for, purpose, amount, payer, collector, reference, charged_at,
                     expires_at)
                values (:id, :caseKind, :caseId, :chargedFor, :words, :amount, :payer, :collector, :reference, :now, :expiresAt)
                on conflict (case_kind, case_id, purpose) where cancelled_at is null do nothing
                """)
                        .param("id", id.value())
                        .param("caseKind", charge.caseKind())
                        .param("caseId", charge.caseId())
                        .param("chargedFor", charge.purpose().name())
                        .param("words", charge.words())
                        .param("amount", charge.amount().amount())
                        .param("payer", charge.payer().value())
                        .param("collector", charge.collector().value())
                        .param("reference", reference)
                        .param("now", utc(now))
                        .param("expiresAt", utc(expiresAt))
                        .update()
                == 1;
    }

    Bill withWords(ChargeBill charge) {
        var which = new RowsWhere(
                "t.case_kind = :caseKind and t.case_id = :caseId and t.purpose = :words and t.cancelled_at is null",
                Map.of("caseKind", charge.caseKind(), "caseId", charge.caseId(), "words", charge.words()));
        return rows.vouched(LoggedTable.BILL, which, BillStore::bill).getFirst();
    }

    Optional<Bill> find(BillId id) {
        return rows.vouched(LoggedTable.BILL, is(id), BillStore::bill).stream().findFirst();
    }

    Optional<Bill> quoted(String number) {
        var which = new RowsWhere("t.receipt_number = :number or t.reference = :number", Map.of("number", number));
        return rows.vouched(LoggedTable.BILL, which, BillStore::bill).stream().findFirst();
    }

    /** One that is not what the log says is left out. */
    List<Bill> withReferences(Collection<String> references) {
        var which = new RowsWhere(
                "t.reference = any(:references)", Map.of("references", references.toArray(String[]::new)));
        return SoundRows.of(rows.kept(LoggedTable.BILL, which, BillStore::bill)).rows();
    }

    Set<UUID> known(Collection<UUID> ids) {
        return jdbc.sql("select bill_id from payment.bill where bill_id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .set();
    }

    /** The next ones by id, for who goes through all of them. */
    List<UUID> after(UUID last, int max) {
        return jdbc.sql("select bill_id from payment.bill where bill_id > :last order by bill_id limit :max")
                .param("last", last)
                .param("max", max)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** For lists: one that is not what the log says is left out. */
    Map<BillId, Bill> vouchedAmong(Collection<BillId> ids) {
        var which = new RowsWhere(
                "t.bill_id = any(:ids::uuid[])",
                Map.of("ids", ids.stream().map(BillId::toString).toArray(String[]::new)));
        return SoundRows.of(rows.kept(LoggedTable.BILL, which, BillStore::bill)).rows().stream()
                .collect(Collectors.toMap(Bill::id, Function.identity()));
    }

    Optional<Bill> lock(BillId id) {
        return rows.held(LoggedTable.BILL, is(id), BillStore::bill).stream().findFirst();
    }

    List<Bill> of(String caseKind, UUID caseId) {
        var which = new RowsWhere(
                "t.case_kind = :kind and t.case_id = :id order by t.charged_at, t.charged_for = 'COPIES', t.bill_id",
                Map.of("kind", caseKind, "id", caseId));
        return rows.vouched(LoggedTable.BILL, which, BillStore::bill);
    }

    boolean cancel(BillId id, Instant now) {
        rows.changing(LoggedTable.BILL, id.value());
        return jdbc.sql("""
                update payment.bill set cancelled_at = coalesce(cancelled_at, :now)
                 where bill_id = :id and paid_at is null
                """).param("id", id.value()).param("now", utc(now)).update() == 1;
    }

    void cancelAll(String caseKind, UUID caseId, Instant now) {
        var unpaid = new RowsWhere(
                "t.case_kind = :kind and t.case_id = :id and t.paid_at is null and t.cancelled_at is null",
                Map.of("kind", caseKind, "id", caseId));
        if (rows.changing(LoggedTable.BILL, unpaid) == 0) {
            return;
        }
        jdbc.sql("""
                update payment.bill set cancelled_at = :now
                 where case_kind = :kind and case_id = :id and paid_at is null and cancelled_at is null
                """)
                .param("kind", caseKind)
                .param("id", caseId)
                .param("now", utc(now))
                .update();
    }

    void passTo(String caseKind, UUID caseId, AgencyId collector, Instant now) {
        var ofCase = new RowsWhere("t.case_kind = :kind and t.case_id = :id", Map.of("kind", caseKind, "id", caseId));
        if (rows.changing(LoggedTable.BILL, ofCase) == 0) {
            return;
        }
        of(caseKind, caseId).forEach(bill -> passings.add(bill, collector, now));
        jdbc.sql("update payment.bill set collector = :collector where case_kind = :kind and case_id = :id")
                .param("kind", caseKind)
                .param("id", caseId)
                .param("collector", collector.value())
                .update();
    }

    void reopen(BillId id, Instant expiresAt) {
        rows.changing(LoggedTable.BILL, id.value());
        jdbc.sql("update payment.bill set expires_at = :expiresAt where bill_id = :id")
                .param("id", id.value())
                .param("expiresAt", utc(expiresAt))
                .update();
    }

    /** Whether this clerk recorded that the money was taken. */
    boolean isTakenBy(BillId id, AccountId clerk) {
        return jdbc.sql("""
                select count(*) from payment.bill
                 where bill_id = :id and paid_by = 'CASH' and recorded_by = :clerk
                """)
                        .param("id", id.value())
                        .param("clerk", clerk.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void pay(BillId id, Bill.Payment payment, @Nullable AccountId clerk) {
        rows.changing(LoggedTable.BILL, id.value());
        int paid = jdbc.sql("""
                update payment.bill
                   set paid_at = :at, paid_by = :means, receipt_number = :receipt, recorded_by = :clerk
                 where bill_id = :id and paid_at is null and cancelled_at is null
                """)
                .param("id", id.value())
                .param("at", utc(payment.at()))
                .param("means", payment.means().name())
                .param("receipt", payment.receiptNumber())
                .param("clerk", clerk == null ? null : clerk.value(), Types.VARCHAR)
                .update();
        if (paid != 1) {
            throw new IllegalStateException("Bill " + id + " must be open under its lock, but is not");
        }
    }

    /**
     * {@code H57.19789.01-2026-0000123}, without gaps within a year.
     *
     * @throws ChangedOutside when a bill has it already: the counter was turned back
     */
    String nextReceiptNumber(String series, int year) {
        return jdbc.sql("""
                with drawn as (
                    insert into payment.receipt_sequence as counter (series, year, last_number) values (:series, :year, 1)
                    on conflict (series, year) do update set last_number = counter.last_number + 1
                    returning :start || lpad(last_number::text, greatest(7, length(last_number::text)), '0') as number)
                select number, exists (select from payment.bill b where b.receipt_number = drawn.number) as is_given
                  from drawn
                """)
                .param("series", series)
                .param("year", year)
                .param("start", series + "-" + year + "-")
                .query(DrawnNumber::of)
                .single()
                .in("payment.receipt_sequence " + series + " " + year, Function.identity());
    }

    void addAttempt(String transaction, BillId bill, Instant now) {
        rows.added(LoggedTable.PAYMENT_ATTEMPT, transaction);
        jdbc.sql("insert into payment.attempt (transaction, bill_id, started_at) values (:transaction, :bill, :now)")
                .param("transaction", transaction)
                .param("bill", bill.value())
                .param("now", utc(now))
                .update();
    }

    Optional<Attempt> attempt(String transaction) {
        return rows
                .vouched(
                        LoggedTable.PAYMENT_ATTEMPT, RowsWhere.is("transaction", transaction), (row, _) -> attempt(row))
                .stream()
                .findFirst();
    }

    List<Attempt> attempts(BillId bill) {
        return jdbc.sql("""
                select transaction, bill_id, started_at, result from payment.attempt
                 where bill_id = :bill order by started_at desc
                """)
                .param("bill", bill.value())
                .query((row, _) -> attempt(row))
                .list();
    }

    /** @param received what came in; null unless the visit ended paid */
    void settle(String transaction, Result result, String gatewayNumber, @Nullable Vnd received, Instant now) {
        rows.changing(LoggedTable.PAYMENT_ATTEMPT, transaction);
        jdbc.sql("""
                update payment.attempt
                   set result = :result, gateway_number = :number, received = :received, settled_at = :now
                 where transaction = :transaction
                """)
                .param("transaction", transaction)
                .param("result", result.name())
                .param("number", gatewayNumber)
                .param("received", received == null ? null : received.amount(), Types.BIGINT)
                .param("now", utc(now))
                .update();
        jdbc.sql("delete from payment.visit_question where transaction = :transaction")
                .param("transaction", transaction)
                .update();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new Attempt(
                row.getString("transaction"),
                new BillId(row.getObject("bill_id", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                result == null ? null : Result.valueOf(result));
    }

    private static RowsWhere is(BillId id) {
        return RowsWhere.is("bill_id", id.value());
    }

    private static Bill bill(ResultSet row, int number) throws SQLException {
        Touched.note("bill", row.getString("bill_id"), row.getString("payer"));
        var paidAt = row.getObject("paid_at", OffsetDateTime.class);
        var cancelledAt = row.getObject("cancelled_at", OffsetDateTime.class);
        return new Bill(
                new BillId(row.getObject("bill_id", UUID.class)),
                row.getString("case_kind"),
                row.getObject("case_id", UUID.class),
                BillPurpose.of(row.getString("charged_for"), row.getString("purpose")),
                row.getString("purpose"),
                new Vnd(row.getLong("amount")),
                new AccountId(row.getString("payer")),
                new AgencyId(row.getObject("collector", UUID.class)),
                row.getString("reference"),
                row.getObject("charged_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                paidAt == null
                        ? null
                        : new Bill.Payment(
                                paidAt.toInstant(),
                                Bill.Means.valueOf(row.getString("paid_by")),
                                row.getString("receipt_number")),
                cancelledAt == null ? null : cancelledAt.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
