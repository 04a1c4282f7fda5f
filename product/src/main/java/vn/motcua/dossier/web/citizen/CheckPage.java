package vn.motcua.dossier.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierRefusal;
import vn.motcua.dossier.Drafts;
import vn.motcua.dossier.FileDraft;
import vn.motcua.dossier.FilingOffer;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.SubmitDossier;
import vn.motcua.forms.Section;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.payment.Bills;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Everything once more before it is filed (kiểm tra và nộp). Sending it twice files once. */
@Controller
@RequestMapping("/nop-ho-so/ban-nhap/{id}")
@ForCitizens
class CheckPage {
    /** @param isComplete whether it can be filed as it is */
    record View(
            String id,
            String procedureName,
            List<Section> sections,
            List<Paper> papers,
            boolean asksForPapers,
            Vnd fee,
            String feeNote,
            boolean isComplete,
            List<Finding> findings) {}

    private final FilingOffer offer;
    private final Drafts drafts;
    private final FileDraft fileDraft;
    private final Bills bills;
    private final Messages messages;
    private final CurrentUser user;
    private final Clock clock;

    CheckPage(
            FilingOffer offer,
            Drafts drafts,
            FileDraft fileDraft,
            Bills bills,
            Messages messages,
            CurrentUser user,
            Clock clock) {
        this.offer = offer;
        this.drafts = drafts;
        this.fileDraft = fileDraft;
        this.bills = bills;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/kiem-tra")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(drafts.get(new DossierId(id), user.citizen().account()), Languages.of(request), List.of());
    }

    @PostMapping("/nop")
    ModelAndView submit(@PathVariable UUID id, HttpServletRequest request) {
        var account = user.citizen().account();
        var language = Languages.of(request);
        var dossierId = new DossierId(id);
        var draft = drafts.find(dossierId, account);
        if (draft.isEmpty()) {
            return new ModelAndView("redirect:/ho-so-cua-toi/" + id);
        }
        return switch (fileDraft.file(draft.get(), SubmitDossier.Order.online(draft.get(), language))) {
            case Outcome.No<Dossier>(var why) -> {
                var again = page(draft.get(), language, findings(why, language));
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Outcome.Done<Dossier>(var dossier) -> new ModelAndView("redirect:" + after(dossier));
        };
    }

    private String after(Dossier dossier) {
        if (dossier instanceof Dossier.AwaitingPayment) {
            return bills.of("dossier", dossier.id().value()).stream()
                    .findFirst()
                    .map(bill -> "/thanh-toan/" + bill.id())
                    .orElse("/ho-so-cua-toi/" + dossier.id());
        }
        return "/ho-so-cua-toi/" + dossier.id() + "/da-nop";
    }

    private List<Finding> findings(DossierRefusal why, Language language) {
        if (why instanceof DossierRefusal.AnswersIncomplete(var problems)) {
            return problems.stream()
                    .map(problem -> new Finding("noi-dung", problem.message()))
                    .toList();
        }
        return List.of(new Finding("noi-dung", messages.text(language, "refusal." + why.code())));
    }

    private ModelAndView page(Drafts.Draft draft, Language language, List<Finding> findings) {
        var form = offer.form(draft);
        var service = offer.service(draft);
        var papers = offer.papers(draft);
        boolean isComplete = form.firstPageWithFindings(draft.answers(), LocalDate.now(clock), language)
                        .isEmpty()
                && papers.stream()
                        .filter(component -> component.required())
                        .allMatch(component -> draft.papers().stream()
                                .anyMatch(paper -> paper.component().equals(component.key())));
        return new ModelAndView(
                "dossier/web/citizen/check",
                "view",
                new View(
                        draft.id().toString(),
                        offer.procedureName(draft.procedure()),
                        form.print(draft.answers(), language),
                        draft.papers(),
                        !papers.isEmpty(),
                        service.feeFor(Way.ONLINE),
                        service.fees().note().in(language),
                        isComplete,
                        findings));
    }
}
