package vn.motcua.consultation.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.consultation.Consultation;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Opinion;

/** A consultation as machines see it. */
record ConsultationView(
        UUID id,
        UUID dossier,

        @Schema(description = "The agency that asks") @Nullable
        UUID askedBy,

        @Schema(description = "The agency that is asked") UUID agency,

        String unit,
        String question,
        Instant askedAt,
        Instant dueAt,
        Consultation.State state,

        @Schema(description = "Whether steps were to wait for the answer")
        boolean required,

        @Schema(description = "Whether steps wait for it now")
        boolean awaited,

        @Schema(description = "Null while there is none") @Nullable
        AnswerView answer,

        @Schema(description = "Why it was withdrawn; null where it was not") @Nullable
        String withdrawnBecause,

        @Schema(description = "Why the handling went on without the answer; null where it did not") @Nullable
        String passedOverBecause) {
    /** @param signers who signed the file, as found when it was sent */
    record AnswerView(Opinion opinion, String text, String by, Instant at, boolean hasFile, List<String> signers) {}

    static ConsultationView of(Consultation consultation, Consultation.State state) {
        var asked = consultation.asked();
        var asking = asked.actor().agency();
        var withdrawn = consultation.withdrawn();
        var passedOver = consultation.passedOver();
        return new ConsultationView(
                asked.consultation(),
                asked.dossier().value(),
                asking == null ? null : asking.value(),
                asked.agency().value(),
                asked.unit(),
                asked.question(),
                asked.at(),
                asked.dueAt(),
                state,
                asked.isRequired(),
                consultation.isAwaited(),
                answer(consultation.answered()),
                withdrawn == null ? null : withdrawn.reason(),
                passedOver == null ? null : passedOver.reason());
    }

    private static @Nullable AnswerView answer(DossierEvent.@Nullable ConsultationAnswered answered) {
        return answered == null
                ? null
                : new AnswerView(
                        answered.opinion(),
                        answered.text(),
                        answered.actor().name(),
                        answered.at(),
                        answered.document() != null,
                        answered.signers());
    }
}
