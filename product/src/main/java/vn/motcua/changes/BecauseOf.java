package vn.motcua.changes;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What the present request said of why it changes something. */
@Component
public class BecauseOf {
    private static final String KEPT = Because.class.getName();

    /** Unsaid outside a request, and where it said nothing. */
    Because said() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Because because
                ? because
                : Because.UNSAID;
    }

    /** To be asked within a request. */
    public void say(Because because) {
        RequestContextHolder.currentRequestAttributes().setAttribute(KEPT, because, RequestAttributes.SCOPE_REQUEST);
    }
}
