package vn.motcua.proof;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import vn.motcua.shared.Repeat;
import vn.motcua.shared.WhileServing;

/** Follows the log for one module as long as the product serves: at once when something was sealed, else now and then. */
public final class Follower implements SmartLifecycle {
    private final String name;
    private final LogReader<?> reader;
    private final Repeat reading;
    private final WhileServing serving;

    Follower(boolean isWanted, FollowLog what) {
        this.name = what.name();
        this.reader = what.reader();
        this.reading = new Repeat("follow-" + name, what.poll(), what.round());
        this.serving = new WhileServing(isWanted, what.begin(), List.of(reading));
    }

    @EventListener
    void wake(LogSealed sealed) {
        if (serving.isRunning()) {
            reading.wake();
        }
    }

    String name() {
        return name;
    }

    LogReader<?> reader() {
        return reader;
    }

    @Override
    public void start() {
        serving.start();
    }

    @Override
    public void stop() {
        serving.stop();
    }

    @Override
    public boolean isRunning() {
        return serving.isRunning();
    }
}
