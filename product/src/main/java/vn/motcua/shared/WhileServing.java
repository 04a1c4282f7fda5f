package vn.motcua.shared;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Works that go on as long as the product serves: begun when it is up, ended one after the other when it goes down. */
public final class WhileServing implements SmartLifecycle {
    private final boolean isWanted;
    private final Runnable before;
    private final List<Repeat> works;
    private volatile boolean isRunning;

    /**
     * @param isWanted whether they go on in this process at all
     * @param before done once before the first begins
     */
    public WhileServing(boolean isWanted, Runnable before, List<Repeat> works) {
        this.isWanted = isWanted;
        this.before = before;
        this.works = List.copyOf(works);
    }

    @Override
    public void start() {
        if (isWanted) {
            before.run();
            works.forEach(Repeat::start);
            isRunning = true;
        }
    }

    /** Lets the present round of each end. */
    @Override
    public void stop() {
        if (!isRunning) {
            return;
        }
        isRunning = false;
        try {
            for (var work : works) {
                work.stop();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before what hands work over to them, and ended after it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
