package vn.motcua.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;

/** Gives the exceptions that any module may throw their status; {@link ErrorPages} then explains it. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class UnansweredErrors {
    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler(BadInput.class)
    void badInput(BadInput thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ShownFindings.put(request, thrown.findings());
        response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    @ExceptionHandler(MultipartException.class)
    void unreadableUpload(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ShownFindings.put(request, List.of(Said.of("ui.upload-unreadable").at("file")));
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }
}
