package vn.motcua.reconciliation;

import java.util.List;
import java.util.UUID;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Sha256;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Frame;

/**
 * A day with its differences, for who decides them.
 *
 * @param account of who looks
 * @param done a word of what was just done; empty for nothing
 */
record DayView(ReconciledDay day, String account, Tried tried, String done) {
    /** What somebody tried in vain: which difference, and the reason as it was typed. */
    record Tried(String difference, String reason, List<Finding> findings) {
        Tried {
            findings = List.copyOf(findings);
        }
    }

    List<Finding> findings() {
        return tried.findings();
    }

    String address() {
        return ReconciliationPages.ADDRESS + "/" + day.day();
    }

    /** Each difference on the page has a field of its own. */
    static String field(String difference) {
        return "ly-do-" + Sha256.of(difference).substring(0, 12);
    }

    static String declining(UUID decision) {
        return "ly-do-tu-choi-" + decision;
    }

    String typed(Decision declined) {
        return tried.difference().equals(declined.id().toString()) ? tried.reason() : "";
    }

    String typed(Difference difference) {
        return tried.difference().equals(difference.key()) ? tried.reason() : "";
    }

    boolean mayDecide(Difference difference) {
        var decision = day.decision(difference);
        return day.isOpen(difference) && (decision == null || !decision.stands());
    }

    boolean mayApprove(Decision decision) {
        return decision.waitsForSecond() && !decision.decidedBy().equals(account);
    }

    List<Difference.Choice> choices(Difference difference) {
        return DecideDifference.choices(difference);
    }

    /** Below zero for what went out. */
    static String money(Frame frame, long amount) {
        var shown = new Vnd(Math.abs(amount)).shown();
        return amount < 0 ? frame.text("reconciliation.out", shown) : shown;
    }

    static String bill(UUID bill) {
        return "/so-cai/khoan-thu/" + bill;
    }
}
