package vn.motcua.consultation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.consultation.Consultation;
import vn.motcua.dossier.Opinion;

/**
 * A consultation as pages show it.
 *
 * @param dossier its id
 * @param asker name of the agency that asks
 * @param agency name of the agency that is asked, with its unit
 * @param isAwaited whether steps wait for it
 * @param shown names of what the asked agency is shown
 * @param answer null while there is none
 * @param withdrawn why it was withdrawn; null where it was not
 * @param passedOver why the handling went on without the answer; null where it did not
 */
record Card(
        String id,
        String dossier,
        String number,
        String procedure,
        String asker,
        String askedBy,
        String agency,
        String question,
        Instant askedAt,
        Instant dueAt,
        Consultation.State state,
        boolean isRequired,
        boolean isAwaited,
        boolean isOpen,
        List<String> shown,
        @Nullable Given answer,
        @Nullable String withdrawn,
        @Nullable String passedOver) {
    Card {
        shown = List.copyOf(shown);
    }

    /**
     * @param by name and agency of who answered
     * @param signers who signed the file; none where it is not signed by anybody whom an authority vouches for
     */
    record Given(Opinion opinion, String text, String by, Instant at, boolean hasFile, List<String> signers) {
        Given {
            signers = List.copyOf(signers);
        }
    }

    /** Colour of the tag of its state. */
    String tone() {
        return switch (state) {
            case LATE, ANSWERED_LATE -> "late";
            case DUE_SOON -> "soon";
            case ANSWERED -> "good";
            case OPEN -> "open";
            case WITHDRAWN -> "calm";
        };
    }
}
