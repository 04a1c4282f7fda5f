package vn.motcua.dossier.web.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.catalogue.ProcedureContent.Way;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Drafts;
import vn.motcua.dossier.FileDraft;
import vn.motcua.dossier.FilingOffer;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.SubmitDossier;
import vn.motcua.forms.Section;
import vn.motcua.identity.Accounts;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.Role;
import vn.motcua.payment.Bills;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.Vnd;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Everything once more with the person who came, then it is filed in that person's name. */
@Controller
@RequestMapping("/mot-cua/nop-truc-tiep/ban-nhap/{id}")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "draft", purpose = Purpose.COUNTER)
class DirectCheckPage {
    private static final String NUMBER = "/applicant/personalNumber";

    /** A paper that can be shown at the counter, with the names of its scans. */
    record Presented(String key, String name, boolean isTicked, List<String> scans) {}

    record View(
            String id,
            String procedureName,
            List<Section> sections,
            List<Presented> papers,
            Vnd fee,
            boolean isComplete,
            List<Finding> findings) {}

    private final FilingOffer offer;
    private final Drafts drafts;
    private final FileDraft fileDraft;
    private final CounterDesk desk;
    private final Bills bills;
    private final Refusals refusals;
    private final Messages messages;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Clock clock;

    DirectCheckPage(
            FilingOffer offer,
            Drafts drafts,
            FileDraft fileDraft,
            CounterDesk desk,
            Bills bills,
            Refusals refusals,
            Messages messages,
            Accounts accounts,
            CurrentUser user,
            Clock clock) {
        this.offer = offer;
        this.drafts = drafts;
        this.fileDraft = fileDraft;
        this.desk = desk;
        this.bills = bills;
        this.refusals = refusals;
        this.messages = messages;
        this.accounts = accounts;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/kiem-tra")
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(draft(id), List.of(), List.of(), Languages.of(request));
    }

    /** Sending it twice files once. */
    @PostMapping("/nop")
    ModelAndView submit(
            @PathVariable UUID id,
            @RequestParam(name = "thanh-phan", defaultValue = "") List<String> presented,
            HttpServletRequest request) {
        var found = drafts.find(new DossierId(id), user.officer().account());
        if (found.isEmpty()) {
            return new ModelAndView("redirect:/mot-cua/" + id);
        }
        var language = Languages.of(request);
        var draft = found.get();
        if (!Accounts.isPersonalNumber(draft.answers().text(NUMBER))) {
            var missing = new Finding("noi-dung", messages.text(language, "dossier.office.direct.number-missing"));
            return again(draft, presented, List.of(missing), language);
        }
        return switch (fileDraft.file(draft, order(draft, presented, language))) {
            case Outcome.No<Dossier>(var why) ->
                again(draft, presented, refusals.findings(why, "noi-dung", language), language);
            case Outcome.Done<Dossier>(var dossier) -> new ModelAndView("redirect:" + after(dossier));
        };
    }

    private SubmitDossier.Order order(Drafts.Draft draft, List<String> presented, Language language) {
        var papers = new ArrayList<>(draft.papers());
        offer.service(draft).componentsFor(caseKey(draft)).stream()
                .filter(component -> presented.contains(component.key()))
                .map(component -> new Paper(component.key(), Paper.Source.PRESENTED, null, "", null))
                .forEach(papers::add);
        return new SubmitDossier.Order(
                draft.id(),
                draft.procedure(),
                draft.caseKey(),
                draft.answers(),
                papers,
                Channel.DIRECT,
                accounts.ofCitizen(draft.answers().text(NUMBER)),
                draft.account(),
                language);
    }

    private String after(Dossier dossier) {
        if (!desk.holds(user.officer(), dossier.filing().counter(), Role.COUNTER_CLERK)) {
            return "/mot-cua?da-nop";
        }
        if (dossier instanceof Dossier.AwaitingPayment) {
            return bills.of("dossier", dossier.id().value()).stream()
                    .findFirst()
                    .map(bill -> "/mot-cua/thu-tien/" + bill.id())
                    .orElse("/mot-cua/" + dossier.id());
        }
        return "/mot-cua/" + dossier.id() + "?xong=da-nop";
    }

    private ModelAndView again(Drafts.Draft draft, List<String> presented, List<Finding> findings, Language language) {
        var page = page(draft, presented, findings, language);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Drafts.Draft draft, List<String> presented, List<Finding> findings, Language language) {
        var form = offer.form(draft);
        var service = offer.service(draft);
        var papers = service.componentsFor(caseKey(draft)).stream()
                .map(component -> new Presented(
                        component.key(),
                        component.name().in(language),
                        presented.contains(component.key()),
                        draft.papers().stream()
                                .filter(paper -> paper.component().equals(component.key()))
                                .map(Paper::fileName)
                                .toList()))
                .toList();
        return new ModelAndView(
                "dossier/web/officer/check",
                "view",
                new View(
                        draft.id().toString(),
                        offer.procedureName(draft.procedure()),
                        form.print(draft.answers(), language),
                        papers,
                        service.feeFor(Way.DIRECT),
                        form.firstPageWithFindings(draft.answers(), LocalDate.now(clock), language)
                                .isEmpty(),
                        findings));
    }

    private static @org.jspecify.annotations.Nullable String caseKey(Drafts.Draft draft) {
        return draft.caseKey().isEmpty() ? null : draft.caseKey();
    }

    private Drafts.Draft draft(UUID id) {
        return drafts.get(new DossierId(id), user.officer().account());
    }
}
