package vn.motcua.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.catalogue.OnlineService;
import vn.motcua.filing.BeginAtCounter;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.IdCardQr;
import vn.motcua.forms.FormId;
import vn.motcua.forms.Forms;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** Filing for a person who came to the counter: which procedure, whose card, which case. */
@Controller
@RequestMapping("/mot-cua/nop-truc-tiep")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "draft", purpose = Purpose.COUNTER)
class DirectFilingPage {
    /** @param cases of which one must be chosen; none where the procedure has no choice */
    record Choice(String code, String name, List<ProcedureWords.CaseName> cases) {
        Choice {
            cases = List.copyOf(cases);
        }
    }

    /**
     * @param words that were looked for
     * @param count of all that fit, also those that are not offered here
     * @param names name of each procedure by code
     */
    record ChooseView(
            String words, List<Choice> offered, int count, List<Drafts.Draft> drafts, Map<String, String> names) {
        ChooseView {
            offered = List.copyOf(offered);
            drafts = List.copyOf(drafts);
            names = Map.copyOf(names);
        }
    }

    record StartView(
            String code,
            String name,
            OnlineService.@Nullable Guide guide,
            String question,
            String scanned,
            String caseKey,
            List<Finding> findings) {}

    private final FilingOffer offer;
    private final Forms forms;
    private final Drafts drafts;
    private final BeginAtCounter beginAtCounter;
    private final ProcedureWords words;
    private final Messages messages;
    private final CurrentUser user;

    DirectFilingPage(
            FilingOffer offer,
            Forms forms,
            Drafts drafts,
            BeginAtCounter beginAtCounter,
            ProcedureWords words,
            Messages messages,
            CurrentUser user) {
        this.words = words;
        this.forms = forms;
        this.offer = offer;
        this.drafts = drafts;
        this.beginAtCounter = beginAtCounter;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping
    ModelAndView choose(@RequestParam(name = "tim", defaultValue = "") String wanted, HttpServletRequest request) {
        var mine = drafts.of(user.officer().account());
        var names = mine.stream()
                .map(Drafts.Draft::procedure)
                .distinct()
                .collect(Collectors.toMap(ProcedureCode::value, offer::procedureName));
        var language = Languages.of(request);
        var offering = offer.offered(wanted);
        var offered = offering.shown().stream()
                .map(one -> new Choice(
                        one.code().value(),
                        one.name(),
                        words.casesToday(one.code().value(), language)))
                .toList();
        return new ModelAndView(
                "filing/web/choose", "view", new ChooseView(wanted, offered, offering.count(), mine, names));
    }

    @GetMapping("/{code:\\d\\.\\d{6}}")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = "truong-hop", defaultValue = "") String caseKey,
            HttpServletRequest request) {
        return page(new ProcedureCode(code), "", caseKey, List.of(), Languages.of(request));
    }

    /** @param byHand whether the clerk goes on without a card */
    @PostMapping("/{code:\\d\\.\\d{6}}")
    ModelAndView begin(
            @PathVariable String code,
            @RequestParam(name = "ma-qr", defaultValue = "") String scanned,
            @RequestParam(name = "truong-hop", defaultValue = "") String caseKey,
            @RequestParam(name = "nhap-tay", defaultValue = "false") boolean byHand,
            HttpServletRequest request) {
        var procedure = new ProcedureCode(code);
        var here = offer.here(procedure);
        var language = Languages.of(request);
        var findings = new ArrayList<Finding>();
        @Nullable IdCardQr card = null;
        if (!byHand) {
            switch (IdCardQr.read(scanned)) {
                case IdCardQr.Reading.Read(var read) -> card = read;
                case IdCardQr.Reading.Unreadable(var problems) -> findings.addAll(findings(problems, language));
            }
        }
        if (here.service().guide() != null && here.service().option(caseKey).isEmpty()) {
            findings.add(new Finding("truong-hop", messages.text(language, "filing.direct.choose-case")));
        }
        if (!findings.isEmpty()) {
            var again = page(procedure, scanned, caseKey, findings, language);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var draft = beginAtCounter.begin(user.officer().account(), here, caseKey, card);
        return new ModelAndView("redirect:/mot-cua/nop-truc-tiep/ban-nhap/" + draft.id());
    }

    private List<Finding> findings(List<IdCardQr.Problem> problems, Language language) {
        return problems.stream()
                .map(problem -> new Finding("ma-qr", messages.text(language, "filing.card." + problem)))
                .toList();
    }

    /** The clerk is asked about the person. */
    private ModelAndView page(
            ProcedureCode procedure, String scanned, String caseKey, List<Finding> findings, Language language) {
        var service = offer.here(procedure).service();
        var guide = service.guide();
        var form = new FormId(service.form().key(), service.form().version());
        var question =
                guide == null ? "" : forms.atCounter(form, guide.question().in(language));
        return new ModelAndView(
                "filing/web/direct",
                "view",
                new StartView(
                        procedure.value(),
                        offer.procedureName(procedure),
                        guide,
                        question,
                        scanned,
                        caseKey,
                        findings));
    }
}
