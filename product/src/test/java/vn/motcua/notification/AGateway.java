package vn.motcua.notification;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A gateway that answers as told and keeps what it got. */
final class AGateway {
    record Got(String key, String authorization, String body) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile int answer = 202;
    volatile HttpHandler behaviour = exchange -> exchange.sendResponseHeaders(answer, -1);
    private final HttpServer server;

    AGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.add(new Got(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            behaviour.handle(exchange);
            exchange.close();
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    /** What it says of every message that it is asked about. */
    void reports(String state) {
        var body = "{\"state\":\"%s\"}".formatted(state).getBytes(StandardCharsets.UTF_8);
        behaviour = exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    void stop() {
        server.stop(0);
    }
}
