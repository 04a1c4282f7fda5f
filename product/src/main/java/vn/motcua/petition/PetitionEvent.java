package vn.motcua.petition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/** What happened to a petition after it was sent. Kept as JSON under the name of its {@link PetitionAct}. */
public sealed interface PetitionEvent {
    PetitionAct act();

    /**
     * An event in its place.
     *
     * @param actor account of the officer; null for the sender and for what follows from another petition
     */
    record Entry(Instant at, @Nullable String actor, PetitionEvent event) {}

    record Classified(Track track) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.CLASSIFY;
        }
    }

    /** @param agency who has it from now on */
    record PassedOn(UUID agency, String note) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.PASS_ON;
        }

        AgencyId to() {
            return new AgencyId(agency);
        }
    }

    /** @param body who is competent, in words */
    record Forwarded(String body, String note) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.FORWARD;
        }
    }

    record Refused(RefusalGround ground, String reason) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.REFUSE;
        }
    }

    record LedAway(Track track, String note) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.LEAD_AWAY;
        }
    }

    record Linked(UUID main) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.LINK;
        }
    }

    record Unlinked(UUID main) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.UNLINK;
        }
    }

    record Asked(String question) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.ASK;
        }
    }

    /** @param name the sender's, where it was not given before; else empty */
    record Replied(String text, String name, List<PetitionFile> files) implements PetitionEvent {
        public Replied {
            files = List.copyOf(files);
        }

        @Override
        public PetitionAct act() {
            return PetitionAct.REPLY;
        }
    }

    record Drafted(String text) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.DRAFT;
        }
    }

    record Returned(String reason) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.RETURN;
        }
    }

    record Approved(String text) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.APPROVE;
        }
    }

    /** @param track of the main one */
    record AnsweredToo(UUID main, Track track, String text) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.ANSWER_TOO;
        }
    }

    record Rated(Verdict verdict, String comment) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.RATE;
        }
    }

    record Reopened(String reason) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.REOPEN;
        }
    }

    /** What everybody is to read, without what tells who sent it. */
    record Proposed(String title, String question, String answer) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.PROPOSE;
        }
    }

    record Published() implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.PUBLISH;
        }
    }

    record Dropped(String reason) implements PetitionEvent {
        @Override
        public PetitionAct act() {
            return PetitionAct.DROP;
        }
    }

    /** As what an event of that act is kept. */
    static Class<? extends PetitionEvent> kept(PetitionAct act) {
        return switch (act) {
            case CLASSIFY -> Classified.class;
            case PASS_ON -> PassedOn.class;
            case FORWARD -> Forwarded.class;
            case REFUSE -> Refused.class;
            case LEAD_AWAY -> LedAway.class;
            case LINK -> Linked.class;
            case UNLINK -> Unlinked.class;
            case ASK -> Asked.class;
            case REPLY -> Replied.class;
            case DRAFT -> Drafted.class;
            case RETURN -> Returned.class;
            case APPROVE -> Approved.class;
            case ANSWER_TOO -> AnsweredToo.class;
            case RATE -> Rated.class;
            case REOPEN -> Reopened.class;
            case PROPOSE -> Proposed.class;
            case PUBLISH -> Published.class;
            case DROP -> Dropped.class;
        };
    }
}
