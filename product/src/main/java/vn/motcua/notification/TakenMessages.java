package vn.motcua.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/**
 * Notes which messages the gateways have taken. Those that are taken while others are being noted are noted together after them,
 * by one statement and one transaction: who sends many waits for few.
 */
final class TakenMessages {
    private final BiConsumer<Collection<UUID>, Instant> store;
    private final Queue<UUID> taken = new ConcurrentLinkedQueue<>();
    private final ReentrantLock noting = new ReentrantLock();

    TakenMessages(BiConsumer<Collection<UUID>, Instant> store) {
        this.store = store;
    }

    /** Ends when it is noted, by this call or by another. Where that fails, its message is sent again, under the same key. */
    void note(UUID message, Instant now) {
        taken.add(message);
        noting.lock();
        try {
            var together = new ArrayList<UUID>();
            for (var one = taken.poll(); one != null; one = taken.poll()) {
                together.add(one);
            }
            if (!together.isEmpty()) {
                store.accept(together, now);
            }
        } finally {
            noting.unlock();
        }
    }
}
