package vn.motcua.signing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets a few checks run at a time, and waits for each only so long. One that is not waited for keeps its turn to its end. */
final class Turns {
    private static final long MEMORY_OF_ONE_BYTES = 400L * 1024 * 1024;

    private final Semaphore free = new Semaphore(
            Math.clamp(
                    Runtime.getRuntime().maxMemory() / MEMORY_OF_ONE_BYTES,
                    1,
                    Runtime.getRuntime().availableProcessors()),
            true);
    private final Duration patience;

    Turns(Duration patience) {
        this.patience = patience;
    }

    /** What the check says; nothing when its turn did not come or it took too long. */
    <T> Optional<T> take(Supplier<T> check) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            var task = new FutureTask<>(() -> {
                try {
                    return check.get();
                } finally {
                    free.release();
                }
            });
            Thread.ofPlatform().daemon().name("check-signature").start(task);
            return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A check must come to a verdict, but did not", e.getCause());
        }
    }
}
