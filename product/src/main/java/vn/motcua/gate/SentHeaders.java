package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Headers that are read as one: each program behind the gate would find another first or last. */
final class SentHeaders {
    /** Of which a request has one (RFC 9110, §5.3; RFC 7235; draft-ietf-httpapi-idempotency-key-header). */
    private static final List<String> ONCE =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "Idempotency-Key");

    private SentHeaders() {}

    /** Why they cannot be read; null when they can. */
    static @Nullable Reason problem(HttpServletRequest request, boolean hasBody) {
        if (ONCE.stream().anyMatch(name -> isUnclear(request, name))) {
            return Reason.HEADER_TWICE;
        }
        return hasBody && namesManyKinds(request) ? Reason.KIND_UNKNOWN : null;
    }

    private static boolean isUnclear(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream().distinct().count() > 1;
    }

    /** {@code application/*} asks for many kinds; what is sent is of one. */
    private static boolean namesManyKinds(HttpServletRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.replaceFirst(";.*", "").contains("*");
    }
}
