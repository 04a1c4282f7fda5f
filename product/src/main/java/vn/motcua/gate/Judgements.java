package vn.motcua.gate;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests that keep a processor busy - files, routes, many due dates, papers to be printed - judged a few at a time, so that
 * whoever only looks at a page finds a processor free. Each {@link Lane} has turns of its own. A turn begins when the whole body is there, so that no slow sender
 * holds it, and rests while the answer goes out ({@link AnswerPausesTurn}), so that no slow reader does.
 */
final class Judgements {
    private static final String TURN = Turn.class.getName();

    /** What takes so much longer is waited for so much longer. */
    private static final int LONGER = 3;

    private final Map<Lane, Way> ways = new EnumMap<>(Lane.class);

    private record Way(Semaphore free, Duration patience) {}

    /**
     * @param atOnce how many are judged at a time, in each lane but the long one
     * @param patience how long one waits for its turn; in the long lane three times that
     */
    Judgements(int atOnce, Duration patience) {
        ways.put(Lane.HEAVY, new Way(new Semaphore(atOnce, true), patience));
        ways.put(Lane.LOOK, new Way(new Semaphore(atOnce, true), patience));
        ways.put(Lane.LONG, new Way(new Semaphore(1, true), patience.multipliedBy(LONGER)));
    }

    /** Something that goes out. */
    interface Sending {
        void send() throws IOException;
    }

    /** The turn of one request. */
    static final class Turn implements AutoCloseable {
        private final Way way;
        private boolean isHeld;

        private Turn(Way way) {
            this.way = way;
        }

        /** @return false when it did not come in time */
        boolean begin() {
            try {
                isHeld = way.free().tryAcquire(way.patience().toMillis(), TimeUnit.MILLISECONDS);
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
                way.free().release();
            }
        }
    }

    /** The turn that this request will need; it has not begun. */
    Turn of(ServletRequest request, Lane lane) {
        var way = ways.get(lane);
        if (way == null) {
            throw new IllegalStateException("Each lane must have turns, but " + lane + " has none");
        }
        var turn = new Turn(way);
        request.setAttribute(TURN, turn);
        return turn;
    }

    /** The turn that this request needs; null when it needs none. */
    static @Nullable Turn noted(ServletRequest request) {
        return request.getAttribute(TURN) instanceof Turn turn ? turn : null;
    }
}
