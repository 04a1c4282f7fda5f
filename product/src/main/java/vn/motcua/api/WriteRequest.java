package vn.motcua.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import vn.motcua.shared.BadInput;

/**
 * What the headers of a write say. A door that takes one carries each request out once (see {@link Idempotency}); the
 * OpenAPI description shows the headers at those doors and at no others.
 *
 * @param line method, path and query
 * @param key the Idempotency-Key; null when the header is missing
 * @param ifMatch the If-Match header; null when the sender names no version
 */
public record WriteRequest(
        String line, @Nullable String key, @Nullable String ifMatch) {
    static WriteRequest of(HttpServletRequest request) {
        return new WriteRequest(
                request.getMethod() + " " + request.getRequestURI() + query(request),
                request.getHeader(Idempotency.HEADER),
                request.getHeader(HttpHeaders.IF_MATCH));
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null ? "" : "?" + request.getQueryString();
    }

    /** @throws BadInput when a version is named at a door whose thing has none: it would be ignored otherwise */
    void refuseVersion() {
        if (ifMatch != null) {
            throw new BadInput(HttpHeaders.IF_MATCH, "Địa chỉ này không có phiên bản; hãy bỏ tiêu đề If-Match.");
        }
    }

    /** @throws ChangedMeanwhile when the sender names versions and the current one is not among them */
    void verify(String current) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(current::equals);
        if (!matches) {
            throw new ChangedMeanwhile(current);
        }
    }
}
