package vn.motcua.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Pause;

/**
 * Whose turn it is, and how its time is counted.
 *
 * @param time null where nobody owes anything
 * @param pauses times in which the sender was waited for; each has ended
 */
record Turn(Who who, PetitionTerms.@Nullable Time time, Instant from, List<Pause> pauses) {
    /** The names stand in rows and stay. */
    enum Who {
        OFFICE,
        SENDER,
        NOBODY
    }

    Turn {
        pauses = List.copyOf(pauses);
    }

    /** As the log says. What is answered anew after the sender was not content has its whole time from then on. */
    static Turn of(Petition petition, PetitionTerms terms) {
        var state = petition.state();
        var begun = begun(petition);
        return switch (state.stage()) {
            case NEW -> new Turn(Who.OFFICE, terms.classify(), passedOn(petition, begun), pauses(petition, begun));
            case IN_HANDLING, DRAFTED -> {
                var track = state.track();
                if (track == null) {
                    throw new IllegalStateException("A petition in handling must have its track, but " + petition.id());
                }
                yield new Turn(Who.OFFICE, terms.answer(track), begun, pauses(petition, begun));
            }
            case AWAITING_SENDER -> new Turn(Who.SENDER, terms.reply(), last(petition), List.of());
            case ANSWERED ->
                state.publication() == Publication.PROPOSED
                        ? new Turn(Who.OFFICE, terms.publish(), proposedAt(petition), List.of())
                        : nobody(petition);
            case REFUSED, FORWARDED, LED_AWAY, LINKED -> nobody(petition);
        };
    }

    private static Turn nobody(Petition petition) {
        return new Turn(Who.NOBODY, null, last(petition), List.of());
    }

    private static Instant last(Petition petition) {
        return petition.log().isEmpty()
                ? petition.filing().at()
                : petition.log().getLast().at();
    }

    private static Instant begun(Petition petition) {
        return latest(petition, PetitionAct.REOPEN, petition.filing().at());
    }

    private static Instant proposedAt(Petition petition) {
        return latest(petition, PetitionAct.PROPOSE, last(petition));
    }

    /** Another agency has its own time to choose the track. */
    private static Instant passedOn(Petition petition, Instant begun) {
        return latest(petition, PetitionAct.PASS_ON, begun);
    }

    private static Instant latest(Petition petition, PetitionAct act, Instant otherwise) {
        return petition.log().stream()
                .filter(entry -> entry.event().act() == act)
                .map(PetitionEvent.Entry::at)
                .reduce(otherwise, (_, later) -> later);
    }

    private static List<Pause> pauses(Petition petition, Instant begun) {
        var pauses = new ArrayList<Pause>();
        Instant asked = null;
        for (var entry : petition.log()) {
            if (entry.event() instanceof PetitionEvent.Asked) {
                asked = entry.at();
            } else if (entry.event() instanceof PetitionEvent.Replied && asked != null) {
                if (!asked.isBefore(begun)) {
                    pauses.add(new Pause(asked, entry.at()));
                }
                asked = null;
            }
        }
        return pauses;
    }
}
