package vn.motcua.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody is sent to a provider that there is not, or that does not answer. */
final class KnownProviders extends OncePerRequestFilter {
    private static final String DOOR = "/oauth2/authorization/";

    private final Providers providers;

    KnownProviders(Providers providers) {
        this.providers = providers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(DOOR);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getRequestURI().substring(DOOR.length());
        var realm = Arrays.stream(Realm.values())
                .filter(known -> known.id().equals(name))
                .findFirst();
        if (realm.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!providers.isConfigured(realm.get())) {
            response.sendRedirect("/dang-nhap?loi=" + SignInProblem.NOT_CONFIGURED.code());
        } else if (!providers.isReachable(realm.get())) {
            response.sendRedirect("/dang-nhap?loi=" + SignInProblem.PROVIDER_DOWN.code());
        } else {
            chain.doFilter(request, response);
        }
    }
}
