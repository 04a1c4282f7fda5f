package vn.motcua.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one work on a thread of its own: at once when woken, else now and then, and again as long as more is to be done. */
public final class Repeat {
    private static final Logger LOG = LoggerFactory.getLogger(Repeat.class);
    private static final int DOUBLED_AT_MOST = 2;
    private static final Duration END_AT_MOST = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier work;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean isOn;
    /** Rounds that ended badly, one after the other. */
    private int badRounds;

    private @Nullable Thread thread;

    /** @param work done; it says whether more may be there */
    public Repeat(String name, Duration pause, BooleanSupplier work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    public void start() {
        isOn = true;
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    public void wake() {
        calls.release();
    }

    /** Lets the present round end. */
    public void stop() throws InterruptedException {
        isOn = false;
        calls.release();
        if (thread != null && !thread.join(END_AT_MOST)) {
            thread.interrupt();
        }
    }

    /** Twice as long after each round that ended badly, up to four times; who calls is heard at once. */
    private Duration pauseNow() {
        return pause.multipliedBy(1L << Math.min(badRounds, DOUBLED_AT_MOST));
    }

    private void run() {
        while (isOn) {
            try {
                boolean isMore = true;
                while (isOn && isMore) {
                    isMore = work.getAsBoolean();
                }
                badRounds = 0;
            } catch (RuntimeException e) {
                badRounds++;
                LOG.warn("{} comes back in {}: {}", name, pauseNow(), e.toString());
            }
            try {
                boolean isCalled = calls.tryAcquire(pauseNow().toMillis(), TimeUnit.MILLISECONDS);
                if (isCalled) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
