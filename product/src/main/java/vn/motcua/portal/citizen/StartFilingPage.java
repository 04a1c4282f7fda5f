package vn.motcua.portal.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.filing.Drafts;
import vn.motcua.filing.FilingOffer;
import vn.motcua.filing.PersonSources;
import vn.motcua.forms.Answers;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.portal.citizen.FillView.Notice;
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

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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
            case FilingOffer.Place.Here here ->
                page(here, blank(here, caseKey), false, UUID.randomUUID().toString(), Languages.of(request));
        };
    }

    /** Saves the first page as a draft; the case alone begins a draft, too. Sent again it goes on with its draft. */
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
            return page(here, blank(here, ""), true, number(fields), language);
        }
        return draft(here, caseKey, fields)
                .map(draft -> answersSomething
                        ? pages.first(draft, fields, request)
                        : new ModelAndView("redirect:" + GatherFill.DRAFTS + draft.id()))
                .orElseGet(() -> full(here, caseKey, fields, language));
    }

    /** As {@link #begin}, for a page that was sent when the session was over. */
    ModelAndView restored(String code, Map<String, List<String>> fields, HttpServletRequest request) {
        var here = here(code);
        var chosen = fields.getOrDefault(GatherFill.CASE, List.of(""));
        var caseKey = chosen.isEmpty() ? "" : chosen.getFirst();
        return draft(here, caseKey, fields)
                .map(draft -> pages.restored(draft, fields, request))
                .orElseGet(() -> full(here, caseKey, fields, Languages.of(request)));
    }

    private FilingOffer.Place.Here here(String code) {
        if (offer.of(new ProcedureCode(code)) instanceof FilingOffer.Place.Here here) {
            return here;
        }
        throw new NotFound("online filing of " + code);
    }

    private Optional<Drafts.Draft> draft(
            FilingOffer.Place.Here here, String caseKey, Map<String, List<String>> fields) {
        var citizen = user.citizen();
        var known = here.service().hasCase(caseKey) ? caseKey : "";
        var number = number(fields);
        return offer.begin(
                citizen.account(),
                here,
                known,
                PersonSources.of(citizen.claims()),
                number.isEmpty() ? null : UUID.fromString(number));
    }

    /** The page's number, as it was shown; empty when it is none of ours. */
    private static String number(Map<String, List<String>> fields) {
        var numbers = fields.getOrDefault(GatherFill.NUMBER, List.of());
        return numbers.size() == 1 && NUMBER.matcher(numbers.getFirst()).matches() ? numbers.getFirst() : "";
    }

    /** No draft is begun; what was typed stays on the page. */
    private ModelAndView full(
            FilingOffer.Place.Here here, String caseKey, Map<String, List<String>> fields, Language language) {
        var blank = blank(here, caseKey);
        var form = offer.form(here.service());
        var first = GatherFill.keys(form, blank.answers(), language).getFirst();
        var typed = new Begun(blank.caseKey(), form.take(first, blank.answers(), fields));
        var page = page(here, typed, false, number(fields), language);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private record Begun(String caseKey, Answers answers) {}

    private Begun blank(FilingOffer.Place.Here here, String caseKey) {
        var chosen = here.service().hasCase(caseKey) ? caseKey : "";
        return new Begun(
                chosen,
                offer.blank(here, chosen, PersonSources.of(user.citizen().claims())));
    }

    private ModelAndView page(
            FilingOffer.Place.Here here, Begun begun, boolean isCaseMissing, String number, Language language) {
        var account = user.citizen().account();
        var procedure = here.service().code();
        var mine = drafts.of(account).stream()
                .filter(draft -> draft.procedure().equals(procedure))
                .toList();
        var form = offer.form(here.service());
        var first = GatherFill.keys(form, begun.answers(), language).getFirst();
        var asked = new GatherFill.Asked(
                form, here.service(), first, begun.answers(), begun.caseKey(), List.of(), language);
        var view = gatherFill.begin(asked, mine, isCaseMissing, number);
        return GatherFill.page(drafts.mayBegin(account, procedure) ? view : view.with(Notice.FULL));
    }
}
