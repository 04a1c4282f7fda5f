package vn.motcua.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.Language;
import vn.motcua.shared.Refusal;

/** Answers of the API that say no: RFC 9457 problems, {@code type} is {@code /problems/<code>}. */
public final class Problems {
    private Problems() {}

    /** A rule says no: 422 with the rule's code and the facts it found. */
    public static ResponseEntity<ProblemDetail> refusal(Refusal refusal, String text) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, refusal.code(), text, refusal.facts());
    }

    /** What cannot be read at all: 400. */
    public static ResponseEntity<ProblemDetail> unreadable(List<BadInput.Finding> findings, Language language) {
        var text = switch (language) {
            case VI -> "Yêu cầu không đọc được; xem từng mục trong findings.";
            case EN -> "The request cannot be read; see each entry of findings.";
        };
        return problem(HttpStatus.BAD_REQUEST, "unreadable", text, Map.of("findings", findings));
    }

    /** What can be read, but not be used: 422. */
    public static ResponseEntity<ProblemDetail> unusable(List<BadInput.Finding> findings, Language language) {
        var text = switch (language) {
            case VI -> "Dữ liệu gửi lên chưa dùng được; xem từng mục trong findings.";
            case EN -> "What was sent cannot be used yet; see each entry of findings.";
        };
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "bad-input", text, Map.of("findings", findings));
    }

    public static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, String text, Map<String, ?> facts) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(text);
        facts.forEach((name, fact) -> problem.setProperty(name, bounded(fact)));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** No fact is endless: findings end with how many others there are, other lists are cut. */
    private static Object bounded(Object fact) {
        if (!(fact instanceof List<?> list) || list.size() <= BadInput.FINDINGS_MAX) {
            return fact;
        }
        return list.getFirst() instanceof BadInput.Finding
                ? BadInput.bounded(
                        list.stream().map(BadInput.Finding.class::cast).toList())
                : list.subList(0, BadInput.FINDINGS_MAX);
    }

    /** Whether this request came through the machines' door. */
    public static boolean isForMachine(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
