package vn.motcua.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import vn.motcua.ui.Assets;

/**
 * What is said where a request is so broken that no page of ours is reached: an address or a header that cannot be read. The
 * server makes one of these by its name.
 */
public final class PlainErrors extends ErrorReportValve {
    private static final String PAGE = read("broken-request.html");
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
        var words = status >= SERVER_ERROR_STATUS_MIN ? AWAY : BROKEN;
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
