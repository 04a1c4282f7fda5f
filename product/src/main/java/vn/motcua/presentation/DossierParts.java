package vn.motcua.presentation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventType;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.Stage;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.Bills;
import vn.motcua.shared.Language;

/** What a dossier holds besides its state: content, trace, bills, lines of lists. */
@Component
public class DossierParts {
    /** @param next where the next page begins; null on the last one */
    public record DossierLines(
            List<DossierLine> lines, @Nullable String next) {
        public static DossierLines of(Dossiers.Page page) {
            return new DossierLines(page.lines().stream().map(DossierLine::of).toList(), page.next());
        }
    }

    /**
     * A dossier in a list.
     *
     * @param since since when it waits there, or until when an answer is owed: what the list is sorted by
     */
    public record DossierLine(
            UUID id,
            @Nullable String number,
            Stage stage,

            @Schema(description = "What must be paid before the dossier goes on; 0 when it waits for no money")
            long toPayVnd,

            String procedure,
            String caseKey,
            String ownerName,
            String channel,
            Instant submittedAt,
            @Nullable Instant dueAt,
            @Nullable Instant decidedAt,
            Instant since) {
        public static DossierLine of(Dossiers.Line line) {
            return new DossierLine(
                    line.id().value(),
                    line.number(),
                    line.stage(),
                    line.toPay().amount(),
                    line.procedure(),
                    line.caseKey(),
                    line.ownerName(),
                    line.channel(),
                    line.submittedAt(),
                    line.dueAt(),
                    line.decidedAt(),
                    line.shelvedAt());
        }
    }

    /** @param document id for the download; null when nothing was uploaded */
    public record FiledPaper(
            String component,
            Paper.Source source,
            @Nullable UUID document,
            String fileName,
            @Nullable String sha256) {
        public static FiledPaper of(Paper paper) {
            return new FiledPaper(
                    paper.component(), paper.source(), paper.document(), paper.fileName(), paper.sha256());
        }
    }

    /** @param form the schema the answers follow, as {@code marital-status/1} */
    public record FiledContent(
            String form,
            int version,

            @Schema(description = "As the form's schema has it")
            JsonNode answers,

            @Schema(
                    description =
                            "What the e-ID vouched for, so that the applicant could not change it: JSON pointer of"
                                    + " the answer, and the claim it came from",
                    example = "{\"/applicant/fullName\": \"eid.fullName\"}")
            Map<String, String> vouched,

            List<FiledPaper> papers) {}

    /**
     * @param event what happened; null for a step that is open now
     * @param detail one more sentence
     */
    public record TraceLine(
            @Nullable String event,
            @Nullable Instant at,
            String title,
            @Nullable String by,
            @Nullable String detail) {}

    /**
     * @param words what for, as the receipt has it
     * @param state whether it is to be paid still; one that was cancelled is not
     */
    public record BillLine(
            UUID id,
            BillPurpose purpose,
            String words,
            long amountVnd,
            boolean isPaid,
            Bill.State state,
            String reference) {}

    private final Dossiers dossiers;
    private final TraceWords words;
    private final Bills bills;
    private final JsonMapper json;
    private final Clock clock;

    DossierParts(Dossiers dossiers, TraceWords words, Bills bills, JsonMapper json, Clock clock) {
        this.dossiers = dossiers;
        this.words = words;
        this.bills = bills;
        this.json = json;
        this.clock = clock;
    }

    public FiledContent content(Dossier dossier) {
        var filed = dossiers.filed(dossier.id());
        return new FiledContent(
                filed.form(),
                filed.version(),
                json.readTree(filed.answers().json()),
                new TreeMap<>(filed.answers().sources()),
                filed.papers().stream().map(FiledPaper::of).toList());
    }

    /** Events first, oldest first; then the steps that are open now. */
    public List<TraceLine> trace(Dossier dossier, boolean withOpinions) {
        var log = dossiers.trace(dossier.id());
        var entries = words.of(dossier, log, Language.VI, withOpinions);
        var lines = new ArrayList<TraceLine>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            DossierEvent event = i < log.size() ? log.get(i) : null;
            lines.add(new TraceLine(
                    event == null ? null : EventType.of(event).text(),
                    event == null ? null : event.at(),
                    entry.title(),
                    entry.by(),
                    entry.detail()));
        }
        return lines;
    }

    public List<BillLine> bills(Dossier dossier) {
        var now = clock.instant();
        return bills.of("dossier", dossier.id().value()).stream()
                .map(bill -> new BillLine(
                        bill.id().value(),
                        bill.purpose(),
                        bill.words(),
                        bill.amount().amount(),
                        bill.isPaid(),
                        bill.state(now),
                        bill.reference()))
                .toList();
    }
}
