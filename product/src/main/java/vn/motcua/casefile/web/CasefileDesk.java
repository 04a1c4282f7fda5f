package vn.motcua.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.casefile.Wrong;
import vn.motcua.desk.CounterDesk;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierNumber;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Stage;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.presentation.ProcedureWords;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Refusal;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;

/** What the pages about one dossier have in common. */
@Component
class CasefileDesk {
    /** Where what is wrong leads to when no field is to blame. */
    static final String HEADING = "ho-so";

    /**
     * What stands over a page.
     *
     * @param number empty before receipt
     */
    record Head(String id, String number, String procedure, String owner, Stage stage) {}

    private final CounterDesk desk;
    private final Dossiers dossiers;
    private final ProcedureWords procedures;
    private final Messages messages;
    private final CurrentUser user;

    CasefileDesk(CounterDesk desk, Dossiers dossiers, ProcedureWords procedures, Messages messages, CurrentUser user) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.messages = messages;
        this.user = user;
    }

    /** @throws NotFound for whoever does not handle dossiers of its agency */
    Dossier handled(UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        return held(dossier, dossier.seat().agency(), Role.SPECIALIST, Role.DIVISION_HEAD);
    }

    /** @throws NotFound for whoever does not serve at its counter */
    Dossier atCounter(UUID id) {
        var dossier = desk.dossier(new DossierId(id), user.officer());
        return held(dossier, dossier.seat().counter(), Role.COUNTER_CLERK);
    }

    private Dossier held(Dossier dossier, AgencyId agency, Role... oneOf) {
        if (!desk.holds(user.officer(), agency, oneOf)) {
            throw new NotFound(
                    "dossier " + dossier.id() + " for " + user.officer().account());
        }
        return dossier;
    }

    Head head(Dossier dossier) {
        return new Head(
                dossier.id().toString(),
                dossier.number().map(DossierNumber::value).orElse(""),
                procedures.name(dossier.filing().procedure()),
                dossiers.ownerName(dossier.id()),
                dossier.stage());
    }

    /** @param names of the form's fields */
    List<Finding> findings(List<Wrong> wrong, Map<Wrong.Field, String> names, HttpServletRequest request) {
        return wrong.stream()
                .map(one -> finding(names.getOrDefault(one.field(), HEADING), one.text(), request))
                .toList();
    }

    List<Finding> refused(Refusal why, HttpServletRequest request) {
        return List.of(finding(HEADING, "refusal." + why.code(), request));
    }

    private Finding finding(String field, String text, HttpServletRequest request) {
        return new Finding(field, messages.text(Languages.of(request), text));
    }

    static ModelAndView page(String template, Object view, boolean isRefused) {
        var page = new ModelAndView("casefile/web/" + template, "view", view);
        page.setStatus(isRefused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return page;
    }
}
