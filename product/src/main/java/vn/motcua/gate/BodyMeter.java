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
    private static final String METER = MeteredInput.class.getName();

    private final Doors doors;

    BodyMeter(Doors doors) {
        super(true);
        this.doors = doors;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
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
            if (meter.stopped() != null) {
                connection.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    /** Why the body of this request ended early; null when it did not. */
    static @Nullable Reason stopped(ServletRequest request) {
        return request.getAttribute(METER) instanceof MeteredInput meter ? meter.stopped() : null;
    }

    /** Nothing more of this request's body is read, by nobody; its connection ends with the answer. */
    static void stop(ServletRequest request, Reason reason) {
        if (request.getAttribute(METER) instanceof MeteredInput meter) {
            meter.stop(reason);
        }
    }

    /** Lets more of this request's body through, to be thrown away. */
    static void allow(ServletRequest request, long bytes) {
        if (request.getAttribute(METER) instanceof MeteredInput meter) {
            meter.allow(bytes);
        }
    }
}
