package vn.motcua.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers given before any handler of the API is reached, as problems (RFC 9457). */
@Component
class ApiRefusals {
    private static final Logger LOG = LoggerFactory.getLogger(ApiRefusals.class);
    static final Refused UNAUTHENTICATED = new Refused(
            HttpStatus.UNAUTHORIZED, "unauthenticated", "Cần mã truy cập (Authorization: Bearer …) để vào đây.");
    static final Refused TOO_MANY = new Refused(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "Quá nhiều yêu cầu từ địa chỉ này. Hãy thử lại sau một phút.");
    static final HttpHeaders PROBLEM = problemHeaders();
    private static final Refused BAD_TOKEN = new Refused(
            HttpStatus.UNAUTHORIZED,
            "bad-token",
            "Mã truy cập không dùng được: hết hạn, sai nơi cấp hoặc sai chữ ký. Hãy lấy mã mới.");
    private static final Refused PROVIDER_DOWN = new Refused(
            HttpStatus.SERVICE_UNAVAILABLE,
            "identity-provider-unreachable",
            "Hệ thống định danh cấp mã này không trả lời. Hãy thử lại sau ít phút.");

    private final JsonMapper json;

    ApiRefusals(JsonMapper json) {
        this.json = json;
    }

    /** One answer. */
    record Refused(HttpStatus status, String code, String title) {
        ProblemDetail detail() {
            var detail = ProblemDetail.forStatus(status);
            detail.setType(URI.create("/problems/" + code));
            detail.setTitle(title);
            return detail;
        }
    }

    void badToken(HttpServletResponse response, AuthenticationException reason) throws IOException {
        if (reason instanceof ProviderUnreachable) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            write(response, PROVIDER_DOWN);
        } else {
            LOG.info("Refused an access token: {}", reason.getMessage());
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            write(response, BAD_TOKEN);
        }
    }

    void write(HttpServletResponse response, Refused refused) throws IOException {
        response.setStatus(refused.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(refused.detail()));
    }

    private static HttpHeaders problemHeaders() {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return headers;
    }
}
