package vn.motcua.telling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.petition.Petition;
import vn.motcua.petition.PetitionEvent;
import vn.motcua.petition.PetitionHappened;

/** Which letter what happened to a petition makes, and what its words may say. Nothing of what people wrote is among it. */
final class PetitionLetters {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private PetitionLetters() {}

    /** Empty where the sender need not be told. The compiler asks about every new kind of event. */
    static Optional<LetterKind> kind(@Nullable PetitionEvent event) {
        return switch (event) {
            case null -> Optional.of(LetterKind.PETITION_RECEIVED);
            case PetitionEvent.Classified _ -> Optional.of(LetterKind.PETITION_CLASSIFIED);
            case PetitionEvent.PassedOn _ -> Optional.of(LetterKind.PETITION_PASSED_ON);
            case PetitionEvent.Forwarded _ -> Optional.of(LetterKind.PETITION_FORWARDED);
            case PetitionEvent.Refused _ -> Optional.of(LetterKind.PETITION_REFUSED);
            case PetitionEvent.LedAway _ -> Optional.of(LetterKind.PETITION_LED_AWAY);
            case PetitionEvent.Linked _ -> Optional.of(LetterKind.PETITION_LINKED);
            case PetitionEvent.Asked _ -> Optional.of(LetterKind.PETITION_ASKED);
            case PetitionEvent.Approved _, PetitionEvent.AnsweredToo _ -> Optional.of(LetterKind.PETITION_ANSWERED);
            // What is drafted and sent back is the office's own; the rest the sender did, or everybody reads it.
            case PetitionEvent.Drafted _,
                    PetitionEvent.Returned _,
                    PetitionEvent.Unlinked _,
                    PetitionEvent.Replied _,
                    PetitionEvent.Rated _,
                    PetitionEvent.Reopened _,
                    PetitionEvent.Proposed _,
                    PetitionEvent.Published _,
                    PetitionEvent.Dropped _ -> Optional.empty();
        };
    }

    static @Nullable PetitionEvent event(Petition petition) {
        return petition.log().isEmpty() ? null : petition.log().getLast().event();
    }

    /** @param agency name of the one that has it */
    static Map<String, String> facts(PetitionHappened happened, String agency) {
        var petition = happened.petition();
        var facts = new HashMap<String, String>();
        facts.put("number", petition.number().value());
        facts.put("agency", agency);
        facts.put("at", moment(at(petition)));
        var due = happened.dueAt();
        if (due != null) {
            facts.put("due", moment(due));
        }
        var code = happened.code();
        if (code != null) {
            facts.put("code", code.shown());
        }
        if (event(petition) instanceof PetitionEvent.Forwarded(var body, var _)) {
            facts.put("body", body);
        }
        return facts;
    }

    static Instant at(Petition petition) {
        return petition.log().isEmpty()
                ? petition.filing().at()
                : petition.log().getLast().at();
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(ZONE));
    }
}
