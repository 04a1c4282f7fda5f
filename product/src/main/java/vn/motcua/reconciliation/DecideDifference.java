package vn.motcua.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.ledger.Account;
import vn.motcua.ledger.Ledger;
import vn.motcua.payment.BillId;
import vn.motcua.payment.RecordTransfer;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Uuid7;
import vn.motcua.shared.Vnd;

/** An accountant decides what becomes of a difference; money goes out when a second one agrees. */
@Component
class DecideDifference {
    static final int REASON_MAX = 500;

    /** Why nothing was decided. */
    enum Rule {
        DAY_CLOSED,
        NOT_ALLOWED,
        REASON_UNUSABLE,
        DECIDED_BEFORE,
        DOES_NOT_FIT,
        /** The second person is the first one. */
        SAME_PERSON,
        NOTHING_TO_APPROVE
    }

    sealed interface Outcome {
        record Decided(Decision decision) implements Outcome {}

        record Refused(Rule rule) implements Outcome, Refusal {
            @Override
            public String code() {
                return Refusal.code("reconciliation", rule);
            }
        }
    }

    /** @param reason as it was typed */
    record Wish(LocalDate day, String difference, Difference.Choice choice, String reason) {}

    private final ReconcileDay reconcile;
    private final DecisionStore decisions;
    private final RecordTransfer recordTransfer;
    private final Ledger ledger;
    private final Clock clock;

    DecideDifference(
            ReconcileDay reconcile,
            DecisionStore decisions,
            RecordTransfer recordTransfer,
            Ledger ledger,
            Clock clock) {
        this.reconcile = reconcile;
        this.decisions = decisions;
        this.recordTransfer = recordTransfer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws NotFound when the day has no such difference */
    @Transactional
    Outcome decide(Wish wish, User.Officer by) {
        decisions.hold(wish.day());
        var day = reconcile.of(wish.day());
        if (day.closed() != null && day.late().isEmpty()) {
            return new Outcome.Refused(Rule.DAY_CLOSED);
        }
        var before = day.decisions().get(wish.difference());
        if (before != null && before.stands()) {
            return new Outcome.Refused(Rule.DECIDED_BEFORE);
        }
        var difference = day.result().differences().stream()
                .filter(one -> one.key().equals(wish.difference()))
                .findFirst()
                .orElseThrow(() -> new NotFound("Difference " + wish.difference()));
        if (!day.isOpen(difference)) {
            return new Outcome.Refused(Rule.DAY_CLOSED);
        }
        if (!difference.allows(wish.choice())) {
            return new Outcome.Refused(Rule.NOT_ALLOWED);
        }
        var reason = Text.line(wish.reason());
        if (!isUsable(reason)) {
            return new Outcome.Refused(Rule.REASON_UNUSABLE);
        }
        if (wish.choice() == Difference.Choice.PAY_BILL && !pays(difference, by)) {
            return new Outcome.Refused(Rule.DOES_NOT_FIT);
        }

        var now = clock.instant();
        var decision = new Decision(
                Uuid7.at(now),
                wish.day(),
                difference.key(),
                difference.kind(),
                wish.choice(),
                reason,
                Math.abs(difference.there()),
                difference.bill(),
                Ledger.COMMON,
                booked(difference, wish.choice()),
                by.account().value(),
                now,
                null,
                null);
        decisions.add(decision);
        ledger.book(BookDecisions.of(decision));
        return new Outcome.Decided(decision);
    }

    private boolean pays(Difference difference, User.Officer by) {
        var bill = difference.bill();
        return bill != null
                && recordTransfer.record(new BillId(bill), new Vnd(difference.there()), by.account())
                        instanceof RecordTransfer.Outcome.Paid;
    }

    private static Decision.@Nullable Booked booked(Difference difference, Difference.Choice choice) {
        return switch (choice) {
            case ACCEPT, PAY_BILL, ASK_GATEWAY -> null;
            case CHARGE -> new Decision.Booked(Account.BANK_CHARGES, Account.BANK);
            case REFUND -> new Decision.Booked(Account.BANK, Account.REFUNDS);
            case SUSPENSE -> {
                var where = difference.source() == Source.BANK ? Account.BANK : Account.GATEWAY;
                yield difference.there() > 0
                        ? new Decision.Booked(where, Account.SUSPENSE)
                        : new Decision.Booked(Account.SUSPENSE, where);
            }
        };
    }

    private static boolean isUsable(String reason) {
        return !reason.isEmpty() && reason.length() <= REASON_MAX;
    }

    /** @throws NotFound when there is no such decision */
    @Transactional
    Outcome approve(UUID id, User.Officer by) {
        var decision = held(id);
        var refused = secondMayNot(decision, by);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }

        var now = clock.instant();
        decisions.approve(id, by.account().value(), now);
        var approved = decision.with(new Decision.Approval(by.account().value(), now), null);
        ledger.book(BookDecisions.of(approved));
        return new Outcome.Decided(approved);
    }

    /**
     * The second person lets no money out: what was booked for it is booked back, and somebody decides anew.
     *
     * @throws NotFound when there is no such decision
     */
    @Transactional
    Outcome decline(UUID id, String typed, User.Officer by) {
        var decision = held(id);
        var refused = secondMayNot(decision, by);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        var reason = Text.line(typed);
        if (!isUsable(reason)) {
            return new Outcome.Refused(Rule.REASON_UNUSABLE);
        }

        var no = new Decision.Declining(by.account().value(), clock.instant(), reason);
        decisions.decline(id, no);
        var declined = decision.with(null, no);
        ledger.book(BookDecisions.of(declined));
        return new Outcome.Decided(declined);
    }

    private Decision held(UUID id) {
        var seen = decisions.find(id).orElseThrow(() -> new NotFound("Decision " + id));
        decisions.hold(seen.day());
        return decisions.find(id).orElseThrow();
    }

    /** What waits for a second person stands in no frozen day: a day with it does not close. */
    private static Optional<Rule> secondMayNot(Decision decision, User.Officer by) {
        if (!decision.waitsForSecond()) {
            return Optional.of(Rule.NOTHING_TO_APPROVE);
        }
        return decision.decidedBy().equals(by.account().value()) ? Optional.of(Rule.SAME_PERSON) : Optional.empty();
    }

    /** What each difference of a kind may become, for pages. */
    static List<Difference.Choice> choices(Difference difference) {
        return List.of(Difference.Choice.values()).stream()
                .filter(difference::allows)
                .toList();
    }
}
