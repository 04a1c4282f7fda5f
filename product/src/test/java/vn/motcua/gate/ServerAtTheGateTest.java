package vn.motcua.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.ui.Messages;

/** The real server with the gate and a door behind it that tells what came through: what no mock can be asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerAtTheGateTest {
    private static final Doors DOORS = new Doors(
            List.of("POST /files FILE", "POST /api/v1/files FILE", "POST /api/v1/order ORDER", "POST /form ORDER"));
    private static WebServer server;

    /** Tells method, parameters, names of files and length of the body. */
    private static final class Door extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setCharacterEncoding("UTF-8");
            try {
                response.getWriter().println(request.getMethod());
                for (var name : Collections.list(request.getParameterNames())) {
                    response.getWriter().println(name + "=" + request.getParameter(name));
                }
                if (Unread.isUpload(request)) {
                    for (var part : request.getParts()) {
                        response.getWriter().println("part " + part.getName() + " " + part.getSubmittedFileName());
                    }
                } else if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
                    response.getWriter()
                            .println("bytes " + request.getInputStream().readAllBytes().length + " "
                                    + BodyMeter.stopped(request));
                }
            } catch (jakarta.servlet.ServletException e) {
                throw new IOException(e);
            }
        }
    }

    @BeforeAll
    static void start() {
        var factory = new TomcatServletWebServerFactory(0);
        new GateConfiguration()
                .serverAtTheGate(DOORS, new InFlight(64L * 1024 * 1024, _ -> false), new AddressSettings("", List.of()))
                .customize(factory);
        factory.addConnectorCustomizers(connector -> {
            connector.setMaxPartCount(10);
            connector.setMaxPartHeaderSize(1024);
        });
        var gate = new EntryGate(
                DOORS,
                new Judgements(1, Duration.ofSeconds(1)),
                new RefusedAnswers(BeanUtils.instantiateClass(Messages.class), JsonMapper.shared()),
                new AddressMethods(doors()));
        server = factory.getWebServer(context -> {
            context.addFilter("gate", gate)
                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), true, "/*");
            var door = context.addServlet("door", new Door());
            door.setMultipartConfig(new MultipartConfigElement("", 30_000_000, 30_000_000, 0));
            door.addMapping("/");
        });
        server.start();
    }

    private static ObjectProvider<RequestMappingHandlerMapping> doors() {
        var doors = new RequestMappingHandlerMapping();
        doors.setApplicationContext(new StaticApplicationContext());
        doors.afterPropertiesSet();
        var look = ReflectionUtils.findMethod(Object.class, "toString");
        for (var door : List.of(
                RequestMappingInfo.paths("/form").methods(RequestMethod.POST),
                RequestMappingInfo.paths("/form").methods(RequestMethod.GET),
                RequestMappingInfo.paths("/api/v1/order/{id}").methods(RequestMethod.POST))) {
            doors.registerMapping(door.build(), new Object(), Objects.requireNonNull(look));
        }
        return new StaticListableBeanFactory(Map.of("requestMappingHandlerMapping", doors))
                .getBeanProvider(RequestMappingHandlerMapping.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 'GET,HEAD,OPTIONS'",
        "/form, 'GET,HEAD,OPTIONS,POST'",
        "/api/v1/order/7, 'OPTIONS,POST'",
        "/assets/motcua.css, 'GET,HEAD,OPTIONS'"
    })
    void trace_is_refused_with_what_the_address_takes(String path, String allowed) throws IOException {
        var answer = send("TRACE " + path + " HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .contains("Allow: " + allowed + "\n")
                .doesNotContain("secret", "Apache", "message/http");
        if (path.startsWith("/api/")) {
            assertThat(answer).contains("application/problem+json", "/problems/trace", "không nhận TRACE");
        }
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%2fb", "/a%00b", "/a%zzb", "/a b c", "/a\\b", "/a?q=<>\"", "/a\u0001b"})
    void an_address_that_cannot_be_read_is_answered_in_words(String path) throws IOException {
        var page = send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(page).startsWith("HTTP/1.1 400").contains("Yêu cầu không đọc được", "cannot be read", "text/html");
        var problem = send("GET /api/v1" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(problem).startsWith("HTTP/1.1 400").doesNotContain("HTTP Status", "Apache");
    }

    @Test
    void a_machine_gets_a_problem_for_an_address_that_cannot_be_read() throws IOException {
        assertThat(send("GET /api/v1/a%2fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("application/problem+json", "\"type\":\"/problems/400\"");
    }

    @Test
    void an_endless_address_or_header_is_answered_in_words() throws IOException {
        var address = send("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(address).startsWith("HTTP/1.1 414").contains("quá dài", "16 kB");
        for (var path : List.of("/", "/api/v1/x")) {
            var header = send("GET " + path + " HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(40_000)
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(header).startsWith("HTTP/1.1 431").contains("quá dài", "16 kB");
            var headers = send("GET " + path + " HTTP/1.1\r\nHost: x\r\n" + "X: a\r\n".repeat(200) + "\r\n");
            assertThat(headers).startsWith("HTTP/1.1 431").contains("quá dài", "100");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, chunked", "identity", "chunked, gzip", "a"})
    void a_way_of_sending_that_is_not_taken_is_answered_in_words(String encoding) throws IOException {
        for (var path : List.of("/form", "/api/v1/order")) {
            assertThat(send("POST " + path + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: " + encoding
                            + "\r\nConnection: close\r\n\r\n0\r\n\r\n"))
                    .containsPattern("^HTTP/1.1 (400|501)")
                    .containsPattern("Cách gửi không được dùng ở đây|Yêu cầu không đọc được");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 3\r\nContent-Length: 4",
                "Content-Length: 3\r\nContent-Length: 3",
                "Content-Length: 3, 4",
                "Content-Length: -1",
                "Content-Length: abc",
                "Content-Length: 3x",
                "Content-Length:",
                "Content-Length: 99999999999999999999"
            })
    void a_length_that_cannot_be_read_is_answered_in_words(String length) throws IOException {
        for (var path : List.of("/form", "/api/v1/order")) {
            var answer =
                    send("POST " + path + " HTTP/1.1\r\nHost: x\r\n" + length + "\r\nConnection: close\r\n\r\nabc");
            assertThat(answer).startsWith("HTTP/1.1 400").contains("Yêu cầu không đọc được");
        }
    }

    @Test
    void parameters_encoded_wrongly_are_answered_in_words() throws IOException {
        assertThat(send("GET /api/v1/x?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/broken-form");
        assertThat(post("/form", "application/x-www-form-urlencoded", "a=%zz")).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"=?UTF-8?B?????=\"",
                "filename=\"x\u0000.pdf\"",
                "filename*=UTF-8''x%00.pdf",
                "filename*=UTF-8''x%ZZ.pdf"
            })
    void a_file_name_that_cannot_be_read_is_answered_in_words(String name) throws IOException {
        var body = "--X\r\nContent-Disposition: form-data; name=\"file\"; " + name + "\r\n\r\nx\r\n--X--\r\n";
        assertThat(post("/files", "multipart/form-data; boundary=X", body)).startsWith("HTTP/1.1 400");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_not_read() throws IOException {
        assertThat(send("POST /api/v1/order HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 900000000\r\nConnection: close\r\n\r\n{"))
                .startsWith("HTTP/1.1 413")
                .contains("/problems/too-large", "512 kB", "chia thành nhiều lần gửi")
                .doesNotContain("tệp");
    }

    @Test
    void who_stops_in_the_middle_of_what_is_too_large_is_answered_at_once() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            "POST /api/v1/order HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 3000000\r\n\r\n{"
                                    .getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
            assertThat(header(answer)).contains("Connection: close");
            var body = new char[100];
            assertThat(answer.read(body)).isPositive();
            assertThat(body).contains('{');
        }
    }

    @Test
    void what_nobody_wanted_is_read_away_so_that_the_answer_is_seen() throws IOException {
        assertThat(post("/api/v1/order", "application/json", "x".repeat(3_000_000)))
                .startsWith("HTTP/1.1 413")
                .contains("/problems/too-large");
    }

    @Test
    void who_waits_to_be_asked_for_a_body_that_is_taken_is_asked_and_answered() throws IOException {
        var head = "POST /files HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n";
        var body = "--b\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.pdf\"\r\n\r\n"
                + "x".repeat(3_000_000) + "\r\n--b--\r\n";
        assertThat(send(head + "Content-Length: " + body.length()
                        + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n" + body))
                .startsWith("HTTP/1.1 100")
                .contains("HTTP/1.1 200", "part tep a.pdf");
    }

    @Test
    void who_waits_to_be_asked_for_a_body_that_is_too_large_is_not_waited_for() throws IOException {
        var head = "POST /api/v1/order HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
        var rest = "Content-Length: 3000000\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
        assertThat(send(head + rest)).startsWith("HTTP/1.1 413");
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_ends_at_the_limit() throws IOException {
        var chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";
        var answer = send("POST /api/v1/order HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunk.repeat(150) + "0\r\n\r\n");
        assertThat(answer).contains("TOO_LARGE");
    }

    @Test
    void chunks_that_are_none_are_no_reason_for_the_servers_own_page() throws IOException {
        assertThat(send("POST /api/v1/order HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\nabc"))
                .doesNotContain("HTTP Status", "Apache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/*+json", "text/*", "image/*", "*", "*/*;q=1"})
    void a_kind_of_content_that_names_many_is_refused(String type) throws IOException {
        assertThat(post("/api/v1/order", type, "{}"))
                .startsWith("HTTP/1.1 415")
                .contains("application/problem+json", "/problems/kind-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key: a\r\nIdempotency-Key: b",
                "Authorization: Bearer a\r\nauthorization: Bearer b",
                "Content-Type: application/json\r\nContent-Type: text/plain"
            })
    void a_header_that_is_read_once_and_came_twice_is_refused(String headers) throws IOException {
        assertThat(send("POST /api/v1/order HTTP/1.1\r\nHost: x\r\n" + headers
                        + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
                .startsWith("HTTP/1.1 400")
                .contains("/problems/header-twice", "Idempotency-Key");
    }

    @Test
    void a_header_that_says_the_same_twice_is_no_question() throws IOException {
        assertThat(send("POST /api/v1/order HTTP/1.1\r\nHost: x\r\nIdempotency-Key: a\r\nIdempotency-Key: a"
                        + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void a_packed_body_is_refused() throws IOException {
        assertThat(send("POST /api/v1/order HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Encoding: gzip\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"))
                .startsWith("HTTP/1.1 415");
    }

    @Test
    void who_sent_files_that_cannot_be_taken_sees_the_page_again() throws IOException {
        var large = send("POST /files HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: 28000000\r\nConnection: close\r\n\r\n" + "x".repeat(28_000_000));
        assertThat(large).startsWith("HTTP/1.1 413").contains("\nGET");
        assertThat(upload("name=\"tep\"; filename=\"" + "x".repeat(3000) + ".pdf\"", 1))
                .startsWith("HTTP/1.1 400")
                .contains("\nGET");
        assertThat(upload("name=\"tep\"; filename=\"a.pdf\"", 20))
                .startsWith("HTTP/1.1 413")
                .contains("\nGET");
        assertThat(post("/files", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data"))
                .startsWith("HTTP/1.1 400")
                .contains("\nGET");
        assertThat(post("/files", "multipart/form-data", "no boundary"))
                .startsWith("HTTP/1.1 400")
                .contains("\nGET");
    }

    @Test
    void a_text_among_files_that_is_too_large_is_called_a_text_that_is_too_large() throws IOException {
        var body = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n" + "x".repeat(2_100_000)
                + "\r\n--b--\r\n";
        assertThat(post("/api/v1/files", "multipart/form-data; boundary=b", body))
                .startsWith("HTTP/1.1 413")
                .contains("/problems/text-too-large", "2 MB", "20.000");
    }

    @Test
    void parameters_and_names_of_files_arrive_in_the_form_in_which_they_are_kept() throws IOException {
        assertThat(post(
                        "/form",
                        "application/x-www-form-urlencoded;charset=UTF-8",
                        "te%CC%82n=%20%C3%90o%C3%A0n%07%C2%A0Thi%CC%A3"))
                .contains("tên=Đoàn Thị");
        assertThat(upload("name=\"tep\"; filename=\"A\u0309nh \uD83D\uDE00 the\u0309.pdf\"", 1))
                .contains("part tep Ảnh thẻ.pdf");
    }

    private static List<String> header(BufferedReader answer) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = answer.readLine(); line != null && !line.isEmpty(); line = answer.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private static String upload(String disposition, int times) throws IOException {
        var part = "--b\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n";
        return post("/files", "multipart/form-data; boundary=b", part.repeat(times) + "--b--\r\n");
    }

    private static String post(String path, String type, String body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException _) {
                // The server may answer before it has heard all.
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
