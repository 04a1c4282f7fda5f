package vn.motcua.dossier.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Drafts;
import vn.motcua.dossier.FilingOffer;
import vn.motcua.forms.Answers;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormPage;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** The pages of the form (tờ khai), one after the other. Every page that is sent is saved, with its mistakes. */
@Controller
@RequestMapping("/nop-ho-so/ban-nhap/{id}")
@ForCitizens
class FillPage {
    /**
     * @param step which page this is, from 1
     * @param steps how many pages there are now, papers and check page included
     * @param back where the page before is
     */
    record View(String id, String procedureName, FormPage page, int step, int steps, String back, boolean isRestored) {}

    private final FilingOffer offer;
    private final Drafts drafts;
    private final CurrentUser user;
    private final Clock clock;

    FillPage(FilingOffer offer, Drafts drafts, CurrentUser user, Clock clock) {
        this.offer = offer;
        this.drafts = drafts;
        this.user = user;
        this.clock = clock;
    }

    /** Goes on where the draft stands: the first page that is not complete. */
    @GetMapping
    String resume(@PathVariable UUID id, HttpServletRequest request) {
        var draft = draft(id);
        var form = offer.form(draft);
        var language = Languages.of(request);
        var open = form.firstPageWithFindings(draft.answers(), today(), language);
        return "redirect:" + (open.isEmpty() ? address(draft) + "/kiem-tra" : address(draft) + "/to-khai/" + open);
    }

    @GetMapping("/to-khai/{page}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        var draft = draft(id);
        return view(draft, offer.form(draft), page, draft.answers(), List.of(), Languages.of(request));
    }

    @PostMapping("/to-khai/{page}")
    ModelAndView save(@PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        var draft = draft(id);
        var form = offer.form(draft);
        var language = Languages.of(request);
        requirePage(form, draft.answers(), page, language);
        var fields = fields(request);
        var answers = form.take(page, draft.answers(), fields);
        var saved = drafts.save(draft, answers);
        if (form.asksForRow(fields)) {
            return view(saved, form, page, answers, List.of(), language);
        }
        var findings = form.checkPage(page, answers, today(), language);
        if (!findings.isEmpty()) {
            var again = view(saved, form, page, answers, findings, language);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("redirect:" + next(saved, form, page, answers, language));
    }

    ModelAndView restored(Drafts.Draft draft, String page, Map<String, List<String>> fields, Language language) {
        var form = offer.form(draft);
        requirePage(form, draft.answers(), page, language);
        var answers = form.take(page, draft.answers(), fields);
        var saved = drafts.save(draft, answers);
        var view = view(saved, form, page, answers, List.of(), language);
        var shown = (View) view.getModel().get("view");
        if (shown == null) {
            throw new IllegalStateException("A form page must have a view");
        }
        return new ModelAndView(
                "dossier/web/citizen/fill",
                "view",
                new View(
                        shown.id(),
                        shown.procedureName(),
                        shown.page(),
                        shown.step(),
                        shown.steps(),
                        shown.back(),
                        true));
    }

    private String next(Drafts.Draft draft, Form form, String page, Answers answers, Language language) {
        var keys = keys(form, answers, language);
        int at = keys.indexOf(page);
        if (at + 1 < keys.size()) {
            return address(draft) + "/to-khai/" + keys.get(at + 1);
        }
        return address(draft) + (offer.papers(draft).isEmpty() ? "/kiem-tra" : "/giay-to");
    }

    private ModelAndView view(
            Drafts.Draft draft, Form form, String page, Answers answers, List<Finding> findings, Language language) {
        requirePage(form, answers, page, language);
        var keys = keys(form, answers, language);
        int at = keys.indexOf(page);
        int more = offer.papers(draft).isEmpty() ? 1 : 2;
        var back = at == 0 ? "/nop-ho-so/" + draft.procedure() : address(draft) + "/to-khai/" + keys.get(at - 1);
        return new ModelAndView(
                "dossier/web/citizen/fill",
                "view",
                new View(
                        draft.id().toString(),
                        offer.procedureName(draft.procedure()),
                        form.view(page, answers, findings, language),
                        at + 1,
                        keys.size() + more,
                        back,
                        false));
    }

    private static List<String> keys(Form form, Answers answers, Language language) {
        return form.pages(answers, language).stream().map(Form.Page::key).toList();
    }

    private static void requirePage(Form form, Answers answers, String page, Language language) {
        if (!keys(form, answers, language).contains(page)) {
            throw new NotFound("page " + page + " of form " + form.id());
        }
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }

    private Drafts.Draft draft(UUID id) {
        return drafts.get(new DossierId(id), user.citizen().account());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String address(Drafts.Draft draft) {
        return "/nop-ho-so/ban-nhap/" + draft.id();
    }
}
