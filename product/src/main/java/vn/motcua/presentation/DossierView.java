package vn.motcua.presentation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Stage;

/** A dossier as machines see it. */
public record DossierView(
        String id,

        @Schema(description = "Where the dossier is in its life")
        Stage stage,

        @Schema(
                description =
                        "What must be paid before the dossier goes on, beside whatever stage; 0 when it waits for no money")
        long toPayVnd,

        String procedure,
        String caseKey,
        Instant submittedAt,
        int supplements,
        @Nullable String number,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt) {
    public static DossierView of(Dossier dossier) {
        var receipt = dossier.received().orElse(null);
        var filing = dossier.filing();
        return new DossierView(
                dossier.id().toString(),
                dossier.stage(),
                dossier.toPay().amount(),
                filing.procedure().value(),
                filing.caseKey(),
                filing.submittedAt(),
                dossier.supplements(),
                receipt == null ? null : receipt.number().value(),
                receipt == null ? null : receipt.receivedAt(),
                receipt == null ? null : receipt.dueAt(),
                receipt == null ? null : receipt.originalDueAt());
    }
}
