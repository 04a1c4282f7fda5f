package vn.motcua.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.ChangedOutside;

/**
 * Where every request ends that nobody could answer: a page in plain words for people, a problem (RFC 9457) for
 * machines. A bug gets an incident number, which also stands in the log; its message stays inside.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String INCIDENT_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int INCIDENT_LENGTH = 8;
    private static final int CAUSES_MAX = 20;
    private static final String CHANGED_OUTSIDE = "changed-outside";
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 413, 415, 422, 429, 500, 503);
    private final SecureRandom chance = new SecureRandom();
    private final MachineErrors machineErrors;

    ErrorPages(MachineErrors machineErrors) {
        this.machineErrors = machineErrors;
    }

    /** @param kind last part of the message keys: a status, {@code expired} or {@code changed-outside} */
    record View(String kind, @Nullable String incident, List<BadInput.Finding> findings) {}

    @RequestMapping("/error")
    Object explain(HttpServletRequest request, HttpServletResponse response, Model model) {
        var late = LateForm.of(request);
        if (late.isPresent() && !isForMachine(request)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", late.get());
            return "ui/lateForm";
        }
        var failure = failure(request);
        var outage = Outage.of(failure);
        var changed = changedOutside(failure);
        var status = outage.isPresent() || changed.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : status(request);
        outage.ifPresent(found -> tell(found, failure, response));
        changed.ifPresent(ErrorPages::tell);
        boolean isBug = status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE;
        var kind = changed.isPresent() ? CHANGED_OUTSIDE : kind(request, status);
        var incident = isBug ? report(failure, status) : null;
        if (isForMachine(request)) {
            var problem = problem(request, status, kind, incident);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        response.setStatus(status.value());
        model.addAttribute("view", new View(kind, incident, ShownFindings.of(request)));
        return "ui/error";
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var status = HttpStatus.resolve(code);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String kind(HttpServletRequest request, HttpStatus status) {
        if (status == HttpStatus.FORBIDDEN && hasLostItsSession(request)) {
            return "expired";
        }
        if (EXPLAINED.contains(status.value())) {
            return String.valueOf(status.value());
        }
        return status.is5xxServerError() ? "500" : "400";
    }

    /** A form of a session that ran out is refused, because its token went with the session. */
    private static boolean hasLostItsSession(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && request.getRequestedSessionId() != null
                && !request.isRequestedSessionIdValid();
    }

    private static @Nullable Throwable failure(HttpServletRequest request) {
        var caught = FailedRequests.failure(request);
        return caught == null && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : caught;
    }

    private static Optional<ChangedOutside> changedOutside(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .filter(ChangedOutside.class::isInstance)
                .map(ChangedOutside.class::cast)
                .findFirst();
    }

    /** A mapper of rows that has a mistake looks like a row that was changed: only the cause tells them apart. */
    private static void tell(ChangedOutside changed) {
        if (changed.getCause() == null) {
            LOG.error("Answered 503. {}", changed.getMessage());
        } else {
            LOG.error("Answered 503. {}", changed.getMessage(), LoggedFailure.of(changed.getCause()));
        }
    }

    private static void tell(Outage outage, @Nullable Throwable failure, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(outage.retrySeconds()));
        LOG.warn("Answered 503, because of {}: {}", outage, String.valueOf(LoggedFailure.of(failure)));
    }

    private String report(@Nullable Throwable failure, HttpStatus status) {
        var incident = new StringBuilder(INCIDENT_LENGTH + 1);
        for (int i = 0; i < INCIDENT_LENGTH; i++) {
            incident.append(INCIDENT_LETTERS.charAt(chance.nextInt(INCIDENT_LETTERS.length())));
        }
        incident.insert(INCIDENT_LENGTH / 2, '-');
        LOG.error("Incident {}: status {}", incident, status.value(), LoggedFailure.of(failure));
        return incident.toString();
    }

    private static boolean isForMachine(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && asked.startsWith("/api/");
    }

    private ProblemDetail problem(
            HttpServletRequest request, HttpStatus status, String kind, @Nullable String incident) {
        var findings = ShownFindings.of(request);
        var problem = machineErrors.problem(status, kind, request);
        if (CHANGED_OUTSIDE.equals(kind)) {
            problem.setType(URI.create("/problems/" + kind));
        }
        if (incident != null) {
            problem.setProperty("incident", incident);
        }
        if (!findings.isEmpty()) {
            problem.setProperty("findings", findings);
        }
        return problem;
    }
}
