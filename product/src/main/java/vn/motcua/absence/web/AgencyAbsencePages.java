package vn.motcua.absence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.absence.AbsenceId;
import vn.motcua.absence.Absences;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** The absences of an agency as the officers' administrator sees, enters and ends them. */
@Controller
@RequestMapping("/quan-tri/co-quan/{id}/vang-mat")
@Requires(Permission.EDIT_ORGANISATION)
class AgencyAbsencePages {
    private final GatherAbsences gather;
    private final AbsenceWrites writes;
    private final Absences absences;
    private final CurrentUser users;

    AgencyAbsencePages(GatherAbsences gather, AbsenceWrites writes, Absences absences, CurrentUser users) {
        this.gather = gather;
        this.writes = writes;
        this.absences = absences;
        this.users = users;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(new AgencyId(id), null, JustDone.of(request), request);
    }

    @PostMapping
    ModelAndView enter(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        var agency = new AgencyId(id);
        try {
            var within = new AbsenceWrites.Within(null, Set.of(agency));
            var entered = writes.enter(values, within, users.officer(), Languages.of(request));
            return JustDone.leadTo(
                    address(agency), entered.standsInFor().isEmpty() ? "entered" : "entered-stands-in", request);
        } catch (BadInput bad) {
            return again(agency, new AbsenceForm(values, bad.findings()), request);
        }
    }

    @PostMapping("/{absence}/ket-thuc")
    ModelAndView end(
            @PathVariable UUID id,
            @PathVariable UUID absence,
            @RequestParam Map<String, String> values,
            HttpServletRequest request) {
        var agency = new AgencyId(id);
        var ofAgency = absences.find(new AbsenceId(absence))
                .filter(one -> one.agency().equals(agency))
                .orElseThrow(() -> new NotFound("Absence " + absence + " of agency " + id));
        try {
            writes.end(ofAgency.id(), values, users.officer(), Languages.of(request));
            return JustDone.leadTo(address(agency), "ended", request);
        } catch (BadInput bad) {
            return again(agency, new AbsenceForm(Map.of(), bad.findings()), request);
        }
    }

    private ModelAndView again(AgencyId agency, AbsenceForm form, HttpServletRequest request) {
        var page = page(agency, form, "", request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(AgencyId agency, @Nullable AbsenceForm form, String done, HttpServletRequest request) {
        var asked = new GatherAbsences.Asked(users.officer(), form, done, Languages.of(request));
        return new ModelAndView("absence/web/absences", "view", gather.ofAgency(asked, agency));
    }

    private static String address(AgencyId agency) {
        return "/quan-tri/co-quan/" + agency + "/vang-mat";
    }
}
