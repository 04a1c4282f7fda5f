package vn.motcua.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;
import vn.motcua.queue.Hall;
import vn.motcua.queue.Ticket;

/** A number on the telephone: how many wait before it, and to which window it is called. */
@Controller
class FollowPage {
    static final String PATH = "/so";

    private static final String SECONDS = "20";

    private final Hall hall;
    private final KioskPages pages;

    FollowPage(Hall hall, KioskPages pages) {
        this.hall = hall;
        this.pages = pages;
    }

    @OpenToAll(why = "it shows a number and no person, to whoever has its code")
    @GetMapping(PATH + "/{code}")
    ModelAndView show(@PathVariable String code, HttpServletResponse response) {
        var followed = hall.follow(code);
        if (followed.isOfToday() && followed.ticket().state() != Ticket.State.DONE) {
            response.setHeader("Refresh", SECONDS);
        }
        return pages.ticket(followed, false);
    }
}
