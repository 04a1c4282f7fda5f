package vn.motcua.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Catches what nobody behind it could answer and hands it to the {@link ErrorPages}. The server would write it into the log
 * by itself, with whatever the database said of people's data.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 45)
class FailedRequests extends OncePerRequestFilter {
    static final String FAILURE = FailedRequests.class.getName() + ".FAILURE";

    /** What failed in this request; null when nothing did. */
    static @Nullable Throwable failure(HttpServletRequest request) {
        return request.getAttribute(FAILURE) instanceof Throwable thrown ? thrown : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException e) {
            answer(e.getRootCause() == null ? e : e.getRootCause(), request, response);
        } catch (RuntimeException | StackOverflowError e) {
            answer(e, request, response);
        }
    }

    private static void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            throw new IOException("The answer had begun when the request failed", LoggedFailure.of(failure));
        }
        request.setAttribute(FAILURE, failure);
        response.resetBuffer();
        response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
    }
}
