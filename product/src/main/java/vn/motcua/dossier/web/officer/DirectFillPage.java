package vn.motcua.dossier.web.officer;

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
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Drafts;
import vn.motcua.dossier.FilingOffer;
import vn.motcua.forms.Finding;
import vn.motcua.forms.Form;
import vn.motcua.forms.FormPage;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** The pages of the form, typed by a clerk for a person who came. The draft is the clerk's. */
@Controller
@RequestMapping("/mot-cua/nop-truc-tiep/ban-nhap/{id}")
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "draft", purpose = Purpose.COUNTER)
class DirectFillPage {
    static final String ADDRESS = "/mot-cua/nop-truc-tiep/ban-nhap/";

    /** @param steps how many pages there are now, the check page included */
    record View(String id, String procedureName, FormPage page, int step, int steps, String back) {}

    private final FilingOffer offer;
    private final Drafts drafts;
    private final CurrentUser user;
    private final Clock clock;

    DirectFillPage(FilingOffer offer, Drafts drafts, CurrentUser user, Clock clock) {
        this.offer = offer;
        this.drafts = drafts;
        this.user = user;
        this.clock = clock;
    }

    /** Goes on at the first page that is not complete. */
    @GetMapping
    String resume(@PathVariable UUID id, HttpServletRequest request) {
        var draft = draft(id);
        var open = offer.form(draft).firstPageWithFindings(draft.answers(), today(), Languages.of(request));
        return "redirect:" + ADDRESS + id + (open.isEmpty() ? afterForm(draft) : "/to-khai/" + open);
    }

    @GetMapping("/to-khai/{page}")
    ModelAndView show(@PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        return view(draft(id), page, List.of(), Languages.of(request));
    }

    @PostMapping("/to-khai/{page}")
    ModelAndView save(@PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        var draft = draft(id);
        var form = offer.form(draft);
        var language = Languages.of(request);
        requirePage(form, draft, page, language);
        var fields = fields(request);
        var saved = drafts.save(draft, form.take(page, draft.answers(), fields));
        if (form.asksForRow(fields)) {
            return view(saved, page, List.of(), language);
        }
        var findings = form.checkPage(page, saved.answers(), today(), language);
        if (!findings.isEmpty()) {
            var again = view(saved, page, findings, language);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var keys = keys(form, saved, language);
        int next = keys.indexOf(page) + 1;
        return new ModelAndView(
                "redirect:" + ADDRESS + id + (next < keys.size() ? "/to-khai/" + keys.get(next) : afterForm(saved)));
    }

    @PostMapping("/bo")
    String discard(@PathVariable UUID id) {
        drafts.discard(new DossierId(id), user.officer().account());
        return "redirect:/mot-cua/nop-truc-tiep";
    }

    private String afterForm(Drafts.Draft draft) {
        return offer.papers(draft).isEmpty() ? "/kiem-tra" : "/giay-to";
    }

    private ModelAndView view(Drafts.Draft draft, String page, List<Finding> findings, Language language) {
        var form = offer.form(draft);
        requirePage(form, draft, page, language);
        var keys = keys(form, draft, language);
        int at = keys.indexOf(page);
        var back = at == 0 ? "/mot-cua/nop-truc-tiep" : ADDRESS + draft.id() + "/to-khai/" + keys.get(at - 1);
        return new ModelAndView(
                "dossier/web/officer/fill",
                "view",
                new View(
                        draft.id().toString(),
                        offer.procedureName(draft.procedure()),
                        form.view(page, draft.answers(), findings, language),
                        at + 1,
                        keys.size() + 1,
                        back));
    }

    private static List<String> keys(Form form, Drafts.Draft draft, Language language) {
        return form.pages(draft.answers(), language).stream()
                .map(Form.Page::key)
                .toList();
    }

    private static void requirePage(Form form, Drafts.Draft draft, String page, Language language) {
        if (!keys(form, draft, language).contains(page)) {
            throw new NotFound("page " + page + " of form " + form.id());
        }
    }

    private static Map<String, List<String>> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
    }

    private Drafts.Draft draft(UUID id) {
        return drafts.get(new DossierId(id), user.officer().account());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
