package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.calendar.DueDate;
import vn.motcua.casefile.Originals;
import vn.motcua.documents.DocumentAnswers;
import vn.motcua.documents.Documents;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Duty;
import vn.motcua.dossier.HandOverResult;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Receipt;
import vn.motcua.dossier.Stage;
import vn.motcua.dossier.WithdrawDossier;
import vn.motcua.filing.FilingConfirmations;
import vn.motcua.filing.FilingOffer;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.forms.Section;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.linked.ReadThreads;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.Bills;
import vn.motcua.payment.SettledMoney;
import vn.motcua.presentation.Corrections;
import vn.motcua.presentation.DueExplanation;
import vn.motcua.presentation.PrintForms;
import vn.motcua.presentation.TraceWords;
import vn.motcua.result.ResultRow;
import vn.motcua.result.Results;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Languages;
import vn.motcua.ui.TraceEntry;

/** One dossier of one's own: its state in words, why it is due then, its whole trace, its papers and its result. */
@Controller
@RequestMapping("/ho-so-cua-toi/{id}")
@ForCitizens
class DossierPage {
    /**
     * What must still be paid, what for, and where.
     *
     * @param duty that is asked for; null for what the dossier itself costs
     */
    record Payment(
            String address,
            BillPurpose purpose,
            Vnd amount,
            @Nullable Duty duty) {}

    /**
     * @param settled what became of money that was paid; only where the dossier ended without a result
     * @param mayTakeResult not when it was revoked before it was handed over
     * @param hasReasons whether form 03 says why not
     * @param originals that the agency holds
     */
    record View(
            String id,
            String procedure,
            String procedureName,
            String ownerName,
            Stage stage,
            Vnd toPay,
            @Nullable Receipt receipt,
            @Nullable DueDate due,
            List<TraceEntry> trace,
            List<Section> sections,
            @Nullable ResultRow result,
            boolean mayTakeResult,
            List<Payment> payments,
            List<SettledMoney> settled,
            boolean mayWithdraw,
            boolean hasReasons,
            List<String> originals,
            FilingConfirmations.Confirmation filing,
            List<Corrections.Round> corrections) {}

    private final Dossiers dossiers;
    private final FilingOffer offer;
    private final Forms forms;
    private final TraceWords words;
    private final DueExplanation explanation;
    private final Results results;
    private final ReadThreads threads;
    private final Bills bills;
    private final WithdrawDossier withdrawDossier;
    private final HandOverResult handOverResult;
    private final PrintForms printForms;
    private final FiledPapers filedPapers;
    private final Documents documents;
    private final CurrentUser user;

    DossierPage(
            Dossiers dossiers,
            FilingOffer offer,
            Forms forms,
            TraceWords words,
            DueExplanation explanation,
            Results results,
            ReadThreads threads,
            Bills bills,
            WithdrawDossier withdrawDossier,
            HandOverResult handOverResult,
            PrintForms printForms,
            FiledPapers filedPapers,
            Documents documents,
            CurrentUser user) {
        this.dossiers = dossiers;
        this.offer = offer;
        this.forms = forms;
        this.words = words;
        this.explanation = explanation;
        this.results = results;
        this.threads = threads;
        this.bills = bills;
        this.withdrawDossier = withdrawDossier;
        this.handOverResult = handOverResult;
        this.printForms = printForms;
        this.filedPapers = filedPapers;
        this.documents = documents;
        this.user = user;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        var dossier = own(id);
        return new ModelAndView("portal/citizen/dossier", "view", view(dossier, request))
                .addObject(
                        "linkedThread",
                        threads.withDossier(dossier.id())
                                .map(thread -> thread.id().toString())
                                .orElse(""));
    }

    /** The confirmation right after filing. */
    @GetMapping("/da-nop")
    ModelAndView filed(@PathVariable UUID id, HttpServletRequest request) {
        return new ModelAndView("portal/citizen/filed", "view", view(own(id), request));
    }

    @PostMapping("/rut")
    String withdraw(@PathVariable UUID id, @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        withdrawDossier.withdraw(new DossierId(id), user.citizen().account(), reason);
        return "redirect:/ho-so-cua-toi/" + id;
    }

    /** All that was filed, to keep or to print. */
    @GetMapping("/to-khai.pdf")
    ResponseEntity<byte[]> filing(@PathVariable UUID id) {
        return DocumentAnswers.pdf(filedPapers.print(own(id)), "to-khai.pdf");
    }

    @GetMapping("/giay-tiep-nhan.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id) {
        return DocumentAnswers.pdf(printForms.receipt(own(id)), "giay-tiep-nhan.pdf");
    }

    @GetMapping("/phieu-bo-sung.pdf")
    ResponseEntity<byte[]> supplement(@PathVariable UUID id) {
        return DocumentAnswers.pdf(printForms.supplement(own(id)), "phieu-bo-sung.pdf");
    }

    @GetMapping("/phieu-xin-loi.pdf")
    ResponseEntity<byte[]> apology(@PathVariable UUID id) {
        return DocumentAnswers.pdf(printForms.apology(own(id)), "phieu-xin-loi.pdf");
    }

    @GetMapping("/phieu-tu-choi.pdf")
    ResponseEntity<byte[]> refusal(@PathVariable UUID id) {
        return DocumentAnswers.pdf(printForms.refusal(own(id)), "phieu-tu-choi.pdf");
    }

    @GetMapping("/thong-bao-dung.pdf")
    ResponseEntity<byte[]> stop(@PathVariable UUID id) {
        return DocumentAnswers.pdf(printForms.stop(own(id)), "thong-bao-dung.pdf");
    }

    /** Taking the signed result is the electronic hand-over. A form, because it changes the dossier. */
    @PostMapping("/ket-qua")
    String take(@PathVariable UUID id) {
        return switch (handOverResult.takeElectronically(
                new DossierId(id), user.citizen().account())) {
            case Outcome.Done(var _) -> "redirect:/ho-so-cua-toi/" + id + "/ket-qua.pdf";
            case Outcome.No(var _) -> "redirect:/ho-so-cua-toi/" + id;
        };
    }

    @GetMapping("/ket-qua.pdf")
    ResponseEntity<?> result(@PathVariable UUID id) {
        var document =
                results.paperForApplicant(own(id)).orElseThrow(() -> new NotFound("signed result of dossier " + id));
        return DocumentAnswers.attachment(documents.read(document));
    }

    private Dossier own(UUID id) {
        return dossiers.own(new DossierId(id), user.citizen().account());
    }

    private View view(Dossier dossier, HttpServletRequest request) {
        var language = Languages.of(request);
        var log = dossiers.trace(dossier.id());
        var filed = dossiers.filed(dossier.id());
        var form = forms.find(FormId.parse(filed.form()));
        var result = results.signed(dossier).orElse(null);
        return new View(
                dossier.id().toString(),
                dossier.filing().procedure().value(),
                offer.procedureName(dossier.filing().procedure()),
                dossiers.ownerName(filed),
                dossier.stage(),
                dossier.toPay(),
                receiptOf(dossier),
                explanation.of(dossier, log),
                words.of(dossier, log, language, false),
                form.print(filed.answers(), language),
                result,
                result != null && Results.isForApplicant(dossier, result),
                payments(dossier, log),
                dossier.stage().isWithoutResult()
                        ? bills.settled(DossierTrace.CASE_KIND, dossier.id().value())
                        : List.of(),
                WithdrawDossier.isPossible(dossier),
                hasReasons(dossier, log),
                Originals.held(log),
                filedPapers.confirmation(dossier),
                filedPapers.corrections(dossier, language));
    }

    private List<Payment> payments(Dossier dossier, List<DossierEvent> log) {
        return bills.of(DossierTrace.CASE_KIND, dossier.id().value()).stream()
                .filter(Bill::isPayable)
                .map(bill -> new Payment("/thanh-toan/" + bill.id(), bill.purpose(), bill.amount(), duty(bill, log)))
                .toList();
    }

    private static @Nullable Duty duty(Bill bill, List<DossierEvent> log) {
        return log.stream()
                .filter(DossierEvent.DutyAsked.class::isInstance)
                .map(event -> ((DossierEvent.DutyAsked) event).duty())
                .filter(duty -> duty.words().equals(bill.words()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Receipt receiptOf(Dossier dossier) {
        return dossier.received().orElse(null);
    }

    /** Refused, or rejected after appraisal without a signed result: the reasons stand on form 03. */
    private static boolean hasReasons(Dossier dossier, List<DossierEvent> log) {
        return dossier instanceof Dossier.Refused
                || log.stream()
                        .anyMatch(event -> event instanceof DossierEvent.Decided decided && decided.reason() != null);
    }
}
