package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dossier as its row has it: every column that follows from the log. */
public record DossierRow(
        UUID id,
        Stage stage,
        @Nullable Long toPay,
        String procedureCode,
        String service,
        String caseKey,
        String channel,
        String applicant,
        @Nullable String assistedBy,
        String area,
        UUID counter,
        UUID agency,
        Instant submittedAt,
        String contentHash,
        int supplements,
        @Nullable String number,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        @Nullable Boolean isExtended,
        @Nullable Instant askedAt,
        @Nullable String verdict,
        @Nullable Instant decidedAt,
        @Nullable UUID resultId,
        @Nullable String handOverWay,
        @Nullable Instant handedOverAt,
        @Nullable String handOverEvidence,
        @Nullable Instant endedAt) {

    /** Where the result stands now. Of the dossier's table alone: what follows from the log is {@link #of}. */
    public static DossierRow read(ResultSet row) throws SQLException {
        return new DossierRow(
                row.getObject("id", UUID.class),
                Stage.valueOf(row.getString("stage")),
                row.getObject("to_pay", Long.class),
                row.getString("procedure_code"),
                row.getString("service"),
                row.getString("case_key"),
                row.getString("channel"),
                row.getString("applicant"),
                row.getString("assisted_by"),
                row.getString("area"),
                row.getObject("counter", UUID.class),
                row.getObject("agency", UUID.class),
                DossierStore.moment(row, "submitted_at"),
                row.getString("content_hash"),
                row.getInt("supplements"),
                row.getString("number"),
                DossierStore.momentOrNull(row, "received_at"),
                DossierStore.momentOrNull(row, "due_at"),
                DossierStore.momentOrNull(row, "original_due_at"),
                row.getObject("is_extended", Boolean.class),
                DossierStore.momentOrNull(row, "asked_at"),
                row.getString("verdict"),
                DossierStore.momentOrNull(row, "decided_at"),
                row.getObject("result_id", UUID.class),
                row.getString("hand_over_way"),
                DossierStore.momentOrNull(row, "handed_over_at"),
                row.getString("hand_over_evidence"),
                DossierStore.momentOrNull(row, "ended_at"));
    }

    public static DossierRow of(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Submitted _, Dossier.InHandling _, Dossier.Paused _ -> new Columns().row(dossier);
            case Dossier.AwaitingSupplement awaiting -> {
                var columns = new Columns();
                columns.askedAt = awaiting.askedAt();
                yield columns.row(awaiting);
            }
            case Dossier.Decided decided -> {
                var columns = new Columns();
                columns.decision = decided.decision();
                yield columns.row(decided);
            }
            case Dossier.Closed closed -> {
                var columns = new Columns();
                columns.decision = closed.decision();
                columns.handOver = closed.handOver();
                yield columns.row(closed);
            }
            case Dossier.Refused refused -> {
                var columns = new Columns();
                columns.endedAt = refused.refusedAt();
                yield columns.row(refused);
            }
            case Dossier.Withdrawn withdrawn -> {
                var columns = new Columns();
                columns.endedAt = withdrawn.withdrawnAt();
                yield columns.row(withdrawn);
            }
        };
    }

    /** Collects the columns that only some stages have. */
    private static final class Columns {
        private @Nullable Instant askedAt;
        private @Nullable Decision decision;
        private @Nullable HandOver handOver;
        private @Nullable Instant endedAt;

        DossierRow row(Dossier dossier) {
            var filing = dossier.filing();
            var receipt = dossier.received().orElse(null);
            var result = decision == null ? null : decision.result();
            return new DossierRow(
                    filing.id().value(),
                    dossier.stage(),
                    dossier.waitsForMoney() ? dossier.toPay().amount() : null,
                    filing.procedure().value(),
                    filing.service(),
                    filing.caseKey(),
                    filing.channel().name(),
                    filing.applicant().value(),
                    filing.assistedBy() == null ? null : filing.assistedBy().value(),
                    filing.area().value(),
                    dossier.seat().counter().value(),
                    dossier.seat().agency().value(),
                    filing.submittedAt(),
                    filing.contentHash(),
                    dossier.supplements(),
                    receipt == null ? null : receipt.number().value(),
                    receipt == null ? null : receipt.receivedAt(),
                    receipt == null ? null : receipt.dueAt(),
                    receipt == null ? null : receipt.originalDueAt(),
                    receipt == null ? null : receipt.isExtended(),
                    askedAt,
                    decision == null ? null : decision.verdict().name(),
                    decision == null ? null : decision.at(),
                    result == null ? null : result.value(),
                    handOver == null ? null : handOver.way().name(),
                    handOver == null ? null : handOver.at(),
                    handOver == null ? null : handOver.evidence(),
                    endedAt);
        }
    }
}
