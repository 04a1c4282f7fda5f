package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * That the browser of the present request stands in a hall and is used by one person after the other: after a time without a touch
 * it goes back to its first page, and whoever was signed in is not any more. Who knows such machines says so; the end of the time is
 * judged there, the page only tells of it.
 *
 * @param start where it goes back to
 * @param stays address that is asked while somebody types
 * @param warnSeconds after how long without a touch it asks whether somebody is there
 * @param endSeconds after how long it goes back
 */
public record SharedMachine(String start, String stays, int warnSeconds, int endSeconds) {
    private static final String KEPT = SharedMachine.class.getName();

    public static void say(HttpServletRequest request, SharedMachine machine) {
        request.setAttribute(KEPT, machine);
    }

    /** Whether somebody said so of the request. */
    public static boolean is(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof SharedMachine;
    }

    /** Empty for a browser of one's own. */
    static Optional<SharedMachine> here() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof SharedMachine machine
                ? Optional.of(machine)
                : Optional.empty();
    }
}
