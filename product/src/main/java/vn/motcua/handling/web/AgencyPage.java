package vn.motcua.handling.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AccessLogged;
import vn.motcua.audit.Purpose;
import vn.motcua.desk.CounterDesk;
import vn.motcua.identity.CurrentUser;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.Languages;

/** Every dossier that an agency decides, on the list of its stage: nothing that waits for somebody else is out of sight. */
@Controller
@Requires(Permission.READ_DOSSIER)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.TASK)
class AgencyPage {
    private final Lists lists;
    private final CounterDesk desk;
    private final CurrentUser user;

    AgencyPage(Lists lists, CounterDesk desk, CurrentUser user) {
        this.lists = lists;
        this.desk = desk;
        this.user = user;
    }

    @GetMapping("/ho-so")
    ModelAndView show(Lists.Asked asked, HttpServletRequest request) {
        var agencies = desk.agencies(user.officer());
        return agencies.isEmpty()
                ? new ModelAndView("handling/web/nowhere")
                : new ModelAndView("handling/web/agency", "view", lists.agency(agencies, asked, Languages.of(request)));
    }
}
