package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The real server with real connections: nothing else drops letters one by one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontDoorTest {
    private static final String WHOLE = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private static final class Greeting extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print("hello");
        }
    }

    private static WebServer server(ConnectionSettings connections, List<String> proxies) {
        var factory = new TomcatServletWebServerFactory(0);
        new GateConfiguration()
                .frontDoor(connections, new AddressSettings("", proxies))
                .customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("greeting", new Greeting()).addMapping("/"));
        server.start();
        return server;
    }

    private static Socket connect(WebServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private static void send(Socket socket, String letters) throws IOException {
        socket.getOutputStream().write(letters.getBytes(StandardCharsets.US_ASCII));
    }

    private static String firstLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int letter = socket.getInputStream().read(); letter >= 0 && letter != '\r'; ) {
            line.append((char) letter);
            letter = socket.getInputStream().read();
        }
        return line.toString();
    }

    /** Whether the server has ended the connection; waits for it. */
    private static boolean isEnded(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void a_header_that_comes_letter_by_letter_ends_with_its_connection() throws IOException {
        var server = server(new ConnectionSettings(Duration.ofNanos(1), 10), List.of());
        try (var slow = connect(server)) {
            send(slow, "GET / HTTP/1.1\r\nHost: x\r\nX-A: ");
            assertThatThrownBy(() -> {
                        while (true) {
                            send(slow, "b");
                        }
                    })
                    .isInstanceOf(IOException.class);
        } finally {
            server.stop();
        }
    }

    @Test
    void one_request_after_the_other_has_its_own_time() throws IOException {
        var server = server(new ConnectionSettings(Duration.ofNanos(1), 10), List.of());
        try (var socket = connect(server)) {
            for (int i = 0; i < 3; i++) {
                send(socket, WHOLE);
                assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 200 ");
                while (socket.getInputStream().read() != 'o'
                        || socket.getInputStream().available() > 0) {
                    // to the end of the greeting
                }
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void an_address_that_holds_its_share_gets_no_other_connection_until_one_ends() throws IOException {
        var server = server(new ConnectionSettings(Duration.ofSeconds(20), 3), List.of());
        var held = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 3; i++) {
                var socket = connect(server);
                send(socket, WHOLE);
                assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 200 ");
                held.add(socket);
            }
            try (var fourth = connect(server)) {
                assertThat(isEnded(fourth)).isTrue();
            }

            try (var going = held.removeLast()) {
                send(going, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
                while (!isEnded(going)) {
                    // to the end of the answers, after which the server has closed
                }
            }
            try (var fifth = connect(server)) {
                send(fifth, WHOLE);
                assertThat(firstLine(fifth)).isEqualTo("HTTP/1.1 200 ");
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
            server.stop();
        }
    }

    @Test
    void a_trusted_proxy_stands_for_many_people() throws IOException {
        var server = server(new ConnectionSettings(Duration.ofSeconds(20), 1), List.of("127.0.0.1", "::1"));
        try (var one = connect(server);
                var two = connect(server)) {
            send(one, WHOLE);
            send(two, WHOLE);
            assertThat(firstLine(one)).isEqualTo("HTTP/1.1 200 ");
            assertThat(firstLine(two)).isEqualTo("HTTP/1.1 200 ");
        } finally {
            server.stop();
        }
    }

    @Test
    void neighbours_in_one_network_of_ipv6_are_one_address() throws IOException {
        var callers = new Callers(2, "203.0.113.7"::equals);
        assertThat(callers.enter(InetAddress.ofLiteral("2001:db8:1:2::1"))).isTrue();
        assertThat(callers.enter(InetAddress.ofLiteral("2001:db8:1:2::2"))).isTrue();
        assertThat(callers.enter(InetAddress.ofLiteral("2001:db8:1:2:ffff::3"))).isFalse();
        assertThat(callers.enter(InetAddress.ofLiteral("2001:db8:1:3::1"))).isTrue();
        assertThat(callers.enter(InetAddress.ofLiteral("203.0.113.7"))).isTrue();

        callers.leave(InetAddress.ofLiteral("2001:db8:1:2::2"));
        assertThat(callers.enter(InetAddress.ofLiteral("2001:db8:1:2::9"))).isTrue();
        assertThat(callers.addresses()).isEqualTo(2);
    }
}
