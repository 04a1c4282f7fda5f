package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;

/** Notes each sign-in in the access log and leads to where the person wanted to go. */
@Component
class AfterSignIn {
    private final AuditTrail audit;
    private final HomePages homes;
    private final ApplicationEventPublisher events;
    private final ReturnAddresses addresses;

    AfterSignIn(AuditTrail audit, HomePages homes, ApplicationEventPublisher events, ReturnAddresses addresses) {
        this.audit = audit;
        this.events = events;
        this.homes = homes;
        this.addresses = addresses;
    }

    /** The path to go on with. */
    String record(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof Principal principal)) {
            throw new IllegalStateException("Whoever signs in must be a user of ours, but is not");
        }
        var user = principal.user();
        audit.record(AuditEntry.of("session", "signed-in", account(user)));
        if (user instanceof User.Officer officer) {
            events.publishEvent(OfficerSignedIn.of(officer));
        }
        return addresses.take(request, response).map(ReturnAddress::path).orElseGet(() -> homes.of(user));
    }

    private static String account(User user) {
        return switch (user) {
            case User.Anonymous() -> throw new IllegalStateException("Whoever signs in must be somebody");
            case User.Citizen citizen -> citizen.account().value();
            case User.Officer officer -> officer.account().value();
        };
    }
}
