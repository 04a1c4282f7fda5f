package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.AssignmentId;
import vn.motcua.organisation.EndAssignment;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.Languages;

/** An officer leaves a position: what is in hand is shown, when it ends and who takes over is chosen, all in one act. */
@Controller
@RequestMapping(AgencyPages.PATH + "/{id}/phan-cong/{assignment}/ket-thuc")
@Requires(Permission.EDIT_ORGANISATION)
class EndAssignmentPage {
    /** When the assignment ends. */
    enum When {
        AT_ONCE,
        TODAY,
        LATER
    }

    /** As many pieces of work are listed; the number says how many there are. */
    static final int LISTED_MAX = 20;

    record View(AgencyId agency, String agencyName, EndAssignment.Outlook outlook, Form form) {
        List<vn.motcua.organisation.WorkInHand.Piece> listed() {
            return outlook.work().stream().limit(LISTED_MAX).toList();
        }
    }

    private final EndAssignment endAssignment;
    private final Agencies agencies;
    private final Wishes wishes;
    private final Desk desk;

    EndAssignmentPage(EndAssignment endAssignment, Agencies agencies, Wishes wishes, Desk desk) {
        this.endAssignment = endAssignment;
        this.agencies = agencies;
        this.wishes = wishes;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID assignment) {
        return page(new AgencyId(id), new AssignmentId(assignment), new Form(Map.of("when", "AT_ONCE"), List.of()));
    }

    @PostMapping
    ModelAndView end(
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @RequestParam Map<String, String> values,
            HttpServletRequest request) {
        var language = Languages.of(request);
        var agency = new AgencyId(id);
        outlook(agency, new AssignmentId(assignment));
        return desk.answer(
                () -> {
                    var fields = desk.fields(dated(values), language);
                    return endAssignment.end(wishes.endAssignment(fields, new AssignmentId(assignment)));
                },
                values,
                language,
                new Desk.Pages() {
                    @Override
                    public ModelAndView onward(Object made) {
                        desk.trace("assignment", "end", assignment, List.of());
                        return Desk.redirect(AgencyPages.PATH + "/" + agency);
                    }

                    @Override
                    public ModelAndView again(Form form) {
                        return page(agency, new AssignmentId(assignment), form);
                    }
                });
    }

    /** What was chosen, as the last day it means. */
    private Map<String, String> dated(Map<String, String> values) {
        var dated = new HashMap<>(values);
        var today = desk.today();
        switch (values.getOrDefault("when", "")) {
            case "AT_ONCE" -> dated.put("lastDay", today.minusDays(1).toString());
            case "TODAY" -> dated.put("lastDay", today.toString());
            default -> {}
        }
        return dated;
    }

    private EndAssignment.Outlook outlook(AgencyId agency, AssignmentId assignment) {
        return endAssignment
                .outlook(assignment)
                .filter(found -> found.assignment().agency().equals(agency))
                .orElseThrow(() -> new NotFound("assignment " + assignment + " of agency " + agency));
    }

    private ModelAndView page(AgencyId agency, AssignmentId assignment, Form form) {
        var view = new View(agency, agencies.get(agency).name(desk.today()), outlook(agency, assignment), form);
        return new ModelAndView("organisation/web/endAssignment", Map.of("view", view));
    }
}
