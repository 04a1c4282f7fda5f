package vn.motcua.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * How much memory the bodies take that are under way at this moment, all together and by address. Only what has arrived takes room: what
 * is announced and does not come costs nobody anything.
 */
final class InFlight {
    private static final int SHARE_OF_HEAP = 4;
    /** One address has at most this part of the room, so that it never shuts the door for others. */
    private static final int SHARE_OF_ADDRESS = 4;

    private final long bytesMax;
    private final Predicate<String> isUncounted;
    private final AtomicLong taken = new AtomicLong();
    private final Map<String, Long> byAddress = new ConcurrentHashMap<>();

    /** @param isUncounted addresses behind which many people stand */
    InFlight(long bytesMax, Predicate<String> isUncounted) {
        this.bytesMax = bytesMax;
        this.isUncounted = isUncounted;
    }

    static InFlight shareOfHeap(Predicate<String> isUncounted) {
        return new InFlight(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, isUncounted);
    }

    /** The room of one body; given back when it is closed. */
    Room open(String address) {
        return new Room(address);
    }

    /** How many addresses have bodies under way. */
    int addresses() {
        return byAddress.size();
    }

    /** The room of one body. One request, so one thread. */
    final class Room implements AutoCloseable {
        private final String address;
        private final boolean isCounted;
        private long own;

        private Room(String address) {
            this.address = Callers.network(address);
            isCounted = !isUncounted.test(address);
        }

        /** @return false when there is no room now; then nothing was taken */
        boolean take(long bytes) {
            if (bytes == 0) {
                return true;
            }
            if (taken.addAndGet(bytes) > bytesMax) {
                taken.addAndGet(-bytes);
                return false;
            }
            own += bytes;
            long ofAddress = byAddress.merge(address, bytes, Long::sum);
            if (ofAddress > bytesMax / SHARE_OF_ADDRESS && isCounted) {
                giveBack(bytes);
                return false;
            }
            return true;
        }

        private void giveBack(long bytes) {
            own -= bytes;
            taken.addAndGet(-bytes);
            byAddress.computeIfPresent(address, (_, before) -> before <= bytes ? null : Long.valueOf(before - bytes));
        }

        @Override
        public void close() {
            if (own > 0) {
                giveBack(own);
            }
        }
    }
}
