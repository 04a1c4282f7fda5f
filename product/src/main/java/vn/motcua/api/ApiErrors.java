package vn.motcua.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.BadInput.Finding;
import vn.motcua.shared.Language;
import vn.motcua.shared.NotFound;
import vn.motcua.ui.MachineErrors;

/**
 * What machines are told (RFC 9457) when a door of the API cannot answer: 400 for what cannot be read at all, 422 for
 * what can be read but not be used. What is not named here ends at the error page of {@code ui}, which answers machines
 * with a problem too.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {
    private final MachineErrors machineErrors;

    ApiErrors(MachineErrors machineErrors) {
        this.machineErrors = machineErrors;
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<ProblemDetail> notFound() {
        return Problems.problem(HttpStatus.NOT_FOUND, "not-found", "Không tìm thấy nội dung được yêu cầu.", Map.of());
    }

    @ExceptionHandler(BadInput.class)
    ResponseEntity<ProblemDetail> badInput(BadInput thrown) {
        return Problems.unusable(thrown.findings(), Language.VI);
    }

    @ExceptionHandler(ChangedMeanwhile.class)
    ResponseEntity<ProblemDetail> changedMeanwhile(ChangedMeanwhile thrown) {
        return Problems.problem(
                HttpStatus.PRECONDITION_FAILED,
                "changed-meanwhile",
                "Nội dung đã được thay đổi sau khi bạn đọc. Hãy đọc lại, xem thay đổi rồi gửi lại với phiên bản mới.",
                Map.of("currentVersion", thrown.current()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var finding = thrown.getCause() instanceof JacksonException unread
                ? new Finding(pointer(unread), Expected.of(unread))
                : new Finding("", "Phải có nội dung là một đối tượng JSON.");
        return unreadable(finding);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = thrown instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(thrown.getPropertyName());
        var wanted = thrown.getRequiredType();
        return unreadable(new Finding(
                name,
                "Giá trị '" + thrown.getValue() + "' không đúng dạng."
                        + (wanted == null ? "" : " " + Expected.of(wanted))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException thrown,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return unreadable(new Finding(thrown.getParameterName(), "Thiếu tham số này."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unreadable(new Finding(thrown.getRequestPartName(), "Thiếu phần này của nội dung multipart/form-data."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException thrown, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unreadable(thrown.getFieldErrors().stream()
                .map(wrong ->
                        new Finding(wrong.getField(), "Giá trị '" + wrong.getRejectedValue() + "' không đúng dạng."))
                .toList());
    }

    /** Everything else that Spring MVC itself refuses: a method or a media type that this door does not take, and so on. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = machineErrors.problem(status, ((ServletWebRequest) request).getRequest());
        if (status.value() == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            problem.setProperty("accepted", headers.getAllow());
        } else if (!headers.getAccept().isEmpty()) {
            problem.setProperty(
                    "accepted",
                    headers.getAccept().stream().map(MediaType::toString).toList());
        }
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, headers, status);
    }

    private static ResponseEntity<Object> unreadable(Finding finding) {
        return unreadable(List.of(finding));
    }

    private static ResponseEntity<Object> unreadable(List<Finding> findings) {
        var problem = Problems.unreadable(findings, Language.VI);
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }

    private static String pointer(JacksonException unread) {
        var path = new StringBuilder();
        unread.getPath()
                .forEach(step -> path.append('/')
                        .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()));
        return path.toString();
    }
}
