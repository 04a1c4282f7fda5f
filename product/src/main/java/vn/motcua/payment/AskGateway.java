package vn.motcua.payment;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ChangedOutside;

/** Asks the gateway about visits of which nothing has been heard: a callback may have been lost. */
@Component
public class AskGateway {
    private static final Logger log = LoggerFactory.getLogger(AskGateway.class);
    private static final int OF_ONE_BILL_MAX = 5;

    private final BillStore store;
    private final SilentVisits silent;
    private final BelieveNotice notices;
    private final GatewayClient client;
    private final GatewaySettings settings;
    private final Clock clock;

    AskGateway(
            BillStore store,
            SilentVisits silent,
            BelieveNotice notices,
            GatewayClient client,
            GatewaySettings settings,
            Clock clock) {
        this.store = store;
        this.silent = silent;
        this.notices = notices;
        this.client = client;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks about the newest open visits for one bill. */
    public void about(BillId bill) {
        ask(store.attempts(bill).stream()
                .filter(attempt -> attempt.result() == null)
                .limit(OF_ONE_BILL_MAX)
                .toList());
    }

    /** Asks about silent visits of the last month whose turn it is; none is asked about by two instances at once. */
    @Scheduled(
            fixedDelayString = "${motcua.payment.gateway.ask-every:PT2M}",
            initialDelayString = "${motcua.payment.gateway.ask-first:PT1M}")
    public void aboutSilentVisits() {
        if (settings.ready() != null) {
            ask(silent.claim(clock.instant()));
        }
    }

    /**
     * The gateway is asked outside of any transaction; each answer is believed in one of its own. A visit that the gateway
     * does not know (nobody arrived there) must not keep the others waiting.
     */
    private void ask(List<BillStore.Attempt> attempts) {
        var gateway = settings.ready();
        if (gateway == null) {
            return;
        }
        for (var attempt : attempts) {
            switch (client.ask(gateway, attempt.transaction())) {
                case GatewayClient.Reply.Answer answer -> hear(attempt, answer);
                case GatewayClient.Reply.Unknown _ -> silent.asked(attempt.transaction(), clock.instant());
                case GatewayClient.Reply.Unreachable unreachable -> {
                    log.warn("Payment gateway gave no answer: {}", unreachable.why());
                    return;
                }
            }
        }
    }

    private void hear(BillStore.Attempt attempt, GatewayClient.Reply.Answer answer) {
        silent.asked(attempt.transaction(), clock.instant());
        if (!"PENDING".equals(answer.notice().get("result"))) {
            try {
                notices.hear(answer.notice());
            } catch (ChangedOutside e) {
                log.error("Payment {} was not taken. {}", attempt.transaction(), e.getMessage());
            }
        }
    }
}
