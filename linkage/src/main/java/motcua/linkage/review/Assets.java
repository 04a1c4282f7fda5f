package motcua.linkage.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Style, script, letters and mark: all from this program, nothing from the network. */
final class Assets {
    private static final Pattern FONT = Pattern.compile("/fonts/(?:latin|latin-ext|vietnamese)-(?:400|600)\\.woff2");
    private static final Map<String, String> TYPES = Map.of(
            "/review.css", "text/css; charset=utf-8",
            "/review.js", "text/javascript; charset=utf-8",
            "/mark.svg", "image/svg+xml");

    private Assets() {}

    static @Nullable Answer find(String path) {
        var type = FONT.matcher(path).matches() ? "font/woff2" : TYPES.get(path);
        if (type == null) {
            return null;
        }
        try (var in = Objects.requireNonNull(Assets.class.getResourceAsStream("/motcua/linkage/review" + path))) {
            return Answer.asset(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
