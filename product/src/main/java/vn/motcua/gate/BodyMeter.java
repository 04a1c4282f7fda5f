package vn.motcua.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/** Puts a {@link MeteredInput} between the server and each body, with the limit of the door that was asked for. */
final class BodyMeter extends ValveBase {
    private static final int REFUSED_STATUS_MIN = 400;
    private static final String METER = MeteredInput.class.getName();

    private final Doors doors;

    BodyMeter(Doors doors) {
        super(true);
        this.doors = doors;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getMethod() == null
                || request.getRequestURI() == null
                || response.getStatus() >= REFUSED_STATUS_MIN) {
            // So broken that the server refused it already: nothing of it will be read.
            getNext().invoke(request, response);
            return;
        }
        var connection = request.getCoyoteRequest();
        var source = connection.getInputBuffer();
        var load = doors.of(request.getMethod(), request.getRequestURI());
        var meter = new MeteredInput(source, load.bytesMax(), System::nanoTime);
        connection.setInputBuffer(meter);
        request.setAttribute(METER, meter);
        try {
            getNext().invoke(request, response);
        } finally {
            connection.setInputBuffer(source);
            if (hasBody(connection)) {
                answer(request, response);
                if (!isRead(connection, meter)) {
                    connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            }
        }
    }

    /** Who is still sending, or waits for the answer before going on, hears it before the rest is read away. */
    private static void answer(Request request, Response response) throws IOException {
        if (!request.isAsync()) {
            response.finishResponse();
        }
    }

    private static boolean hasBody(org.apache.coyote.Request connection) {
        return connection.getContentLengthLong() > 0 || connection.getHeader("transfer-encoding") != null;
    }

    /** Who waits to be asked for the body has not sent it; what is far too large is not waited for. */
    private static boolean isRead(org.apache.coyote.Request connection, MeteredInput meter) {
        return (!connection.hasExpectation() || meter.hasBegun())
                && connection.getContentLengthLong() <= MeteredInput.LEFTOVER_BYTES_MAX
                && meter.drain();
    }

    /** Why the body of this request ended early; null when it did not. */
    static @Nullable Reason stopped(ServletRequest request) {
        return request.getAttribute(METER) instanceof MeteredInput meter ? meter.stopped() : null;
    }
}
