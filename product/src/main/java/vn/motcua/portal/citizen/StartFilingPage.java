package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.PersonSources;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.ui.Languages;

/**
 * The first page of filing: which case it is, what the e-ID knows, the first questions. Nothing is kept before it is sent.
 * Who chose the case on the procedure's page is not asked again. Some procedures are filed at the national portal.
 */
@Controller
class StartFilingPage {
    /** @param isTakenInAtCounter the counter takes it in; online something is still open */
    record ElsewhereView(String code, String name, String address, boolean isTakenInAtCounter) {}

    private final FilingOffer offer;
    private final GatherFill gatherFill;
    private final FillPage pages;
    private final Drafts drafts;
    private final CurrentUser user;

    StartFilingPage(FilingOffer offer, GatherFill gatherFill, FillPage pages, Drafts drafts, CurrentUser user) {
        this.offer = offer;
        this.gatherFill = gatherFill;
        this.pages = pages;
        this.drafts = drafts;
        this.user = user;
    }

    @GetMapping("/nop-ho-so/{code:\\d\\.\\d{6}}")
    @ForCitizens
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(name = GatherFill.CASE, defaultValue = "") String caseKey,
            HttpServletRequest request) {
        var procedure = new ProcedureCode(code);
        return switch (offer.of(procedure)) {
            case FilingOffer.Place.Elsewhere(var address, var open) ->
                new ModelAndView(
                        "portal/citizen/elsewhere",
                        "view",
                        new ElsewhereView(code, offer.procedureName(procedure), address, !open.isEmpty()));
            case FilingOffer.Place.Here here -> page(here, caseKey, false, Languages.of(request));
        };
    }

    /** Saves the first page as a draft; the case alone begins a draft, too. */
    @PostMapping("/nop-ho-so/{code:\\d\\.\\d{6}}")
    @ForCitizens
    ModelAndView begin(
            @PathVariable String code,
            @RequestParam(name = GatherFill.CASE, defaultValue = "") String caseKey,
            HttpServletRequest request) {
        var fields = FillPage.fields(request);
        var language = Languages.of(request);
        var here = here(code);
        boolean answersSomething = fields.keySet().stream().anyMatch(name -> name.contains("."));
        if (!here.service().hasCase(caseKey) && !answersSomething) {
            return page(here, "", true, language);
        }
        var draft = draft(here, caseKey);
        return answersSomething
                ? pages.take(draft, firstPage(here, draft, language), fields, request)
                : new ModelAndView("redirect:" + GatherFill.DRAFTS + draft.id());
    }

    /** As {@link #begin}, for a page that was sent when the session was over. */
    ModelAndView restored(String code, Map<String, List<String>> fields, Language language) {
        var here = here(code);
        var chosen = fields.getOrDefault(GatherFill.CASE, List.of(""));
        var draft = draft(here, chosen.isEmpty() ? "" : chosen.getFirst());
        return pages.restored(draft, firstPage(here, draft, language), fields, language);
    }

    private FilingOffer.Place.Here here(String code) {
        if (offer.of(new ProcedureCode(code)) instanceof FilingOffer.Place.Here here) {
            return here;
        }
        throw new NotFound("online filing of " + code);
    }

    private Drafts.Draft draft(FilingOffer.Place.Here here, String caseKey) {
        var citizen = user.citizen();
        var known = here.service().hasCase(caseKey) ? caseKey : "";
        return offer.begin(citizen.account(), here, known, PersonSources.of(citizen.claims()));
    }

    private String firstPage(FilingOffer.Place.Here here, Drafts.Draft draft, Language language) {
        return GatherFill.keys(offer.form(here.service()), draft.answers(), language)
                .getFirst();
    }

    private ModelAndView page(FilingOffer.Place.Here here, String caseKey, boolean isCaseMissing, Language language) {
        var citizen = user.citizen();
        var procedure = here.service().code();
        var mine = drafts.of(citizen.account()).stream()
                .filter(draft -> draft.procedure().equals(procedure))
                .toList();
        var chosen = here.service().hasCase(caseKey) ? caseKey : "";
        var answers = offer.blank(here, chosen, PersonSources.of(citizen.claims()));
        var form = offer.form(here.service());
        var first = GatherFill.keys(form, answers, language).getFirst();
        var asked = new GatherFill.Asked(form, here.service(), first, answers, chosen, List.of(), language);
        return GatherFill.page(gatherFill.begin(asked, mine, isCaseMissing));
    }
}
