package vn.motcua.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the lists of the present request do not show, because somebody changed it outside the product and it is being checked.
 * The frame of pages says so above the list; programs read how many in the answer's header. Outside a request nothing is noted.
 */
public final class LeftOut {
    /** How many rows an answer to a program leaves out. */
    public static final String HEADER = "Motcua-Left-Out";

    private static final String KEPT = LeftOut.class.getName();

    private LeftOut() {}

    /** @param key of the row, and nothing else of it */
    public static void note(String key) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        var keys = keys(request);
        keys.add(key);
        request.setAttribute(KEPT, keys, RequestAttributes.SCOPE_REQUEST);
        var answer = request instanceof ServletRequestAttributes served ? served.getResponse() : null;
        if (answer != null) {
            answer.setHeader(HEADER, String.valueOf(keys.size()));
        }
    }

    /** Keys of what was left out until now. */
    public static List<String> here() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? List.of() : List.copyOf(keys(request));
    }

    private static Set<String> keys(RequestAttributes request) {
        var keys = new LinkedHashSet<String>();
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Set<?> noted) {
            noted.forEach(key -> keys.add(String.valueOf(key)));
        }
        return keys;
    }
}
