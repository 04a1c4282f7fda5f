package vn.motcua.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/** Puts a {@link MeteredInput} between the server and each body, with the limit of the door that was asked for. */
final class BodyMeter extends ValveBase {
    private static final int REFUSED_STATUS_MIN = 400;
    private static final String METER = MeteredInput.class.getName();
    private static final String ROOM = InFlight.class.getName();

    private final Doors doors;
    private final InFlight inFlight;
    private final Addresses addresses;

    BodyMeter(Doors doors, InFlight inFlight, Addresses addresses) {
        super(true);
        this.doors = doors;
        this.inFlight = inFlight;
        this.addresses = addresses;
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
        var room = inFlight.open(visitor(request));
        var meter = new MeteredInput(source, load, room, System::nanoTime);
        connection.setInputBuffer(meter);
        request.setAttribute(METER, meter);
        request.setAttribute(ROOM, room);
        try (room) {
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

    private String visitor(Request request) {
        var way = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        return addresses.visitor(request.getRemoteAddr(), way.isEmpty() ? null : way);
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

    /** Whether there is room for what a body takes besides, now that it is here. */
    static boolean hasRoom(ServletRequest request, long bytes) {
        return !(request.getAttribute(ROOM) instanceof InFlight.Room room) || room.take(bytes);
    }

    /** Why the body of this request ended early; null when it did not. */
    static @Nullable Reason stopped(ServletRequest request) {
        return request.getAttribute(METER) instanceof MeteredInput meter ? meter.stopped() : null;
    }
}
