package vn.motcua.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import vn.motcua.ui.LateForm;

/**
 * A form whose proof does not hold is late, not forbidden: its page was opened before somebody signed in again, or the session
 * is over. Nothing of it is done. What the pages of filing can show again goes there; else the sender sees what was typed and
 * sends it again. Who is not the one that had the page gets nothing of it, nor does a form from another site.
 */
final class LateForms implements AccessDeniedHandler {
    /** What stands in a form for us and was not typed. */
    static final Set<String> OURS = Set.of(FormParking.PROOF, LateForm.MARK, LateForm.OWNER);

    private final FormParking parking;
    private final PageOwner owner;
    private final AccessDeniedHandler others;

    LateForms(FormParking parking, PageOwner owner, AccessDeniedHandler others) {
        this.parking = parking;
        this.owner = owner;
        this.others = others;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        var action = ReturnAddress.of(request);
        boolean isSignedIn = FormParking.isSomebodyHere();
        boolean isLate = refusal instanceof CsrfException
                && request.getMethod().equals("POST")
                && FormParking.isFromOwnPage(request)
                && action.isPresent()
                && (isSignedIn || !request.getParameterMap().isEmpty());
        if (!isLate) {
            others.handle(request, response, refusal);
        } else if (owner.isOther(request)) {
            LateForm.put(request, LateForm.ofOther(action.get().path()));
            response.sendError(422);
        } else if (isSignedIn && parking.park(request, response)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, parking.door());
        } else {
            LateForm.put(request, form(request, action.get(), isSignedIn));
            response.sendError(422);
        }
    }

    static LateForm form(HttpServletRequest request, ReturnAddress action, boolean isSignedIn) {
        var type = request.getContentType();
        var fields = request.getParameterMap().entrySet().stream()
                .filter(entry -> !OURS.contains(entry.getKey()) && !isOfAddress(request, entry.getKey()))
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> new LateForm.Field(entry.getKey(), value)))
                .toList();
        boolean hadFiles = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        var sender = isSignedIn ? LateForm.Sender.HERE : LateForm.Sender.NOBODY;
        return new LateForm(action.path(), fields, PageOwner.of(request), sender, hadFiles);
    }

    /** What stands in the address is sent with it again. */
    private static boolean isOfAddress(HttpServletRequest request, String field) {
        var query = request.getQueryString();
        return query != null && ("&" + query).contains("&" + field + "=");
    }
}
