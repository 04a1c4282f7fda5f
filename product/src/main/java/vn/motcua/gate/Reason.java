package vn.motcua.gate;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a request does not pass the gate. Its sentence has message key {@code gate.refused.<key>}. */
enum Reason {
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_PARTS(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_FIELDS(HttpStatus.CONTENT_TOO_LARGE),
    PART_HEADER_TOO_LONG(HttpStatus.BAD_REQUEST),
    FILE_NAME_UNUSABLE(HttpStatus.BAD_REQUEST),
    BROKEN_UPLOAD(HttpStatus.BAD_REQUEST),
    BROKEN_FORM(HttpStatus.BAD_REQUEST),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    HEADER_TWICE(HttpStatus.BAD_REQUEST),
    KIND_UNKNOWN(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    COMPRESSED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    NO_ROOM(HttpStatus.SERVICE_UNAVAILABLE),
    NO_TURN(HttpStatus.SERVICE_UNAVAILABLE),
    TRACE(HttpStatus.METHOD_NOT_ALLOWED),
    TEXT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE);

    private final HttpStatus status;

    Reason(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** Nothing is wrong with the request; it may be sent again. */
    boolean passes() {
        return status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    /** {@code too-large} */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
