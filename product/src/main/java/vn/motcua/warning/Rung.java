package vn.motcua.warning;

import java.util.List;
import vn.motcua.scorecard.Words;

/**
 * A rung (mức cảnh báo) of the ladder.
 *
 * @param key never used for anything else
 * @param amount working hours for {@link Kind#RECEPTION}, times, from 2, for {@link Kind#CIRCLING}, working days for all
 *     others; 0 where the kind needs none
 * @param to who is to act
 * @param urgent whether they are told at once
 * @param canWait whether it may be put off with a reason
 * @param act what helps
 */
public record Rung(
        String key, Kind kind, int amount, List<Audience> to, boolean urgent, boolean canWait, Words name, Words act) {
    /** What puts a dossier there. */
    public enum Kind {
        OVERDUE,
        DUE,
        RECEPTION,
        /** A step at another agency than the one that has the dossier, past the step's own time. */
        UNANSWERED,
        /** Sent back between the same two units so many times: the mark in lists, {@code SentInCircles}. */
        CIRCLING,
        SLOWER_THAN_USUAL,
        STILL,
        WAITS_FOR_SUPPLEMENT,
        WAITS_FOR_DUTY,
        WAITS_FOR_FEE
    }

    /** Who acts: by their seat, never by their record. */
    public enum Audience {
        /** Who has taken the step; where nobody has, all who may. Before receipt, the counter. */
        HOLDER,
        DIVISION_HEAD,
        LEADER,
        COUNTER,
        COUNTER_LEADER
    }

    public Rung {
        to = List.copyOf(to);
        if (amount < 0 || to.isEmpty()) {
            throw new IllegalArgumentException("Rung " + key + " must have an amount from 0 and somebody to act");
        }
    }
}
