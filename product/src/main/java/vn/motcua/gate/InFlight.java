package vn.motcua.gate;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory the bodies take that are under way at this moment, all together. */
final class InFlight {
    private static final int SHARE_OF_HEAP = 4;

    private final long bytesMax;
    private final AtomicLong taken = new AtomicLong();

    InFlight(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    static InFlight shareOfHeap() {
        return new InFlight(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** @return false when there is no room now; then nothing was taken */
    boolean take(long bytes) {
        if (bytes == 0 || taken.addAndGet(bytes) <= bytesMax) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
