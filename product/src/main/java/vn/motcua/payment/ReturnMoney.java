package vn.motcua.payment;

import java.time.Clock;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.User;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;

/** A clerk of the counter gave money back to the payer and says by which paper or transfer. */
@Component
class ReturnMoney {
    static final int EVIDENCE_LENGTH_MAX = 200;

    sealed interface Outcome {
        /** @param isNews false when it was recorded before: then nothing was written */
        record Returned(Refund refund, boolean isNews) implements Outcome {}

        /** It was recorded before, by another paper: money that was given now went out a second time. */
        record ReturnedOtherwise(Refund.Returned earlier) implements Outcome {}

        /** The number of the paper or transfer is missing or too long. */
        record EvidenceUnusable() implements Outcome, Refusal {
            @Override
            public String code() {
                return "payment.evidence-unusable";
            }
        }
    }

    private final RefundStore refunds;
    private final Cashiers cashiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnMoney(RefundStore refunds, Cashiers cashiers, ApplicationEventPublisher events, Clock clock) {
        this.refunds = refunds;
        this.cashiers = cashiers;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such refund, or the clerk does not serve its counter today */
    @Transactional
    Outcome record(UUID id, User.Officer clerk, String evidence) {
        var refund = refunds.lock(id).orElseThrow(() -> new NotFound("Refund " + id));
        var bill = cashiers.bill(refund.bill(), clerk);
        var shown = Text.line(evidence);
        var earlier = refund.returned();
        if (earlier != null) {
            return shown.equals(earlier.evidence())
                    ? new Outcome.Returned(refund, false)
                    : new Outcome.ReturnedOtherwise(earlier);
        }
        if (shown.isEmpty() || shown.length() > EVIDENCE_LENGTH_MAX) {
            return new Outcome.EvidenceUnusable();
        }

        var now = clock.instant();
        refunds.giveBack(id, new Refund.Returned(now, clerk.account().value(), shown));
        events.publishEvent(new MoneyReturned(bill.caseKind(), bill.caseId(), refund.amount(), shown, now));
        return new Outcome.Returned(refunds.lock(id).orElseThrow(), true);
    }
}
