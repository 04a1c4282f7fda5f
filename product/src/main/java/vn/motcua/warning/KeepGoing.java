package vn.motcua.warning;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Repeat;

/** Goes round as long as the product serves. */
@Component
@ConditionalOnProperty(name = "motcua.command", havingValue = "none", matchIfMissing = true)
class KeepGoing implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final boolean goes;
    private final Repeat going;
    private volatile boolean isRunning;

    KeepGoing(
            GoRound round,
            @Value("${motcua.warning.goes:${motcua.notification.follows:true}}") boolean goes,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.goes = goes && !changesNothing;
        this.going = new Repeat("go-round", LOOK, round::goOn);
    }

    @Override
    public void start() {
        if (goes) {
            going.start();
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
            going.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
