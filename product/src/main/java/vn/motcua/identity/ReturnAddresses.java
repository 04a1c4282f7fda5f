package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps where a person wanted to go in the person's browser, until signing in is done: who only begins takes no room. */
@Component
class ReturnAddresses {
    private final SessionCookies cookies;

    ReturnAddresses(DoorSettings doors) {
        this.cookies = new SessionCookies(doors.secureCookies());
    }

    void keep(ReturnAddress address, HttpServletRequest request, HttpServletResponse response) {
        var text = URLEncoder.encode(address.path(), StandardCharsets.UTF_8);
        cookies.write(SessionCookies.RETURN, text, SignInRequests.KEPT, request, response);
    }

    Optional<ReturnAddress> take(HttpServletRequest request, HttpServletResponse response) {
        var kept = cookies.read(SessionCookies.RETURN, request);
        cookies.clear(SessionCookies.RETURN, request, response);
        return kept.flatMap(ReturnAddresses::read);
    }

    private static Optional<ReturnAddress> read(String text) {
        try {
            return ReturnAddress.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
