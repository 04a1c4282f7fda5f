package vn.motcua.ui;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What was sent of a page came after the same thing had been given with other content, as from a second tab. Nothing of it was
 * taken; its sender is told so and sees what it was.
 *
 * @param address where what was given before stands
 * @param typed texts that were sent and not taken
 */
public record NotTaken(String address, List<String> typed) {
    public NotTaken {
        typed = List.copyOf(typed);
    }

    /** Says so: 409. */
    public ModelAndView page() {
        var page = new ModelAndView("ui/notTaken", "view", this);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Says nothing of what was typed: it may reach a log. */
    @Override
    public String toString() {
        return "NotTaken[" + address + "]";
    }
}
