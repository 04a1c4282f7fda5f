package vn.motcua.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * What the server reads of a body, counted and timed, whoever reads it: form, upload or JSON. A body that is too large, comes drop by
 * drop or finds no room ends early, and {@link #stopped} says why.
 */
final class MeteredInput implements InputBuffer {
    /** Time in which nobody is called slow: connections of telephones pause. */
    static final long GRACE_SECONDS = 15;
    /** What even a bad connection carries. */
    static final long BYTES_PER_SECOND_MIN = 1_000;

    /** A body without files is small, and here after this time over any connection; while it comes it lies in memory. */
    static final long WITHOUT_FILES_SECONDS_MAX = 120;

    /** What is read away at most of a body that nobody wants. */
    static final long LEFTOVER_BYTES_MAX = 200L * 1024 * 1024;

    private static final long NANOS = 1_000_000_000L;

    private final InputBuffer source;
    private final Load load;
    private final InFlight.Room room;
    private final LongSupplier nanos;
    private final long begin;
    private long bytesMax;
    private long bytes;
    private boolean isThrownAway;
    private @Nullable Reason stopped;

    MeteredInput(InputBuffer source, Load load, InFlight.Room room, LongSupplier nanos) {
        this.source = source;
        this.load = load;
        this.room = room;
        this.bytesMax = load.bytesMax();
        this.nanos = nanos;
        begin = nanos.getAsLong();
    }

    /** Why the body ended before its end; null when it did not. */
    @Nullable
    Reason stopped() {
        return stopped;
    }

    /** Whether something of the body has arrived: who waited to be asked for it was asked. */
    boolean hasBegun() {
        return bytes > 0;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (stopped != null) {
            return -1;
        }
        int read = source.doRead(handler);
        if (read <= 0) {
            return read;
        }
        bytes += read;
        stopped = judged(read);
        if (stopped == null) {
            return read;
        }
        var rest = handler.getByteBuffer();
        rest.position(rest.limit());
        return -1;
    }

    private @Nullable Reason judged(int read) {
        if (bytes > bytesMax) {
            return Reason.TOO_LARGE;
        }
        long seconds = (nanos.getAsLong() - begin) / NANOS;
        boolean isSlow = seconds > GRACE_SECONDS && bytes < (seconds - GRACE_SECONDS) * BYTES_PER_SECOND_MIN;
        if (isSlow || !load.hasFiles() && seconds > WITHOUT_FILES_SECONDS_MAX) {
            return Reason.TOO_SLOW;
        }
        return isThrownAway || room.take(load.memoryOf(read)) ? null : Reason.NO_ROOM;
    }

    /**
     * Reads away what nobody wanted: a browser, and many a program, sees the answer only when it could send everything. Not for
     * bodies that are larger still, or slow.
     *
     * @return whether the body came to its end
     */
    boolean drain() {
        if (stopped == Reason.TOO_LARGE || stopped == Reason.NO_ROOM) {
            stopped = null;
        }
        isThrownAway = true;
        bytesMax = LEFTOVER_BYTES_MAX;
        var thrownAway = new ThrownAway();
        try {
            while (doRead(thrownAway) >= 0) {
                // thrown away
            }
            return stopped == null;
        } catch (IOException _) {
            return false; // whoever has gone needs no answer
        }
    }

    private static final class ThrownAway implements ApplicationBufferHandler {
        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer given) {
            buffer = given;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }

    @Override
    public int available() {
        return stopped == null ? source.available() : 0;
    }
}
