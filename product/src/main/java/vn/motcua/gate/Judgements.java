package vn.motcua.gate;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests that keep a processor busy - files, routes, many due dates, papers to be printed - judged a few at a time, so that
 * whoever only looks at a page finds a processor free. A turn begins when the whole body is there, so that no slow sender
 * holds it, and rests while the answer goes out ({@link AnswerPausesTurn}), so that no slow reader does.
 */
final class Judgements {
    private static final String TURN = Turn.class.getName();

    private final Semaphore free;
    private final Duration patience;

    /**
     * @param atOnce how many are judged at a time
     * @param patience how long one waits for its turn
     */
    Judgements(int atOnce, Duration patience) {
        free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Something that goes out. */
    interface Sending {
        void send() throws IOException;
    }

    /** The turn of one request. */
    final class Turn implements AutoCloseable {
        private boolean isHeld;

        /** @return false when it did not come in time */
        boolean begin() {
            try {
                isHeld = free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return isHeld;
        }

        /** Others may judge meanwhile; whoever has begun goes on then, even if no turn comes in time. */
        void pausing(Sending part) throws IOException {
            boolean hadTurn = isHeld;
            close();
            try {
                part.send();
            } finally {
                if (hadTurn) {
                    begin();
                }
            }
        }

        @Override
        public void close() {
            if (isHeld) {
                isHeld = false;
                free.release();
            }
        }
    }

    /** The turn that this request will need; it has not begun. */
    Turn of(ServletRequest request) {
        var turn = new Turn();
        request.setAttribute(TURN, turn);
        return turn;
    }

    /** The turn that this request needs; null when it needs none. */
    static @Nullable Turn noted(ServletRequest request) {
        return request.getAttribute(TURN) instanceof Turn turn ? turn : null;
    }
}
