package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What was just done, said once by the page that comes next. The address says nothing of it: whoever is sent an address is told
 * of no deed. How the note gets there is {@code identity}'s business.
 */
public final class JustDone {
    private static final String NAME = "just-done";

    private JustDone() {}

    /**
     * Leads on to a page that says it.
     *
     * @param done a word of the page's own; empty for nothing to be said
     */
    public static ModelAndView leadTo(String address, String done, HttpServletRequest request) {
        if (!done.isEmpty()) {
            RequestContextUtils.getOutputFlashMap(request).put(NAME, done);
        }
        return new ModelAndView("redirect:" + address);
    }

    /** Empty when nothing was done just before. */
    public static String of(HttpServletRequest request) {
        var notes = RequestContextUtils.getInputFlashMap(request);
        return notes != null && notes.get(NAME) instanceof String done ? done : "";
    }
}
