package vn.motcua.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * What the server reads of a body, counted and timed, whoever reads it: form, upload or JSON. A body that is too large or
 * comes drop by drop ends early, and {@link #stopped} says why.
 */
final class MeteredInput implements InputBuffer {
    /** Time in which nobody is called slow: connections of telephones pause. */
    static final long GRACE_SECONDS = 15;
    /** What even a bad connection carries. */
    static final long BYTES_PER_SECOND_MIN = 1_000;

    /** What is read away at most of a body that nobody wants. */
    static final long LEFTOVER_BYTES_MAX = 200L * 1024 * 1024;

    private static final long NANOS = 1_000_000_000L;

    private final InputBuffer source;
    private final LongSupplier nanos;
    private final long begin;
    private long bytesMax;
    private long bytes;
    private @Nullable Reason stopped;

    MeteredInput(InputBuffer source, long bytesMax, LongSupplier nanos) {
        this.source = source;
        this.bytesMax = bytesMax;
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
        stopped = judged();
        if (stopped == null) {
            return read;
        }
        var rest = handler.getByteBuffer();
        rest.position(rest.limit());
        return -1;
    }

    private @Nullable Reason judged() {
        if (bytes > bytesMax) {
            return Reason.TOO_LARGE;
        }
        long seconds = (nanos.getAsLong() - begin) / NANOS;
        return seconds > GRACE_SECONDS && bytes < (seconds - GRACE_SECONDS) * BYTES_PER_SECOND_MIN
                ? Reason.TOO_SLOW
                : null;
    }

    /**
     * Reads away what nobody wanted: a browser, and many a program, sees the answer only when it could send everything. Not for
     * bodies that are larger still, or slow.
     *
     * @return whether the body came to its end
     */
    boolean drain() {
        if (stopped == Reason.TOO_LARGE) {
            stopped = null;
        }
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
