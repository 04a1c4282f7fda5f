package vn.motcua.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** What a program is told (RFC 9457) where it could not be answered, in our words and not in those of the server's libraries. */
@Component
public class MachineErrors {
    private final Messages messages;

    MachineErrors(Messages messages) {
        this.messages = messages;
    }

    /** @param status whose words are those of message keys {@code ui.error.program.<status>}, else of the page for people */
    public ProblemDetail problem(HttpStatusCode status, HttpServletRequest request) {
        var plain = status.is5xxServerError() ? "500" : "400";
        return problem(status, String.valueOf(status.value()), plain, request);
    }

    /** @param kind last part of the message keys of the page for people */
    ProblemDetail problem(HttpStatus status, String kind, HttpServletRequest request) {
        return problem(status, kind, kind, request);
    }

    private ProblemDetail problem(HttpStatusCode status, String kind, String plain, HttpServletRequest request) {
        var language = Languages.of(request);
        var key = Stream.of(
                        "ui.error.program." + status.value(),
                        "ui.error.program." + kind,
                        "ui.error." + kind,
                        "ui.error.program." + plain)
                .filter(one -> messages.has(language, one + ".title"))
                .findFirst()
                .orElse("ui.error.500");
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + status.value()));
        problem.setTitle(messages.text(language, key + ".title"));
        problem.setDetail(messages.text(language, key + ".what") + " " + messages.text(language, key + ".next"));
        problem.setInstance(asked(request));
        return problem;
    }

    /** The address that was asked for; that of the error page means nothing to anybody. */
    private static URI asked(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        try {
            return URI.create(failed instanceof String address ? address : request.getRequestURI());
        } catch (IllegalArgumentException _) {
            return URI.create("/api/");
        }
    }
}
