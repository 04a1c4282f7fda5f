package vn.motcua.petition;

import java.time.LocalDate;
import java.util.Map;
import vn.motcua.calendar.Limit;
import vn.motcua.calendar.LimitUnit;

/**
 * How much time there is for what, from a day on. Versioned data of {@code terms.json}.
 *
 * @param classify from sending to choosing the track, forwarding or refusing
 * @param reply for the sender who was asked
 * @param publish from the proposal to the second look
 * @param reopenDays days after the answer within which it can be opened again
 * @param tracks from sending to the answer
 */
public record PetitionTerms(
        LocalDate validFrom, Time classify, Time reply, Time publish, int reopenDays, Map<Track, Time> tracks) {
    public PetitionTerms {
        tracks = Map.copyOf(tracks);
        for (var track : Track.values()) {
            if (track.keptApart() == tracks.containsKey(track)) {
                throw new IllegalArgumentException(
                        "Every track that is answered here must have its time, and no other one, but not so " + track);
            }
        }
    }

    /** @param basis which text says so */
    public record Time(int amount, LimitUnit unit, String basis) {
        Limit limit() {
            return new Limit(amount, unit);
        }
    }

    /** @throws IllegalArgumentException for what is never answered here */
    Time answer(Track track) {
        var time = tracks.get(track);
        if (time == null) {
            throw new IllegalArgumentException("A petition must be on a track that is answered here, not " + track);
        }
        return time;
    }
}
