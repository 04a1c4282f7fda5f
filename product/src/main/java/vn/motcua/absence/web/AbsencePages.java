package vn.motcua.absence.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.shared.BadInput;
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** An officer's absences, and for heads and leaders those of the agency: seen, entered, ended. */
@Controller
@RequestMapping(AbsencePages.PATH)
@Requires(Permission.HANDLE_TASK)
@AccessLogged(thing = "absence", action = "listed", purpose = Purpose.TASK)
class AbsencePages {
    static final String PATH = "/vang-mat";

    private final GatherAbsences gather;
    private final AbsenceWrites writes;
    private final CurrentUser users;

    AbsencePages(GatherAbsences gather, AbsenceWrites writes, CurrentUser users) {
        this.gather = gather;
        this.writes = writes;
        this.users = users;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return page(null, JustDone.of(request), request);
    }

    @PostMapping
    ModelAndView enter(@RequestParam Map<String, String> values, HttpServletRequest request) {
        var user = users.officer();
        try {
            var within = new AbsenceWrites.Within(user.account(), gather.served(user));
            var entered = writes.enter(values, within, user, Languages.of(request));
            return JustDone.leadTo(PATH, entered.standsInFor().isEmpty() ? "entered" : "entered-stands-in", request);
        } catch (BadInput bad) {
            return again(values, bad, request);
        }
    }

    @PostMapping("/{id}/ket-thuc")
    ModelAndView end(@PathVariable UUID id, @RequestParam Map<String, String> values, HttpServletRequest request) {
        try {
            writes.end(new AbsenceId(id), values, users.officer(), Languages.of(request));
            return JustDone.leadTo(PATH, "ended", request);
        } catch (BadInput bad) {
            return again(Map.of(), bad, request);
        }
    }

    private ModelAndView again(Map<String, String> values, BadInput bad, HttpServletRequest request) {
        var page = page(new AbsenceForm(values, bad.findings()), "", request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(@Nullable AbsenceForm form, String done, HttpServletRequest request) {
        var asked = new GatherAbsences.Asked(users.officer(), form, done, Languages.of(request));
        return new ModelAndView("absence/web/absences", "view", gather.own(asked));
    }
}
