package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.api.Problems;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.ui.Languages;

/** Answers what the gate found only behind the door: bodies that are too large, forms whose texts cannot be kept. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedRequests {
    private static final String PROOF = "_csrf";
    private static final int SHORT_LENGTH_MAX = 80;

    private final Doors doors;
    private final RefusedAnswers answers;

    RefusedRequests(Doors doors, RefusedAnswers answers) {
        this.doors = doors;
        this.answers = answers;
    }

    /** One value of the form that is to be corrected; hidden where nothing is wrong with it. */
    record Field(String name, String value, List<String> wrong) {
        boolean isLong() {
            return value.length() > SHORT_LENGTH_MAX || value.indexOf('\n') >= 0;
        }
    }

    /** The whole form as it was typed, so that correcting a letter costs no other. */
    record View(String action, List<Finding> findings, List<Field> fields) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(
            RequestRefused refused, HttpServletRequest request, HttpServletResponse response) {
        RefusedAnswers.putHeaders(refused.reason(), response);
        var load = doors.of(request.getMethod(), request.getRequestURI());
        return answers.problem(refused.reason(), load, Languages.of(request));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(BrokenLetters broken, HttpServletRequest request) {
        return answers.problem(broken, Languages.of(request));
    }

    @ExceptionHandler
    Object unusable(UnusableForm form, HttpServletRequest request) {
        var load = doors.of(request.getMethod(), request.getRequestURI());
        return Doors.isForMachine(request, load)
                ? Problems.unusable(form.findings(), Languages.of(request))
                : correction(form, request);
    }

    private static ModelAndView correction(UnusableForm form, HttpServletRequest request) {
        var wrong = new LinkedHashMap<String, List<String>>();
        form.findings()
                .forEach(finding -> wrong.merge(finding.pointer(), List.of(finding.message()), RefusedRequests::both));
        var fields = form.values().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(PROOF))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> field(entry, value, wrong)))
                .toList();
        var query = request.getQueryString();
        var action = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new ModelAndView(
                "gate/correct",
                Map.of("view", new View(action, form.findings(), fields)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Field field(Map.Entry<String, String[]> entry, String value, Map<String, List<String>> wrong) {
        boolean isWrong = EnteredText.problem(value, true) != null;
        return new Field(
                entry.getKey(),
                value.replace("\0", ""),
                isWrong ? wrong.getOrDefault(entry.getKey(), List.of()) : List.of());
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
