package vn.motcua.queue;

import java.util.Map;
import vn.motcua.shared.Refusal;

/** The rules of a queue that can say no. Texts: message keys {@code refusal.<code>}. */
public record QueueRefusal(Rule rule, Map<String, ?> facts) implements Refusal {
    public QueueRefusal {
        facts = Map.copyOf(facts);
    }

    /** Which rule. */
    public enum Rule {
        /** No numbers are given now: the counter is closed, or has no terms today. */
        CLOSED,
        /** There is no such line today. */
        NO_SUCH_LINE,
        /** All numbers of the line are given today. */
        FULL,
        /** No appointment has this code, or it was cancelled or used before. */
        NO_SUCH_APPOINTMENT,
        /** The appointment is at another counter or on another day. */
        NOT_HERE_TODAY,
        /** This time is not offered. */
        NO_SUCH_TIME,
        /** All places of this time are taken. */
        TIME_IS_FULL,
        /** Somebody has so many appointments at most. */
        TOO_MANY_APPOINTMENTS,
        /** There is no such window today. */
        NO_SUCH_WINDOW,
        /** Nobody waits for this window. */
        NOBODY_WAITS,
        /** Nobody is at this window. */
        NOBODY_CALLED,
        /** It was not called often enough to be put aside. */
        CALL_AGAIN_FIRST,
        /** It was put aside too long ago, or was not put aside at all. */
        RETURN_IS_OVER,
        /** Somebody is at this window. */
        WINDOW_IS_TAKEN,
        /** Another is called at this window than the clerk saw. */
        WINDOW_CHANGED
    }

    static QueueRefusal of(Rule rule, Object... facts) {
        return new QueueRefusal(rule, Refusal.named(facts));
    }

    @Override
    public String code() {
        return Refusal.code("queue", rule);
    }
}
