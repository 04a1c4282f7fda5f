package vn.motcua.ledger;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LogSealed;
import vn.motcua.shared.Repeat;

/** Follows the log as long as the product serves: the ledger is seconds behind what happened. */
@Component
@ConditionalOnProperty(name = "motcua.command", havingValue = "none", matchIfMissing = true)
class FollowMoney implements SmartLifecycle {
    private static final Duration POLL = Duration.ofSeconds(10);

    private final ReadMoney readMoney;
    private final boolean follows;
    private final Repeat reading;
    private volatile boolean isRunning;

    FollowMoney(
            ReadMoney readMoney,
            @Value("${motcua.ledger.follows:${motcua.notification.follows:true}}") boolean follows,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.readMoney = readMoney;
        this.follows = follows && !changesNothing;
        this.reading = new Repeat("read-money", POLL, readMoney::readOn);
    }

    @EventListener
    void wake(LogSealed sealed) {
        if (isRunning) {
            reading.wake();
        }
    }

    @Override
    public void start() {
        if (follows) {
            readMoney.begin();
            reading.start();
            isRunning = true;
        }
    }

    @Override
    public void stop() {
        if (!isRunning) {
            return;
        }
        isRunning = false;
        try {
            reading.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
