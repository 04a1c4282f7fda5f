package vn.motcua.payment;

import java.time.Clock;
import java.time.Duration;
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
    private static final Duration AT_LEAST_OLD = Duration.ofMinutes(2);
    private static final int OF_ONE_BILL_MAX = 5;
    private static final Duration AT_MOST_OLD = Duration.ofDays(30);

    private final BillStore store;
    private final BelieveNotice notices;
    private final GatewayClient client;
    private final GatewaySettings settings;
    private final Clock clock;

    AskGateway(BillStore store, BelieveNotice notices, GatewayClient client, GatewaySettings settings, Clock clock) {
        this.store = store;
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

    /** Asks about visits of the last month that have been silent for two minutes, each in its turn. */
    @Scheduled(fixedDelayString = "${motcua.payment.gateway.ask-every:PT2M}", initialDelayString = "PT1M")
    public void aboutSilentVisits() {
        if (settings.ready() != null) {
            var now = clock.instant();
            ask(store.unsettled(now.minus(AT_MOST_OLD), now.minus(AT_LEAST_OLD)));
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
                case GatewayClient.Reply.Unknown _ -> noteAsked(attempt);
                case GatewayClient.Reply.Unreachable unreachable -> {
                    log.warn("Payment gateway gave no answer: {}", unreachable.why());
                    return;
                }
            }
        }
    }

    private void hear(BillStore.Attempt attempt, GatewayClient.Reply.Answer answer) {
        if (noteAsked(attempt) && !"PENDING".equals(answer.notice().get("result"))) {
            try {
                notices.hear(answer.notice());
            } catch (ChangedOutside e) {
                log.error("Payment {} was not taken. {}", attempt.transaction(), e.getMessage());
            }
        }
    }

    /** @return false when the visit was changed past the product; the others go on */
    private boolean noteAsked(BillStore.Attempt attempt) {
        try {
            store.noteAsked(attempt.transaction(), clock.instant());
            return true;
        } catch (ChangedOutside e) {
            log.error("Payment {} was not asked for. {}", attempt.transaction(), e.getMessage());
            return false;
        }
    }
}
