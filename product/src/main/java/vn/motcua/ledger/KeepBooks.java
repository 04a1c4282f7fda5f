package vn.motcua.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.ledger.JournalEntry.Kind;
import vn.motcua.ledger.JournalEntry.Lines;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.BilledMoney;

/**
 * The entries that follow from what happened to a bill. A pure function, and nothing it said once is ever unsaid: what happens later only
 * adds entries.
 */
final class KeepBooks {
    private KeepBooks() {}

    static List<JournalEntry> of(BilledMoney money) {
        var entries = new ArrayList<JournalEntry>();
        var bill = money.bill();
        var id = bill.id().value();
        long amount = bill.amount().amount();
        var income = income(bill.purpose());
        entries.add(new Lines()
                .move(amount, money.holderAt(bill.chargedAt()), Account.RECEIVABLE, income)
                .entry(Kind.CHARGED, id, id, bill.chargedAt()));
        money.passed().forEach(passing -> {
            var lines = passed(money, passing);
            if (!lines.isEmpty()) {
                entries.add(lines.entry(Kind.PASSED, passing.id(), id, passing.at()));
            }
        });
        var payment = bill.payment();
        if (payment != null) {
            entries.add(new Lines()
                    .move(amount, money.holderAt(payment.at()), came(payment.means()), Account.RECEIVABLE)
                    .entry(Kind.PAID, id, id, payment.at()));
        }
        var cancelled = bill.cancelledAt();
        if (cancelled != null) {
            entries.add(new Lines()
                    .move(amount, money.holderAt(cancelled), income, Account.RECEIVABLE)
                    .entry(Kind.CANCELLED, id, id, cancelled));
        }
        money.back().forEach(back -> entries.addAll(back(money, back)));
        return List.copyOf(entries);
    }

    private static List<JournalEntry> back(BilledMoney money, BilledMoney.Back back) {
        var entries = new ArrayList<JournalEntry>();
        var bill = money.bill();
        var id = bill.id().value();
        long amount = back.amount().amount();
        var owes = money.holderAt(back.notedAt());
        if (back.cameBesides()) {
            entries.add(new Lines()
                    .move(amount, owes, Account.GATEWAY, Account.REFUNDS)
                    .entry(Kind.CAME_BESIDES, back.id(), id, back.notedAt()));
        } else {
            var payment = bill.payment();
            var took = money.holderAt(payment == null ? bill.chargedAt() : payment.at());
            entries.add(new Lines()
                    .move(amount, took, income(bill.purpose()), owes, Account.REFUNDS)
                    .entry(Kind.OWED_BACK, back.id(), id, back.notedAt()));
        }
        var returned = back.returnedAt();
        if (returned != null) {
            entries.add(new Lines()
                    .move(amount, money.holderAt(returned), Account.REFUNDS, left(bill, back))
                    .entry(Kind.GIVEN_BACK, back.id(), id, returned));
        }
        return entries;
    }

    /** What is open goes over whole; what is owed to payers goes over as a debt between the two. */
    private static Lines passed(BilledMoney money, BilledMoney.Passing passing) {
        var lines = new Lines();
        var bill = money.bill();
        var payment = bill.payment();
        boolean isOpen =
                !isBy(payment == null ? null : payment.at(), passing.at()) && !isBy(bill.cancelledAt(), passing.at());
        if (isOpen) {
            var income = income(bill.purpose());
            lines.move(bill.amount().amount(), passing.from(), income, Account.RECEIVABLE);
            lines.move(bill.amount().amount(), passing.to(), Account.RECEIVABLE, income);
        }
        long owed = money.back().stream()
                .filter(back -> isBy(back.notedAt(), passing.at()) && !isBy(back.returnedAt(), passing.at()))
                .mapToLong(back -> back.amount().amount())
                .sum();
        if (owed > 0) {
            lines.move(owed, passing.from(), Account.REFUNDS, passing.to(), Account.REFUNDS);
        }
        return lines;
    }

    private static boolean isBy(@Nullable Instant moment, Instant limit) {
        return moment != null && !moment.isAfter(limit);
    }

    static Account income(BillPurpose purpose) {
        return switch (purpose) {
            case FEE -> Account.FEES;
            case COPIES -> Account.COPIES;
            case FINANCIAL_DUTY -> Account.DUTIES;
        };
    }

    private static Account came(Bill.Means means) {
        return switch (means) {
            case GATEWAY -> Account.GATEWAY;
            case CASH -> Account.TILL;
            case TRANSFER -> Account.BANK;
        };
    }

    /** Money goes back the way it came: cash from the till, all else from the bank. */
    private static Account left(Bill bill, BilledMoney.Back back) {
        var payment = bill.payment();
        return !back.cameBesides() && payment != null && payment.means() == Bill.Means.CASH
                ? Account.TILL
                : Account.BANK;
    }
}
