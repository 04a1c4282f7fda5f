package vn.motcua.api;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;

/**
 * What machines are told (RFC 9457) when a door of the API cannot answer. What is not named here ends at the error page
 * of {@code ui}, which answers machines with a problem too.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiErrors extends ResponseEntityExceptionHandler {
    @ExceptionHandler(NotFound.class)
    ResponseEntity<ProblemDetail> notFound() {
        return Problems.problem(HttpStatus.NOT_FOUND, "not-found", "Không tìm thấy nội dung được yêu cầu.", Map.of());
    }

    @ExceptionHandler(BadInput.class)
    ResponseEntity<ProblemDetail> badInput(BadInput thrown) {
        return Problems.problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "bad-input",
                "Dữ liệu gửi lên chưa dùng được; xem từng mục trong findings.",
                Map.of("findings", thrown.findings()));
    }
}
