package vn.motcua.dossier.web.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.catalogue.OnlineService;
import vn.motcua.dossier.Drafts;
import vn.motcua.dossier.FilingOffer;
import vn.motcua.dossier.PersonSources;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.ForCitizens;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;

/** The first page of filing: go on with a draft, choose the case, or be led to the national portal. */
@Controller
class StartFilingPage {
    /** @param isCaseMissing whether the form was sent without a choice */
    record View(
            String code,
            String name,
            OnlineService.@Nullable Guide guide,
            List<Drafts.Draft> drafts,
            boolean isCaseMissing) {}

    record ElsewhereView(String code, String name, String address) {}

    private final FilingOffer offer;
    private final Drafts drafts;
    private final CurrentUser user;

    StartFilingPage(FilingOffer offer, Drafts drafts, CurrentUser user) {
        this.offer = offer;
        this.drafts = drafts;
        this.user = user;
    }

    @GetMapping("/nop-ho-so/{code:\\d\\.\\d{6}}")
    @ForCitizens
    ModelAndView show(@PathVariable String code) {
        var procedure = new ProcedureCode(code);
        return switch (offer.of(procedure)) {
            case FilingOffer.Place.Elsewhere(var address) ->
                new ModelAndView(
                        "dossier/web/citizen/elsewhere",
                        "view",
                        new ElsewhereView(code, offer.procedureName(procedure), address));
            case FilingOffer.Place.Here here -> page(procedure, here, false);
        };
    }

    @PostMapping("/nop-ho-so/{code:\\d\\.\\d{6}}")
    @ForCitizens
    ModelAndView begin(
            @PathVariable String code, @RequestParam(name = "truong-hop", defaultValue = "") String caseKey) {
        var procedure = new ProcedureCode(code);
        if (!(offer.of(procedure) instanceof FilingOffer.Place.Here here)) {
            throw new NotFound("online filing of " + code);
        }
        if (here.service().guide() != null && here.service().option(caseKey).isEmpty()) {
            var again = page(procedure, here, true);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var citizen = user.citizen();
        var draft = offer.begin(citizen.account(), here, caseKey, PersonSources.of(citizen.claims()));
        return new ModelAndView("redirect:/nop-ho-so/ban-nhap/" + draft.id());
    }

    private ModelAndView page(ProcedureCode procedure, FilingOffer.Place.Here here, boolean isCaseMissing) {
        var mine = drafts.of(user.citizen().account()).stream()
                .filter(draft -> draft.procedure().equals(procedure))
                .toList();
        return new ModelAndView(
                "dossier/web/citizen/start",
                "view",
                new View(
                        procedure.value(),
                        offer.procedureName(procedure),
                        here.service().guide(),
                        mine,
                        isCaseMissing));
    }
}
