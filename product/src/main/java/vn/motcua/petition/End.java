package vn.motcua.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When nothing more was owed, and whether that was too late.
 *
 * @param at null while it is open
 * @param late null while it is open
 */
record End(@Nullable Instant at, @Nullable Boolean late) {
    static final End NONE = new End(null, null);

    /**
     * What the row said before the newest event.
     *
     * @param due of the office's turn; null where it was nobody's or the sender's
     * @param mainLate of what it is linked to; null where it is not, or that is open
     */
    record Before(
            @Nullable Instant due,
            @Nullable Instant ended,
            @Nullable Boolean late,
            @Nullable Boolean mainLate) {}

    /**
     * What comes after the end, as a rating or a publication, changes nothing of it.
     *
     * @param wasLate whether the office was late when it handed the turn away that ends now
     */
    static End of(Petition petition, Before before, boolean wasLate) {
        if (!petition.state().stage().isOver()) {
            return NONE;
        }
        if (before.ended() != null) {
            return new End(before.ended(), before.late());
        }
        var last = petition.log().getLast();
        if (last.event() instanceof PetitionEvent.AnsweredToo) {
            return new End(last.at(), wasLate || Boolean.TRUE.equals(before.mainLate()));
        }
        return new End(last.at(), wasLate || before.due() != null && last.at().isAfter(before.due()));
    }
}
