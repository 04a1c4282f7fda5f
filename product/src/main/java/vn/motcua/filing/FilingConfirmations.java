package vn.motcua.filing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.documents.Document;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Charged;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.DueDates;
import vn.motcua.dossier.FilingReference;
import vn.motcua.dossier.FilingReferences;
import vn.motcua.dossier.Outcome;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.Bills;
import vn.motcua.presentation.PaperWords;
import vn.motcua.rules.RowGround;

/** What a person holds in the hand right after filing: what to quote, who has it, by when they answer, what was given. */
@Component
public class FilingConfirmations {
    /** @param sizeBytes zero when the file is there no more */
    public record GivenPaper(
            String fileName, long sizeBytes, @Nullable String sha256) {
        /** {@code 245 KB}, {@code 1,2 MB}. */
        public String sizeInWords() {
            return sizeBytes < MEGABYTE
                    ? Math.max(1, Math.round(sizeBytes / (double) KILOBYTE)) + " KB"
                    : String.format(Locale.forLanguageTag("vi"), "%.1f MB", sizeBytes / (double) MEGABYTE);
        }
    }

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = 1024 * KILOBYTE;

    /**
     * @param words what the bill says it is for
     * @param receiptNumber number of the receipt for the fee; empty as long as it is not paid
     */
    public record FilingFee(String bill, BillPurpose purpose, String words, long amountVnd, String receiptNumber) {}

    /** A counter, and how to reach it. */
    public record Place(String counter, String address, String phone) {}

    /**
     * @param reference what can be quoted at the counter; empty for a dossier that was not filed here
     * @param counter name of the counter that it was filed with
     * @param nowAt whom to ask instead since the dossier passed to a successor; null while it is where it was filed
     * @param answersBy when the counter must have answered; null as long as a fee is open or the calendar does not say
     * @param basis the article of the law for that
     * @param feeGround why the fee is what it is, also where nothing is to be paid; null where no fee table decided
     */
    public record Confirmation(
            String reference,
            String counter,
            String address,
            String phone,
            @Nullable Place nowAt,
            Instant filedAt,
            @Nullable Instant answersBy,
            String basis,
            List<GivenPaper> papers,
            List<FilingFee> fees,
            @Nullable RowGround feeGround) {
        public Confirmation {
            papers = List.copyOf(papers);
            fees = List.copyOf(fees);
        }
    }

    private final Dossiers dossiers;
    private final FilingReferences references;
    private final CounterTerms terms;
    private final DueDates dueDates;
    private final PaperWords words;
    private final Documents documents;
    private final Bills bills;

    FilingConfirmations(
            Dossiers dossiers,
            FilingReferences references,
            CounterTerms terms,
            DueDates dueDates,
            PaperWords words,
            Documents documents,
            Bills bills) {
        this.dossiers = dossiers;
        this.references = references;
        this.terms = terms;
        this.dueDates = dueDates;
        this.words = words;
        this.documents = documents;
        this.bills = bills;
    }

    public Confirmation of(Dossier dossier) {
        var filing = dossier.filing();
        var counter = words.agency(filing.counter());
        var inForce = terms.on(words.day(filing.submittedAt()));
        return new Confirmation(
                references.of(dossier.id()).map(FilingReference::toString).orElse(""),
                counter.name(words.day(filing.submittedAt())),
                counter.contact().address(),
                counter.contact().phone(),
                nowAt(dossier),
                filing.submittedAt(),
                answersBy(dossier, inForce),
                inForce.basis(),
                papers(dossier.id()),
                bills.of(DossierTrace.CASE_KIND, dossier.id().value()).stream()
                        .filter(bill -> bill.isPaid() || bill.isPayable())
                        .map(FilingConfirmations::fee)
                        .toList(),
                Charged.of(dossiers.trace(dossier.id())).map(Charged::fee).orElse(null));
    }

    private @Nullable Place nowAt(Dossier dossier) {
        if (dossier.seat().counter().equals(dossier.filing().counter())) {
            return null;
        }
        var counter = words.agency(dossier.seat().counter());
        return new Place(
                counter.name(words.day(words.now())),
                counter.contact().address(),
                counter.contact().phone());
    }

    /** Until when the counter must answer what waits for it; empty where it need not now, or the calendar does not say. */
    public Optional<Instant> answersBy(Dossier dossier) {
        return dossier instanceof Dossier.Submitted
                ? Optional.ofNullable(
                        answersBy(dossier, terms.on(words.day(dossier.filing().submittedAt()))))
                : Optional.empty();
    }

    /** The counter looks at a dossier when all is paid that is due at filing, and all is given that it asked for; then its time runs. */
    private @Nullable Instant answersBy(Dossier dossier, CounterTerms.Terms inForce) {
        if (dossier.waitsForMoney()) {
            return null;
        }
        var from = dossiers.trace(dossier.id()).stream()
                .filter(event -> event instanceof DossierEvent.FeePaid
                        || event instanceof DossierEvent.SupplementGiven given && given.dueAt() == null)
                .map(DossierEvent::at)
                .reduce((_, later) -> later)
                .orElse(dossier.filing().submittedAt());
        return switch (dueDates.from(from, dossier.filing().counter(), inForce.rule(), List.of())) {
            case Outcome.Done(var due) -> due.at();
            case Outcome.No(var _) -> null;
        };
    }

    private List<GivenPaper> papers(DossierId id) {
        return dossiers.filed(id).papers().stream()
                .filter(paper -> paper.document() != null)
                .map(paper -> new GivenPaper(paper.fileName(), size(paper.document()), paper.sha256()))
                .toList();
    }

    private long size(@Nullable UUID document) {
        return document == null
                ? 0
                : documents
                        .find(new DocumentId(document))
                        .map(Document::sizeBytes)
                        .orElse(0L);
    }

    private static FilingFee fee(Bill bill) {
        var payment = bill.payment();
        return new FilingFee(
                bill.id().toString(),
                bill.purpose(),
                bill.words(),
                bill.amount().amount(),
                payment == null ? "" : payment.receiptNumber());
    }
}
