package vn.motcua.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.Bill;
import vn.motcua.payment.PaidVisit;
import vn.motcua.reconciliation.Difference.Kind;
import vn.motcua.shared.SearchText;

/** Holds a day of statements against what payment knows: by reference, amount and day. A pure function. */
final class Reconcile {
    /** @param statement in which the line stands */
    record Placed(UUID statement, StatementLine line) {
        String key() {
            return statement + "#" + line.number();
        }
    }

    /**
     * A visit that brought money, as we know it.
     *
     * @param day on which we heard of it
     * @param besides why it paid nothing; null when it paid its bill
     */
    record Ours(PaidVisit visit, LocalDate day, @Nullable String besides) {}

    /** @param net what the gateway pays out for a report: all amounts less what it keeps */
    record Payout(UUID statement, String reference, long net, long fees) {}

    /**
     * What is known of a day.
     *
     * @param hasReport whether the gateway's report of the day is there: without it nothing is missing in it
     * @param gateway lines of the gateway of the day and of days around it
     * @param ours visits of the day and of days around it
     * @param bank lines of the bank of the day
     * @param earlierBank what the bank called lines of other statements and days, so that the same is not taken twice
     * @param bills by their references, as far as lines name them
     * @param paidByLine lines that paid a bill before
     * @param booked lines of the bank for which a decision was booked: they confirm nothing else any more
     */
    record Known(
            LocalDate day,
            MatchingRules rules,
            boolean hasReport,
            List<Placed> gateway,
            List<Ours> ours,
            List<Placed> bank,
            Map<String, String> earlierBank,
            Map<String, Bill> bills,
            Map<String, Payout> payouts,
            Set<String> paidByLine,
            Set<String> booked) {
        Known {
            gateway = List.copyOf(gateway);
            ours = List.copyOf(ours);
            bank = List.copyOf(bank);
            earlierBank = Map.copyOf(earlierBank);
            bills = Map.copyOf(bills);
            payouts = Map.copyOf(payouts);
            paidByLine = Set.copyOf(paidByLine);
            booked = Set.copyOf(booked);
        }
    }

    /** @param paidOut payouts of the gateway that a line of the bank confirms, by the line */
    record Result(int matched, List<Difference> differences, Map<String, Payout> paidOut) {
        Result {
            differences = List.copyOf(differences);
            paidOut = Map.copyOf(paidOut);
        }
    }

    private final Known known;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, Payout> paidOut = new HashMap<>();
    private int matched;

    private Reconcile(Known known) {
        this.known = known;
    }

    static Result of(Known known) {
        var reconcile = new Reconcile(known);
        reconcile.gateway();
        reconcile.missingThere();
        reconcile.bank();
        return new Result(reconcile.matched, reconcile.differences, reconcile.paidOut);
    }

    private void gateway() {
        var ours = new LinkedHashMap<String, Ours>();
        known.ours().forEach(one -> ours.put(one.visit().transaction(), one));
        var seen = new HashSet<String>();
        for (var placed : known.gateway()) {
            var line = placed.line();
            boolean isFirst = seen.add(line.reference());
            if (!line.day().equals(known.day())) {
                continue;
            }
            var visit = ours.get(line.reference());
            if (!isFirst) {
                add(placed, Kind.TWICE, Source.GATEWAY, visit);
            } else if (visit == null || !isNear(visit.day(), line.day())) {
                add(placed, Kind.MISSING_HERE, Source.GATEWAY, null);
            } else if (visit.visit().received().amount() != line.amount()) {
                add(placed, Kind.OTHER_AMOUNT, Source.GATEWAY, visit);
            } else if ("CASE_ENDED".equals(visit.besides())) {
                add(placed, Kind.AFTER_WITHDRAWAL, Source.GATEWAY, visit);
            } else if ("PAID_BEFORE".equals(visit.besides())) {
                add(placed, Kind.PAID_BEFORE, Source.GATEWAY, visit);
            } else {
                matched++;
            }
        }
    }

    private boolean isNear(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay()) <= known.rules().daysApart();
    }

    private void add(Placed placed, Kind kind, Source source, @Nullable Ours visit) {
        var line = placed.line();
        differences.add(new Difference(
                kind + " " + placed.key(),
                kind,
                source,
                visit == null ? 0 : visit.visit().received().amount(),
                line.amount(),
                line.reference(),
                line.memo(),
                visit == null ? null : visit.visit().bill().value()));
    }

    private void missingThere() {
        if (!known.hasReport()) {
            return;
        }
        var told = new HashSet<String>();
        known.gateway().forEach(placed -> told.add(placed.line().reference()));
        for (var one : known.ours()) {
            var visit = one.visit();
            if (one.day().equals(known.day()) && !told.contains(visit.transaction())) {
                differences.add(new Difference(
                        Kind.MISSING_THERE + " " + visit.transaction(),
                        Kind.MISSING_THERE,
                        Source.GATEWAY,
                        visit.received().amount(),
                        0,
                        visit.transaction(),
                        "",
                        visit.bill().value()));
            }
        }
    }

    private void bank() {
        var seen = new HashSet<String>();
        for (var placed : known.bank()) {
            var name = placed.line().bankReference();
            boolean isTwice = !name.isEmpty()
                    && (!seen.add(name)
                            || !placed.key().equals(known.earlierBank().getOrDefault(name, placed.key())));
            var payout = isTwice || known.booked().contains(placed.key()) ? null : payout(placed.line());
            if (isTwice) {
                add(placed, Kind.TWICE, null, 0);
            } else if (payout != null) {
                paidOut(placed, payout);
            } else if (placed.line().amount() > 0) {
                transfer(placed);
            } else {
                add(placed, isCharge(placed.line()) ? Kind.BANK_CHARGE : Kind.MISSING_HERE, null, 0);
            }
        }
    }

    private @Nullable Payout payout(StatementLine line) {
        return line.amount() <= 0
                ? null
                : known.payouts().values().stream()
                        .filter(one -> line.bankReference().equals(one.reference())
                                || line.memo().contains(one.reference()))
                        .max(Comparator.comparing(
                                        (Payout one) -> line.bankReference().equals(one.reference()))
                                .thenComparingInt(one -> one.reference().length()))
                        .orElse(null);
    }

    private void paidOut(Placed placed, Payout payout) {
        if (placed.line().amount() == payout.net() && !paidOut.containsValue(payout)) {
            paidOut.put(placed.key(), payout);
            matched++;
        } else {
            add(placed, Kind.OTHER_AMOUNT, null, payout.net());
        }
    }

    /** Money to the account, of a bill where it names one. */
    private void transfer(Placed placed) {
        var line = placed.line();
        var bill = known.bills().get(line.reference());
        if (known.paidByLine().contains(placed.key())) {
            matched++;
        } else if (bill == null) {
            add(placed, Kind.MISSING_HERE, null, 0);
        } else if (bill.isPaid()) {
            add(placed, Kind.PAID_BEFORE, bill, 0);
        } else if (bill.cancelledAt() != null) {
            add(placed, Kind.AFTER_WITHDRAWAL, bill, 0);
        } else if (bill.amount().amount() != line.amount()) {
            add(placed, Kind.OTHER_AMOUNT, bill, bill.amount().amount());
        } else {
            add(placed, Kind.TRANSFER, bill, line.amount());
        }
    }

    private boolean isCharge(StatementLine line) {
        var memo = SearchText.fold(line.memo());
        return known.rules().chargeWords().stream().anyMatch(memo::contains);
    }

    /** The key of what a transfer becomes does not change when the bill is paid: a decision stays found by its line. */
    private void add(Placed placed, Kind kind, @Nullable Bill bill, long here) {
        var line = placed.line();
        differences.add(new Difference(
                "BANK " + placed.key(),
                kind,
                Source.BANK,
                here,
                line.amount(),
                line.reference().isEmpty() ? line.bankReference() : line.reference(),
                line.memo(),
                bill == null ? null : bill.id().value()));
    }
}
