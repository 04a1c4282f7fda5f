package vn.motcua.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
import vn.motcua.filing.DraftPages;
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
            String words, List<Choice> offered, int count, DraftPages.Page drafts, Map<String, String> names) {
        ChooseView {
            offered = List.copyOf(offered);
            names = Map.copyOf(names);
        }
    }

    record StartView(
            String code,
            String name,
            OnlineService.@Nullable Guide guide,
            String question,
            Begun begun,
            List<Finding> findings) {
        String scanned() {
            return begun.scanned();
        }

        String caseKey() {
            return begun.caseKey();
        }

        String number() {
            return begun.number();
        }
    }

    /**
     * What the page was sent with.
     *
     * @param number of the page: sent twice, by a double click, it begins one draft
     */
    record Begun(String scanned, String caseKey, String number) {
        static Begun at(String caseKey) {
            return new Begun("", caseKey, UUID.randomUUID().toString());
        }

        /** Null where it is none of ours. */
        @Nullable
        UUID page() {
            return NUMBER.matcher(number).matches() ? UUID.fromString(number) : null;
        }
    }

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FilingOffer offer;
    private final Forms forms;
    private final DraftPages drafts;
    private final BeginAtCounter beginAtCounter;
    private final ProcedureWords words;
    private final Messages messages;
    private final CurrentUser user;

    DirectFilingPage(
            FilingOffer offer,
            Forms forms,
            DraftPages drafts,
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
    ModelAndView choose(
            @RequestParam(name = "tim", defaultValue = "") String wanted,
            @RequestParam(name = "ban-nhap", required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var mine = drafts.of(user.officer().account(), cursor);
        var names = mine.drafts().stream()
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
        return page(new ProcedureCode(code), Begun.at(caseKey), List.of(), Languages.of(request));
    }

    @PostMapping("/{code:\\d\\.\\d{6}}")
    ModelAndView begin(
            @PathVariable String code, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var begun = new Begun(
                fields.getOrDefault("ma-qr", ""),
                fields.getOrDefault("truong-hop", ""),
                fields.getOrDefault("trang", ""));
        boolean goesOnWithoutCard = fields.getOrDefault("nhap-tay", "").equals("true");
        var procedure = new ProcedureCode(code);
        var here = offer.here(procedure);
        var language = Languages.of(request);
        var findings = new ArrayList<Finding>();
        @Nullable IdCardQr card = null;
        if (!goesOnWithoutCard) {
            switch (IdCardQr.read(begun.scanned())) {
                case IdCardQr.Reading.Read(var read) -> card = read;
                case IdCardQr.Reading.Unreadable(var problems) -> findings.addAll(findings(problems, language));
            }
        }
        if (here.service().guide() != null
                && here.service().option(begun.caseKey()).isEmpty()) {
            findings.add(new Finding("truong-hop", messages.text(language, "filing.direct.choose-case")));
        }
        if (!findings.isEmpty()) {
            var again = page(procedure, begun, findings, language);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var draft = beginAtCounter.begin(
                user.officer().account(), here, new BeginAtCounter.Person(begun.caseKey(), card), begun.page());
        return new ModelAndView("redirect:/mot-cua/nop-truc-tiep/ban-nhap/" + draft.id());
    }

    private List<Finding> findings(List<IdCardQr.Problem> problems, Language language) {
        return problems.stream()
                .map(problem -> new Finding("ma-qr", messages.text(language, "filing.card." + problem)))
                .toList();
    }

    /** The clerk is asked about the person. */
    private ModelAndView page(ProcedureCode procedure, Begun begun, List<Finding> findings, Language language) {
        var service = offer.here(procedure).service();
        var guide = service.guide();
        var form = new FormId(service.form().key(), service.form().version());
        var question =
                guide == null ? "" : forms.atCounter(form, guide.question().in(language));
        return new ModelAndView(
                "filing/web/direct",
                "view",
                new StartView(procedure.value(), offer.procedureName(procedure), guide, question, begun, findings));
    }
}
