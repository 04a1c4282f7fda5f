package vn.motcua.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that reads a request: what is larger than its door takes is not read, what cannot be read is
 * answered in words, and whoever reads parameters behind it finds clean text.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class EntryGate extends OncePerRequestFilter {
    private static final String ASSETS = "/assets/";

    private final Doors doors;
    private final Judgements judgements;
    private final RefusedAnswers answers;
    private final AddressMethods addressMethods;

    EntryGate(Doors doors, Judgements judgements, RefusedAnswers answers, AddressMethods addressMethods) {
        this.doors = doors;
        this.judgements = judgements;
        this.answers = answers;
        this.addressMethods = addressMethods;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ASSETS) && !isTrace(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new WithoutBody(request, isTrace(request) ? "GET" : request.getMethod()), response);
            return;
        }
        if (isTrace(request)) {
            response.setHeader(HttpHeaders.ALLOW, addressMethods.of(request.getRequestURI()));
            answers.refuse(Reason.TRACE, Load.NOTHING, request, response, chain);
            return;
        }
        var load = doors.of(request.getMethod(), request.getRequestURI());
        long length = request.getContentLengthLong();
        if (length > load.bytesMax()) {
            answers.refuse(Reason.TOO_LARGE, load, request, response, chain);
            return;
        }
        pass(load, request, response, chain);
    }

    private void pass(Load load, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var unread = SentHeaders.problem(request, hasBody(request));
        if (unread == null && isCompressed(request)) {
            unread = Reason.COMPRESSED;
        }
        if (unread != null) {
            answers.refuse(unread, load, request, response, chain);
            return;
        }
        @Nullable Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (IllegalStateException | IllegalArgumentException | InvalidFileNameException thrown) {
            answers.refuse(Unread.reason(thrown, request), load, request, response, chain);
            return;
        }
        if (hasBody(request) && !BodyMeter.hasRoom(request, load.memoryWhenRead())) {
            answers.refuse(Reason.NO_ROOM, load, request, response, chain);
            return;
        }
        var clean = load.isCleaned() ? new CleanRequest(request, parameters, load.hasWholeSheets()) : request;
        var lane = doors.lane(request.getMethod(), request.getRequestURI());
        if (lane == null) {
            chain.doFilter(clean, response);
            return;
        }
        try (var turn = judgements.of(clean, lane)) {
            passInTurn(turn, load, clean, response, chain);
        }
    }

    /** Forms and uploads have been read; the turn of other bodies begins where they are read ({@link JsonBodies}). */
    private void passInTurn(
            Judgements.Turn turn,
            Load load,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        boolean isRead = !hasBody(request) || Unread.isUpload(request);
        if (isRead && !turn.begin()) {
            answers.refuse(Reason.NO_TURN, load, request, response, chain);
        } else {
            chain.doFilter(request, new AnswerPausesTurn(response, turn));
        }
    }

    /** Would send back what the browser sent, with what only the server should read. */
    private static boolean isTrace(HttpServletRequest request) {
        return HttpMethod.TRACE.matches(request.getMethod());
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    /** A body that is packed would be small at the gate and large behind it. Nobody behind it unpacks. */
    private static boolean isCompressed(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity");
    }
}
