package vn.motcua.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/**
 * Reads away a body that nobody wants: a browser, and many a program, sees the answer only when it could send everything. Not
 * for bodies that are larger still, or slow, or wait to be asked for.
 */
final class Leftover {
    private static final long BYTES_MAX = 200L * 1024 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;

    private Leftover() {}

    static void read(HttpServletRequest request) {
        if (request.getContentLengthLong() > BYTES_MAX || request.getHeader(HttpHeaders.EXPECT) != null) {
            BodyMeter.stop(request, Reason.TOO_LARGE);
            return;
        }
        BodyMeter.allow(request, BYTES_MAX);
        var buffer = new byte[BUFFER_BYTES];
        try {
            var body = request.getInputStream();
            while (body.read(buffer) >= 0) {
                // thrown away
            }
        } catch (IOException _) {
            // Whoever has gone needs no answer.
        }
    }
}
