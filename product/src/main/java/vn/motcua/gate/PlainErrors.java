package vn.motcua.gate;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Assets;

/**
 * What is said where a request is so broken that no page of ours is reached: an address or a header that cannot be read. The
 * server makes one of these by its name.
 */
public final class PlainErrors extends ErrorReportValve {
    private static final String PAGE = read("broken-request.html");
    /** The server's own limit. */
    private static final int HEADERS_MAX = 100;

    private static final Set<String> TOO_LONG_SENTENCES = Set.of(
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error"),
            StringManager.getManager(MimeHeaders.class).getString("headers.maxCountFail", HEADERS_MAX));
    private static final int HEADER_TOO_LARGE = 431;
    private static final int ERROR_STATUS_MIN = 400;
    private static final int SERVER_ERROR_STATUS_MIN = 500;

    /** In Vietnamese, and in English below it. */
    private record Words(String title, String what, String titleEn, String whatEn) {}

    private static final Words BROKEN = new Words(
            "Yêu cầu không đọc được",
            "Địa chỉ hoặc phần đầu của yêu cầu có ký tự không đúng, hoặc dài hơn 16 kB, nên chúng tôi chưa làm gì cả. Hãy"
                    + " gõ lại địa chỉ, rút ngắn nội dung tìm, xóa cookie của trang này, hoặc bắt đầu từ trang chủ.",
            "The request cannot be read",
            "Its address or its header has characters that may not stand there, or is longer than 16 kB, so nothing was"
                    + " done. Type the address again, shorten what you search for, delete the cookies of this site, or"
                    + " begin at the home page.");
    private static final Words TOO_LONG = new Words(
            "Địa chỉ hoặc phần đầu của yêu cầu quá dài",
            "Địa chỉ hoặc phần đầu của yêu cầu dài hơn 16 kB, hoặc có hơn 100 dòng, nên chúng tôi chưa làm gì cả. Hãy rút ngắn"
                    + " địa chỉ, rút ngắn nội dung tìm, xóa cookie của trang này, hoặc bắt đầu từ trang chủ.",
            "The address or the header is too long",
            "The request's address or its header is longer than 16 kB, or has more than 100 lines, so nothing was done."
                    + " Shorten the address or what you search for, delete the cookies of this site, or begin at the home"
                    + " page.");
    private static final Words NOT_SPOKEN = new Words(
            "Cách gửi không được dùng ở đây",
            "Yêu cầu dùng một cách gửi mà hệ thống không nhận, nên chúng tôi chưa làm gì cả. Hãy gửi bằng HTTP/1.1, không nén,"
                    + " với Content-Length hoặc Transfer-Encoding: chunked.",
            "This way of sending is not used here",
            "The request was sent in a way that the system does not take, so nothing was done. Send it by HTTP/1.1, not"
                    + " packed, with Content-Length or Transfer-Encoding: chunked.");
    private static final Words AWAY = new Words(
            "Dịch vụ tạm ngừng",
            "Hệ thống chưa trả lời được. Hồ sơ và bản nháp của bạn vẫn được giữ. Hãy thử lại sau ít phút.",
            "The service is away for a moment",
            "The system cannot answer now. Your dossiers and drafts are kept. Try again in a few minutes.");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < ERROR_STATUS_MIN || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (status == HttpServletResponse.SC_BAD_REQUEST && isTooLong(request)) {
            status = request.getRequestURI() == null ? HttpServletResponse.SC_REQUEST_URI_TOO_LONG : HEADER_TOO_LARGE;
            response.setStatus(status);
        }
        var words = words(status);
        boolean isForMachine = String.valueOf(request.getRequestURI()).startsWith("/api/");
        var body = isForMachine ? problem(status, words) : page(words);
        try {
            response.setContentType(isForMachine ? "application/problem+json" : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(body);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException _) {
            // Whoever has gone needs no answer.
        }
    }

    /** The server says so by a sentence only, in its language of the day. */
    private static boolean isTooLong(Request request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && TOO_LONG_SENTENCES.contains(String.valueOf(thrown.getMessage()));
    }

    private static Words words(int status) {
        return switch (status) {
            case HttpServletResponse.SC_REQUEST_URI_TOO_LONG, HEADER_TOO_LARGE -> TOO_LONG;
            case HttpServletResponse.SC_NOT_IMPLEMENTED, HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED ->
                NOT_SPOKEN;
            default -> status >= SERVER_ERROR_STATUS_MIN ? AWAY : BROKEN;
        };
    }

    private static String problem(int status, Words words) {
        return "{\"type\":\"/problems/" + status + "\",\"title\":\"" + words.title() + "\",\"status\":" + status
                + ",\"detail\":\"" + words.what() + "\"}";
    }

    private static String page(Words words) {
        var page = PAGE.replace("{{STYLE}}", Assets.href("motcua.css"));
        for (var word : Map.of(
                        "TITLE", words.title(),
                        "WHAT", words.what(),
                        "TITLE_EN", words.titleEn(),
                        "WHAT_EN", words.whatEn())
                .entrySet()) {
            page = page.replace("{{" + word.getKey() + "}}", word.getValue());
        }
        return page;
    }

    private static String read(String name) {
        try (var in = PlainErrors.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " must lie beside the module, but does not");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
