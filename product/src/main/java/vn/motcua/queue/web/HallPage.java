package vn.motcua.queue.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;
import vn.motcua.organisation.AgencyId;
import vn.motcua.queue.Hall;
import vn.motcua.queue.QueueAccess;

/** The screen in the hall: which number is called to which window. */
@Controller
class HallPage {
    static final String PATH = "/man-hinh-goi-so";

    record View(String id, String counter, Hall.Now now) {}

    private final Hall hall;
    private final QueueAccess counters;

    HallPage(Hall hall, QueueAccess counters) {
        this.hall = hall;
        this.counters = counters;
    }

    @OpenToAll(why = "it hangs in the hall and shows numbers and no persons")
    @GetMapping(PATH + "/{id}")
    ModelAndView show(@PathVariable UUID id) {
        var counter = new AgencyId(id);
        return new ModelAndView(
                "queue/web/hall",
                "view",
                new View(id.toString(), counters.counter(counter).name(), hall.now(counter)));
    }
}
