package vn.motcua.ledger.web;

import vn.motcua.shared.Vnd;
import vn.motcua.ui.Frame;

/** Amounts as a ledger shows them: never below zero, the side is said. */
final class Shown {
    private Shown() {}

    /** @param amount not below zero */
    static String amount(long amount) {
        return new Vnd(amount).shown();
    }

    /** {@code Nợ 150.000 đ}, {@code Có 150.000 đ}. */
    static String side(Frame frame, long amount) {
        if (amount == 0) {
            return amount(0);
        }
        return frame.text(amount > 0 ? "ledger.side.debit" : "ledger.side.credit", amount(Math.abs(amount)));
    }
}
