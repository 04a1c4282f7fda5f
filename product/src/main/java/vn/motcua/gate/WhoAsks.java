package vn.motcua.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the visitor's address, as far as the proxies that told it are ours, and our own public address, whatever
 * the Host header says: redirects, sign-in and limits rest on both.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WhoAsks extends OncePerRequestFilter {
    private final AddressSettings settings;
    private final Addresses addresses;

    WhoAsks(AddressSettings settings) {
        this.settings = settings;
        addresses = new Addresses(settings.trustedProxies());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(truly(request), response);
    }

    private HttpServletRequest truly(HttpServletRequest request) {
        var way = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        var visitor = addresses.visitor(request.getRemoteAddr(), way.isEmpty() ? null : way);
        var origin = settings.origin();
        return origin == null
                ? new TrueRequest(
                        request, visitor, request.getScheme(), request.getServerName(), request.getServerPort())
                : new TrueRequest(request, visitor, origin.getScheme(), origin.getHost(), origin.getPort());
    }
}
