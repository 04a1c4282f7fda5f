package motcua.linkage.review;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser asks. */
record Call(boolean isPost, String path, Map<String, String> query, Map<String, String> form, Origin origin) {
    private static final int BODY_MAX = 8_192;

    Call {
        query = Map.copyOf(query);
        form = Map.copyOf(form);
    }

    /** Where it comes from. */
    record Origin(
            @Nullable String host,
            @Nullable String origin,
            @Nullable String site,
            String cookies) {}

    /** Reads it; null when it is too large or of a method that no page uses. */
    static @Nullable Call read(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var isPost = method.equals("POST");
        if (!isPost && !method.equals("GET") && !method.equals("HEAD")) {
            return null;
        }
        var body = exchange.getRequestBody().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            return null;
        }
        var headers = exchange.getRequestHeaders();
        var cookies = headers.getOrDefault("Cookie", java.util.List.of());
        return new Call(
                isPost,
                exchange.getRequestURI().getPath(),
                values(exchange.getRequestURI().getRawQuery()),
                isPost ? values(new String(body, StandardCharsets.UTF_8)) : Map.of(),
                new Origin(
                        headers.getFirst("Host"),
                        headers.getFirst("Origin"),
                        headers.getFirst("Sec-Fetch-Site"),
                        String.join("; ", cookies)));
    }

    private static Map<String, String> values(@Nullable String encoded) {
        var values = new HashMap<String, String>();
        if (encoded == null) {
            return values;
        }
        for (var part : encoded.split("&", -1)) {
            var at = part.indexOf('=');
            if (at > 0) {
                values.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
            }
        }
        return values;
    }

    /** What no browser writes so stays as it came. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    String asked(String name) {
        return query.getOrDefault(name, "");
    }

    String given(String name) {
        return form.getOrDefault(name, "");
    }

    /** The value of a cookie, or an empty text. */
    String cookie(String name) {
        for (var part : origin.cookies().split(";", -1)) {
            var text = part.strip();
            if (text.startsWith(name + "=")) {
                return text.substring(name.length() + 1);
            }
        }
        return "";
    }
}
