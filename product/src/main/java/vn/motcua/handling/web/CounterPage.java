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
import vn.motcua.ui.JustDone;
import vn.motcua.ui.Languages;

/** The counter's home (bộ phận một cửa): every dossier that was filed there, on the list of its stage. */
@Controller
@Requires(Permission.RECEIVE_DOSSIER)
@AccessLogged(thing = "dossier", action = "listed", purpose = Purpose.COUNTER)
class CounterPage {
    private final Lists lists;
    private final CounterDesk desk;
    private final CurrentUser user;

    CounterPage(Lists lists, CounterDesk desk, CurrentUser user) {
        this.lists = lists;
        this.desk = desk;
        this.user = user;
    }

    @GetMapping("/mot-cua")
    ModelAndView show(Lists.Asked asked, HttpServletRequest request) {
        var counters = desk.counters(user.officer());
        if (counters.isEmpty()) {
            return new ModelAndView("handling/web/nowhere");
        }
        return new ModelAndView("handling/web/counter", "view", lists.counter(counters, asked, Languages.of(request)))
                .addObject("filed", !JustDone.of(request).isEmpty());
    }
}
