package vn.motcua.payment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened to the money of bills, for those above who keep books of it. What is not what the log says is left out. */
@Component
public class MoneyFacts {
    private final BillStore bills;
    private final RefundStore refunds;
    private final PassingStore passings;
    private final VisitsPaid visits;

    MoneyFacts(BillStore bills, RefundStore refunds, PassingStore passings, VisitsPaid visits) {
        this.bills = bills;
        this.refunds = refunds;
        this.passings = passings;
        this.visits = visits;
    }

    /** Of these bills, by id. */
    @Transactional(readOnly = true)
    public List<BilledMoney> of(Collection<UUID> ids) {
        var wanted = ids.stream().distinct().map(BillId::new).toList();
        var found = bills.vouchedAmong(wanted);
        Map<BillId, List<Refund>> back =
                refunds.vouchedOf(found.keySet()).stream().collect(Collectors.groupingBy(Refund::bill));
        var passed = passings.of(found.keySet());
        return found.values().stream()
                .map(bill -> new BilledMoney(
                        bill,
                        back.getOrDefault(bill.id(), List.of()).stream()
                                .map(MoneyFacts::back)
                                .toList(),
                        passed.getOrDefault(bill.id(), List.of())))
                .sorted((one, other) ->
                        one.bill().id().value().compareTo(other.bill().id().value()))
                .toList();
    }

    /** Bills by their references, as transfers carry them. */
    @Transactional(readOnly = true)
    public Map<String, Bill> byReference(Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : bills.withReferences(references).stream()
                        .collect(Collectors.toMap(Bill::reference, Function.identity()));
    }

    /** The bills that these refunds are of. */
    @Transactional(readOnly = true)
    public List<UUID> billsOf(Collection<UUID> refundIds) {
        return refundIds.isEmpty() ? List.of() : refunds.billsOf(refundIds);
    }

    /** Which of these bills there are, whatever stands in them. */
    @Transactional(readOnly = true)
    public Set<UUID> known(Collection<UUID> ids) {
        return bills.known(ids);
    }

    /**
     * Ids of the next bills, for who goes through all of them.
     *
     * @param max at most so many
     */
    @Transactional(readOnly = true)
    public List<UUID> after(UUID last, int max) {
        return bills.after(last, max);
    }

    /** Visits to the gateway that brought money, among these transactions. */
    @Transactional(readOnly = true)
    public List<PaidVisit> visits(Collection<String> transactions) {
        return visits.among(transactions);
    }

    /** Visits to the gateway that brought money and of which one heard from one moment to before another. */
    @Transactional(readOnly = true)
    public List<PaidVisit> visits(Instant from, Instant before, int max) {
        return visits.between(from, before, max);
    }

    private static BilledMoney.Back back(Refund refund) {
        var returned = refund.returned();
        return new BilledMoney.Back(
                refund.id(),
                refund.transaction() != null,
                refund.transaction(),
                refund.amount(),
                refund.reason().name(),
                refund.notedAt(),
                returned == null ? null : returned.at());
    }
}
