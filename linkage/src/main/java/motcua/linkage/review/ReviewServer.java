package motcua.linkage.review;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import motcua.linkage.spec.BadInputException;

/** Serves a review to browsers on this machine, and to nobody else: 127.0.0.1 only, with a key that changes at each start. */
final class ReviewServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Gate gate;

    /** @param port 0 for any that is free */
    ReviewServer(Review review, String clerk, int port) {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
        } catch (BindException e) {
            throw new BadInputException(List.of(
                    "--port " + port + " must be free, but is taken (" + e.getMessage() + "). Name another one."));
        } catch (IOException e) {
            throw new BadInputException(List.of("--port " + port + " must be usable, but: " + e.getMessage()));
        }
        gate = new Gate(new Desk(review, clerk), server.getAddress().getPort());
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    /** The address that lets its holder in. */
    String address() {
        return gate.address();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var call = Call.read(exchange);
        if (call == null) {
            return Answer.page(413, gate.refused("refused.form"));
        }
        try {
            return gate.answer(call);
        } catch (RuntimeException e) {
            // Said where the command runs; the page tells only that nothing was kept.
            System.err.println("The review could not answer " + call.path() + ": " + e);
            return Answer.page(500, gate.refused("refused.broken"));
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", answer.isPage() ? "no-store" : "private, max-age=3600");
        if (answer.location() != null) {
            headers.set("Location", answer.location());
        }
        if (answer.cookie() != null) {
            headers.set("Set-Cookie", answer.cookie());
        }
        var isHead = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), isHead || answer.body().length == 0 ? -1 : answer.body().length);
        if (!isHead && answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
