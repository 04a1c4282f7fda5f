package vn.motcua.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What a write answers: the thing as it now is, or why not. */
public sealed interface Reply<T> {
    record Done<T>(HttpStatus status, T body) implements Reply<T> {}

    record No<T>(ResponseEntity<ProblemDetail> problem) implements Reply<T> {}

    static <T> Reply<T> ok(T body) {
        return new Done<>(HttpStatus.OK, body);
    }

    static <T> Reply<T> created(T body) {
        return new Done<>(HttpStatus.CREATED, body);
    }

    static <T> Reply<T> no(ResponseEntity<ProblemDetail> problem) {
        return new No<>(problem);
    }
}
