package vn.motcua.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.shared.NotFound;

/** An administrator changes the secret of a subscription, stops it, or lets it go on. */
@Component
class ChangeSubscription {
    /** So long receivers have to enter the new secret. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final Subscriptions subscriptions;
    private final Clock clock;

    ChangeSubscription(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** Signatures by the secret before are sent beside the new ones for a day. */
    @Transactional
    public void renewSecret(UUID id) {
        var old = found(id);
        subscriptions.change(new Subscription(
                id,
                old.name(),
                old.url(),
                old.kinds(),
                old.secretVersion() + 1,
                clock.instant().plus(OVERLAP),
                old.isOn(),
                old.madeBy(),
                old.madeAt()));
    }

    @Transactional
    public void turn(UUID id, boolean on) {
        var old = found(id);
        if (old.isOn() != on) {
            subscriptions.change(new Subscription(
                    id,
                    old.name(),
                    old.url(),
                    old.kinds(),
                    old.secretVersion(),
                    old.previousUntil(),
                    on,
                    old.madeBy(),
                    old.madeAt()));
        }
    }

    private Subscription found(UUID id) {
        return subscriptions.find(id).orElseThrow(() -> new NotFound("subscription " + id));
    }
}
