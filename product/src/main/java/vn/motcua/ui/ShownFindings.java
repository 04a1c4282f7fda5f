package vn.motcua.ui;

import jakarta.servlet.ServletRequest;
import java.util.List;
import vn.motcua.shared.BadInput;

/**
 * What is wrong with a request that never reached the page it was sent to. The page frame shows it above the page's content,
 * the error page in its list.
 */
public final class ShownFindings {
    static final String ATTRIBUTE = ShownFindings.class.getName();

    private ShownFindings() {}

    public static void put(ServletRequest request, List<BadInput.Finding> findings) {
        request.setAttribute(ATTRIBUTE, findings);
    }

    @SuppressWarnings("unchecked") // only this class writes the attribute
    static List<BadInput.Finding> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof List<?> found ? (List<BadInput.Finding>) found : List.of();
    }
}
