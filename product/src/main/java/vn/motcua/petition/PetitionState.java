package vn.motcua.petition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * Where a petition stands, as its log says.
 *
 * @param agency who has it
 * @param track null until somebody has chosen it
 * @param main what it is linked to; null where it is not
 * @param named whether the sender gave a name
 * @param author who drafted or proposed last, so that another one approves; null where nobody did
 * @param answeredAt when it was answered last; null before
 * @param reopened whether the sender was not content and it was opened again, once
 */
public record PetitionState(
        Stage stage,
        AgencyId agency,
        @Nullable Track track,
        @Nullable PetitionId main,
        boolean named,
        @Nullable String author,
        @Nullable Instant answeredAt,
        boolean reopened,
        @Nullable Verdict verdict,
        Publication publication) {

    static PetitionState sent(AgencyId agency, boolean named) {
        return new PetitionState(Stage.NEW, agency, null, null, named, null, null, false, null, Publication.NONE);
    }

    /** The compiler asks about every new kind. */
    PetitionState after(PetitionEvent.Entry entry) {
        return switch (entry.event()) {
            case PetitionEvent.Classified(var chosen) -> at(Stage.IN_HANDLING).on(chosen);
            case PetitionEvent.PassedOn passed -> heldBy(passed.to());
            case PetitionEvent.Forwarded _ -> at(Stage.FORWARDED);
            case PetitionEvent.Refused _ -> at(Stage.REFUSED);
            case PetitionEvent.LedAway(var apart, var _) -> at(Stage.LED_AWAY).on(apart);
            case PetitionEvent.Linked(var other) -> at(Stage.LINKED).linkedTo(new PetitionId(other));
            case PetitionEvent.Unlinked _ -> at(resumed()).linkedTo(null);
            case PetitionEvent.Asked _ -> at(Stage.AWAITING_SENDER);
            case PetitionEvent.Replied(var _, var name, var _) -> at(resumed()).named(named || !name.isEmpty());
            case PetitionEvent.Drafted _ -> at(Stage.DRAFTED).by(entry.actor());
            case PetitionEvent.Returned _ -> at(Stage.IN_HANDLING);
            case PetitionEvent.Approved _ -> answered(entry.at());
            case PetitionEvent.AnsweredToo(var _, var of, var _) ->
                (track == null ? on(of) : this).answered(entry.at());
            case PetitionEvent.Rated(var said, var _) -> rated(said);
            case PetitionEvent.Reopened _ -> reopenedAgain();
            case PetitionEvent.Proposed _ -> published(Publication.PROPOSED).by(entry.actor());
            case PetitionEvent.Published _ -> published(Publication.PUBLIC);
            case PetitionEvent.Dropped _ -> published(Publication.NONE);
        };
    }

    /** Where it goes on after a wait. */
    private Stage resumed() {
        return track == null ? Stage.NEW : Stage.IN_HANDLING;
    }

    private PetitionState at(Stage next) {
        return new PetitionState(next, agency, track, main, named, author, answeredAt, reopened, verdict, publication);
    }

    private PetitionState on(Track chosen) {
        return new PetitionState(
                stage, agency, chosen, main, named, author, answeredAt, reopened, verdict, publication);
    }

    private PetitionState heldBy(AgencyId other) {
        return new PetitionState(stage, other, track, main, named, author, answeredAt, reopened, verdict, publication);
    }

    private PetitionState linkedTo(@Nullable PetitionId other) {
        return new PetitionState(
                stage, agency, track, other, named, author, answeredAt, reopened, verdict, publication);
    }

    private PetitionState named(boolean now) {
        return new PetitionState(stage, agency, track, main, now, author, answeredAt, reopened, verdict, publication);
    }

    private PetitionState by(@Nullable String writer) {
        return new PetitionState(stage, agency, track, main, named, writer, answeredAt, reopened, verdict, publication);
    }

    private PetitionState answered(Instant when) {
        return new PetitionState(Stage.ANSWERED, agency, track, main, named, author, when, reopened, null, publication);
    }

    private PetitionState rated(Verdict said) {
        return new PetitionState(stage, agency, track, main, named, author, answeredAt, reopened, said, publication);
    }

    /** What was public said another answer: it is no longer. */
    private PetitionState reopenedAgain() {
        return new PetitionState(
                resumed(), agency, track, null, named, author, answeredAt, true, null, Publication.NONE);
    }

    private PetitionState published(Publication now) {
        return new PetitionState(stage, agency, track, main, named, author, answeredAt, reopened, verdict, now);
    }
}
