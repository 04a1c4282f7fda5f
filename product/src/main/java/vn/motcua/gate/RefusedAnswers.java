package vn.motcua.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.Problems;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.ui.Languages;
import vn.motcua.ui.Messages;
import vn.motcua.ui.ShownFindings;

/**
 * What is said to whom does not pass the gate: a problem to programs, the page with the sentence at its field to whoever sent
 * files, an error page to others.
 */
@Component
class RefusedAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedAnswers.class);
    private static final long MEGABYTE = 1024 * 1024;
    private static final String RETRY_SECONDS = "10";

    private final Messages messages;
    private final JsonMapper json;

    RefusedAnswers(Messages messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    void refuse(Reason reason, Load load, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LOG.info("Refused at {}: {}", request.getRequestURI(), reason.code());
        putHeaders(reason, response);
        if (Doors.isForMachine(request, load)) {
            var problem = problem(reason, load, Languages.of(new WithoutBody(request, "GET")));
            response.setStatus(reason.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
            return;
        }
        var looking = new WithoutBody(request, "GET");
        ShownFindings.put(request, List.of(new Finding(field(request), sentence(reason, load, Languages.of(looking)))));
        if (load.hasFiles() && !reason.passes()) {
            chain.doFilter(looking, new RefusedResponse(response, reason.status()));
        } else {
            response.sendError(reason.status().value());
        }
    }

    /** Where the sentence leads on the page: its field for a file; pages with several get it as a whole. */
    private static String field(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.endsWith("/giay-to")) {
            return "main";
        }
        return path.startsWith("/quan-tri/") ? "file" : "tep";
    }

    ResponseEntity<ProblemDetail> problem(BrokenLetters broken, Language language) {
        var sentence = messages.text(language, "gate.text.broken-letters", broken.place());
        return Problems.unreadable(List.of(new Finding("", sentence)), language);
    }

    ResponseEntity<ProblemDetail> problem(Reason reason, Load load, Language language) {
        var sentence = sentence(reason, load, language);
        return Problems.problem(
                reason.status(),
                reason.code(),
                sentence,
                Map.of("limit", load.bytesMax(), "findings", List.of(new Finding("", sentence))));
    }

    /** What the filters behind the gate, which are not reached, tell browsers of all pages. */
    static void putHeaders(Reason reason, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (reason.passes()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (reason == Reason.TOO_SLOW || reason == Reason.TOO_LARGE) {
            // What is still to come is not wanted.
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    private String sentence(Reason reason, Load load, Language language) {
        var limit = load.bytesMax() < MEGABYTE ? load.bytesMax() / 1024 + " kB" : load.bytesMax() / MEGABYTE + " MB";
        var key = reason == Reason.TOO_LARGE && !load.hasFiles() ? "too-large-text" : reason.code();
        return messages.text(language, "gate.refused." + key, limit, Load.TEXTS_BYTES_MAX / MEGABYTE + " MB");
    }
}
