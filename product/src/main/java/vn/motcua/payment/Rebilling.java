package vn.motcua.payment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.Vnd;

/**
 * What becomes of a case's bills when it costs more or less than before: an open bill gives way to one over the new amount; of what
 * was paid the rest is charged, or goes back. What was paid beyond one purpose counts for another, since bills of before may be for
 * both. A judgement only: nothing is written here.
 */
public record Rebilling(List<Bill> kept, List<Bill> cancelled, List<Charge> charged, List<GivenBack> givenBack) {
    /** @param isRest whether a part of it was paid before */
    public record Charge(BillPurpose purpose, Vnd amount, boolean isRest) {}

    /** @param part of what was paid for the bill */
    public record GivenBack(BillId bill, Vnd part) {}

    public Rebilling {
        kept = List.copyOf(kept);
        cancelled = List.copyOf(cancelled);
        charged = List.copyOf(charged);
        givenBack = List.copyOf(givenBack);
    }

    /**
     * @param standing the case's bills that were not cancelled
     * @param costs what it costs now, for each purpose; nothing for one that is not there
     */
    public static Rebilling of(List<Bill> standing, Map<BillPurpose, Vnd> costs) {
        var kept = standing.stream()
                .filter(bill -> bill.isPaid() || beyond(standing, costs, bill.purpose()) == 0)
                .toList();
        var cancelled = standing.stream().filter(bill -> !kept.contains(bill)).toList();
        long spare = Arrays.stream(BillPurpose.values())
                .mapToLong(purpose -> Math.max(0, beyond(kept, costs, purpose)))
                .sum();
        var charged = new ArrayList<Charge>();
        for (var purpose : BillPurpose.values()) {
            long missing = Math.max(0, -beyond(kept, costs, purpose));
            long covered = Math.min(spare, missing);
            spare -= covered;
            if (missing > covered) {
                boolean isRest = covered > 0 || kept.stream().anyMatch(bill -> bill.purpose() == purpose);
                charged.add(new Charge(purpose, new Vnd(missing - covered), isRest));
            }
        }
        var tooMuch = kept.stream()
                .filter(bill -> beyond(kept, costs, bill.purpose()) > 0)
                .toList();
        return new Rebilling(kept, cancelled, charged, givenBack(tooMuch, spare));
    }

    /** How much more the bills for a purpose ask for than it costs; less than zero when it costs more. */
    private static long beyond(List<Bill> bills, Map<BillPurpose, Vnd> costs, BillPurpose purpose) {
        return bills.stream()
                        .filter(bill -> bill.purpose() == purpose)
                        .mapToLong(bill -> bill.amount().amount())
                        .sum()
                - costs.getOrDefault(purpose, Vnd.ZERO).amount();
    }

    private static List<GivenBack> givenBack(List<Bill> paid, long tooMuch) {
        var given = new ArrayList<GivenBack>();
        long left = tooMuch;
        for (var bill : paid) {
            long part = Math.min(left, bill.amount().amount());
            if (part > 0) {
                given.add(new GivenBack(bill.id(), new Vnd(part)));
                left -= part;
            }
        }
        return given;
    }

    /** Whether everything stays as it is. */
    public boolean isNothing() {
        return cancelled.isEmpty() && charged.isEmpty() && givenBack.isEmpty();
    }
}
