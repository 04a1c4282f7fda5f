package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.Cost;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.FilingRefusal;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FileDraft;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.OpenDraft;
import vn.motcua.filing.SubmitDossier;
import vn.motcua.forms.Remark;
import vn.motcua.forms.Section;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.payment.Bill;
import vn.motcua.payment.Bills;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Everything once more before it is filed (kiểm tra và nộp). Sending it twice files once. */
@Controller
@RequestMapping("/nop-ho-so/ban-nhap/{id}")
@ForCitizens
class CheckPage {
    /**
     * @param version of the draft that is shown: what is filed is what was seen
     * @param isComplete whether it can be filed as it is
     */
    record View(
            String id,
            int version,
            String procedureName,
            List<Section> sections,
            List<Paper> papers,
            boolean asksForPapers,
            Cost cost,
            boolean isPaidNow,
            String feeNote,
            boolean isComplete,
            String caseQuestion,
            String caseName,
            List<Remark> remarks,
            List<String> confirmed,
            int steps,
            @Nullable LocalDate termsSince,
            List<Finding> findings) {
        /** Where the first page of the form asks for the case. */
        String casePage() {
            return sections.getFirst().pageKey();
        }
    }

    private final FilingOffer offer;
    private final OpenDraft openDraft;
    private final Drafts drafts;
    private final FileDraft fileDraft;
    private final Bills bills;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    CheckPage(
            FilingOffer offer,
            OpenDraft openDraft,
            Drafts drafts,
            FileDraft fileDraft,
            Bills bills,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.offer = offer;
        this.openDraft = openDraft;
        this.drafts = drafts;
        this.fileDraft = fileDraft;
        this.bills = bills;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/kiem-tra")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(
                openDraft.get(new DossierId(id), user.citizen().account()),
                Languages.of(request),
                List.of(),
                List.of());
    }

    /**
     * @param shown version of the draft that the person saw
     * @param confirmed keys of the remarks that the person says are right
     */
    @PostMapping("/nop")
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam(name = "da-xem", defaultValue = "") String shown,
            @RequestParam(name = "xac-nhan", defaultValue = "") List<String> confirmed,
            HttpServletRequest request) {
        var language = Languages.of(request);
        var kept = drafts.find(new DossierId(id), user.citizen().account());
        if (kept.isEmpty()) {
            return new ModelAndView("redirect:/ho-so-cua-toi/" + id);
        }
        var draft = openDraft.current(kept.get());
        if (!draft.service().equals(kept.get().service())) {
            return again(draft, language, confirmed, List.of());
        }
        var changed = FileDraft.refused(draft, shown);
        if (changed.isPresent()) {
            return again(draft, language, List.of(), findings(changed.get(), language));
        }
        var unconfirmed = remarks(draft, language).stream()
                .filter(Remark::mustBeConfirmed)
                .filter(remark -> !confirmed.contains(remark.key()))
                .map(remark -> new Finding(
                        "xac-nhan-" + remark.key(), messages.text(language, "dossier.check.confirm", remark.message())))
                .toList();
        if (!unconfirmed.isEmpty()) {
            return again(draft, language, confirmed, unconfirmed);
        }
        return switch (fileDraft.file(draft, SubmitDossier.Order.online(draft, language))) {
            case Outcome.No(var why) ->
                again(openDraft.get(draft.id(), draft.account()), language, confirmed, findings(why, language));
            case Outcome.Done(var dossier) -> new ModelAndView("redirect:" + after(dossier));
        };
    }

    private ModelAndView again(Drafts.Draft draft, Language language, List<String> confirmed, List<Finding> findings) {
        var again = page(draft, language, confirmed, findings);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private List<Remark> remarks(Drafts.Draft draft, Language language) {
        return offer.form(draft).remarks(draft.answers(), LocalDate.now(clock), language);
    }

    private String after(Dossier dossier) {
        if (dossier.waitsForMoney()) {
            var open = bills.of("dossier", dossier.id().value()).stream()
                    .filter(Bill::isPayable)
                    .toList();
            return open.size() == 1 ? "/thanh-toan/" + open.getFirst().id() : "/ho-so-cua-toi/" + dossier.id();
        }
        return "/ho-so-cua-toi/" + dossier.id() + "/da-nop";
    }

    private List<Finding> findings(FilingRefusal.OfDraft why, Language language) {
        return switch (why) {
            case DossierRefusal.AnswersIncomplete(var problems) ->
                problems.stream()
                        .map(problem -> new Finding("noi-dung", problem.message()))
                        .toList();
            case FilingRefusal.OfTerms _,
                    FilingRefusal.CompetenceUnclear _,
                    FilingRefusal.DraftChanged _,
                    FilingRefusal.TermsChanged _ ->
                List.of(new Finding("noi-dung", messages.text(language, "refusal." + why.code())));
        };
    }

    private ModelAndView page(Drafts.Draft draft, Language language, List<String> confirmed, List<Finding> findings) {
        var form = offer.form(draft);
        var service = offer.service(draft);
        var cost = service.cost(Way.ONLINE, draft.answers()::text, LocalDate.now(clock));
        boolean asksForPapers = !offer.papers(draft).isEmpty();
        var sections = form.print(draft.answers(), language);
        boolean isComplete = service.hasCase(draft.caseKey())
                && form.firstPageWithFindings(draft.answers(), LocalDate.now(clock), language)
                        .isEmpty()
                && offer.missingPapers(draft).isEmpty();
        int steps = form.pages(draft.answers(), language).size() + 1;
        return new ModelAndView(
                "portal/citizen/check",
                "view",
                new View(
                        draft.id().toString(),
                        draft.version(),
                        offer.procedureName(draft.procedure()),
                        sections,
                        draft.papers(),
                        asksForPapers,
                        cost,
                        service.isPaidAtFiling() && !cost.total().isZero(),
                        service.fees().note().in(language),
                        isComplete,
                        service.guide() == null
                                ? ""
                                : service.guide().question().in(language),
                        FilingOffer.caseName(service, draft.caseKey(), language),
                        remarks(draft, language),
                        confirmed,
                        steps,
                        draft.termsSince(),
                        findings));
    }
}
