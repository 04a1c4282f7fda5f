package vn.motcua.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/**
 * A petition (phản ánh, kiến nghị): what was sent, and what happened since. Everything else follows.
 *
 * @param agency to which it was sent
 */
public record Petition(
        PetitionId id, PetitionNumber number, AgencyId agency, Filing filing, List<PetitionEvent.Entry> log) {
    public Petition {
        log = List.copyOf(log);
    }

    /**
     * What was sent. It never changes.
     *
     * @param enteredBy the officer who typed it over; null on the web
     * @param mayPublish whether the sender minds nobody's reading it
     */
    public record Filing(
            Instant at,
            Channel channel,
            @Nullable AccountId enteredBy,
            Sender sender,
            Content content,
            boolean mayPublish) {}

    /**
     * @param place in words; empty where there is none
     * @param dossier which one it is about; null where it is about none
     */
    public record Content(
            String subject,
            String body,
            String place,
            @Nullable DossierId dossier,
            List<PetitionFile> files) {
        public static final int SUBJECT_MAX = 200;
        public static final int BODY_MAX = 4_000;
        public static final int PLACE_MAX = 300;
        public static final int FILES_MAX = 5;

        public Content {
            files = List.copyOf(files);
        }
    }

    public PetitionState state() {
        var state = PetitionState.sent(agency, filing.sender().isNamed());
        for (var entry : log) {
            state = state.after(entry);
        }
        return state;
    }

    Petition with(PetitionEvent.Entry entry) {
        var longer = new ArrayList<>(log);
        longer.add(entry);
        return new Petition(id, number, agency, filing, longer);
    }

    /** All that came with it, at once or when the sender was asked. */
    public List<PetitionFile> files() {
        var all = new ArrayList<>(filing.content().files());
        for (var entry : log) {
            if (entry.event() instanceof PetitionEvent.Replied replied) {
                all.addAll(replied.files());
            }
        }
        return all;
    }

    /** What was answered last; empty where nothing is. */
    public Optional<String> answer() {
        return log.stream()
                .map(PetitionEvent.Entry::event)
                .<String>mapMulti((event, take) -> {
                    if (event instanceof PetitionEvent.Approved(var text)) {
                        take.accept(text);
                    } else if (event instanceof PetitionEvent.AnsweredToo(var _, var _, var text)) {
                        take.accept(text);
                    }
                })
                .reduce((_, later) -> later);
    }

    /** What waits for approval or was sent back, newest; empty where nothing was drafted. */
    public String draft() {
        return log.stream()
                .map(PetitionEvent.Entry::event)
                .<String>mapMulti((event, take) -> {
                    if (event instanceof PetitionEvent.Drafted(var text)) {
                        take.accept(text);
                    }
                })
                .reduce("", (_, later) -> later);
    }

    /** What was proposed for everybody to read, newest; empty where nothing was. */
    public Optional<PetitionEvent.Proposed> proposed() {
        return log.stream()
                .map(PetitionEvent.Entry::event)
                .filter(PetitionEvent.Proposed.class::isInstance)
                .map(PetitionEvent.Proposed.class::cast)
                .reduce((_, later) -> later);
    }
}
