package vn.motcua.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditTrail;
import vn.motcua.ui.JustDone;

/** Where people see on which devices they are signed in, and sign the others out. */
@Controller
@OpenToAll(
        why =
                "For everybody who is signed in, whatever the role; each sees own sessions only, a stranger is led to sign in")
class SessionPages {
    private static final String PAGE = "/tai-khoan";

    private final CurrentUser currentUser;
    private final SessionContexts contexts;
    private final Sessions sessions;
    private final AuditTrail audit;

    SessionPages(CurrentUser currentUser, SessionContexts contexts, Sessions sessions, AuditTrail audit) {
        this.currentUser = currentUser;
        this.contexts = contexts;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** @param done key of what was just done; null when nothing was */
    record View(List<Line> lines, @Nullable String done) {
        View {
            lines = List.copyOf(lines);
        }

        boolean hasOthers() {
            return lines.stream().anyMatch(line -> !line.isThis());
        }
    }

    record Line(UUID id, Device device, Instant beganAt, Instant seenAt, boolean isThis) {}

    @GetMapping(PAGE)
    ModelAndView show(HttpServletRequest request) {
        var account = account();
        var here = contexts.session(request).map(Sessions.Open::id);
        var lines = sessions.of(account).stream()
                .map(seen -> new Line(
                        seen.id(),
                        seen.device(),
                        seen.beganAt(),
                        seen.seenAt(),
                        here.filter(seen.id()::equals).isPresent()))
                .toList();
        var done = JustDone.of(request);
        return new ModelAndView(
                "identity/sessions", "view", new View(lines, done.isEmpty() ? null : "identity.sessions.done-" + done));
    }

    @PostMapping(PAGE + "/phien/{id}/dang-xuat")
    ModelAndView end(@PathVariable UUID id, HttpServletRequest request) {
        var account = account();
        boolean isEnded = sessions.end(id, account);
        if (isEnded) {
            audit.record(AuditEntry.of("session", "ended", account.value()));
        }
        return JustDone.leadTo(PAGE, isEnded ? "mot" : "", request);
    }

    @PostMapping(PAGE + "/phien/dang-xuat-khac")
    ModelAndView endOthers(HttpServletRequest request) {
        var account = account();
        if (contexts.session(request).map(sessions::endOthers).orElse(0) > 0) {
            audit.record(AuditEntry.of("session", "ended-others", account.value()));
        }
        return JustDone.leadTo(PAGE, "het", request);
    }

    private AccountId account() {
        return switch (currentUser.signedIn()) {
            case User.Anonymous() -> throw new Guard.SignInNeeded();
            case User.Citizen citizen -> citizen.account();
            case User.Officer officer -> officer.account();
        };
    }
}
