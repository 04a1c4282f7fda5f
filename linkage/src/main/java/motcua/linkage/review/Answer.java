package motcua.linkage.review;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a browser gets.
 *
 * @param location where it shall go on, or null
 * @param cookie to be set, or null
 */
record Answer(
        int status,
        String type,
        byte[] body,
        @Nullable String location,
        @Nullable String cookie) {
    static Answer page(int status, String html) {
        return new Answer(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), null, null);
    }

    static Answer asset(String type, byte[] body) {
        return new Answer(200, type, body, null, null);
    }

    static Answer goTo(String path) {
        return new Answer(303, "text/plain; charset=utf-8", new byte[0], path, null);
    }

    Answer withCookie(String wanted) {
        return new Answer(status, type, body, location, wanted);
    }

    boolean isPage() {
        return type.startsWith("text/html") || location != null;
    }
}
