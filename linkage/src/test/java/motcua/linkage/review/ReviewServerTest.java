package motcua.linkage.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import motcua.linkage.spec.BadInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, which forms count, and what no page may carry. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewServerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{32})\"");

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Review review;
    private ReviewServer server;
    private HttpClient browser;

    @BeforeEach
    void start() {
        folder = FinishedRun.in(temporary);
        review = Review.open(folder, 1, CLOCK);
        server = new ReviewServer(review, "Lan", 0);
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @AfterEach
    void stop() {
        server.close();
        review.close();
    }

    @Test
    void without_the_key_nobody_is_let_in() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(403);
        assertThat(get("/?key=" + "0".repeat(32)).statusCode()).isEqualTo(403);
        assertThat(get("/cap/1").body()).contains("địa chỉ đầy đủ").doesNotContain("P0000");
        assertThat(send(HttpRequest.newBuilder(URI.create(server.address()))).statusCode())
                .isEqualTo(200);
        assertThat(get("/cap/1").body()).contains("P0000");
    }

    @Test
    void a_form_of_another_site_writes_nothing() throws Exception {
        enter();
        var token = token();
        assertThat(post("/cap/1", "verdict=match", null).statusCode()).isEqualTo(403);
        assertThat(post("/cap/1", "verdict=match&token=" + "0".repeat(32), null).statusCode())
                .isEqualTo(403);
        assertThat(post("/cap/1", "verdict=match&token=" + token, "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/cap/1", "verdict=match&token=" + token, "null").statusCode())
                .isEqualTo(403);
        assertThat(post("/hoan-tac", "x=1", null).statusCode()).isEqualTo(403);
        assertThat(folder.resolve("decisions.jsonl")).isEmptyFile();
        assertThat(post("/cap/1", "verdict=match&token=" + token, base()).statusCode())
                .isEqualTo(200);
        assertThat(folder.resolve("decisions.jsonl")).content().contains("\"verdict\":\"match\",\"by\":\"Lan\"");
    }

    @Test
    void a_request_under_a_foreign_host_name_is_refused() throws IOException {
        var uri = URI.create(server.address());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("GET /?" + uri.getQuery() + " HTTP/1.1\r\nHost: evil.example:" + uri.getPort()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).contains("403");
        }
    }

    @Test
    void pages_carry_a_strict_policy_and_no_script_or_style_of_their_own() throws Exception {
        enter();
        for (var path : List.of("/", "/cap/1", "/danh-sach", "/ai", "/nowhere")) {
            var answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none';")
                    .contains("script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body())
                    .doesNotContain("<style", "style=\"", "onclick", "javascript:")
                    .containsOnlyOnce("<script")
                    .contains("<script src=\"/review.js\" defer></script>");
        }
    }

    @Test
    void what_a_clerk_writes_is_shown_as_text() throws Exception {
        enter();
        var answer = post("/ai", "token=" + token() + "&role=clerk&name=" + encoded("<b>x</b>"), null);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("<b>x");
        assertThat(Html.escaped("<a href='x'>\"&")).isEqualTo("&lt;a href=&#39;x&#39;&gt;&quot;&amp;");
    }

    @Test
    void an_overlong_form_and_other_methods_are_refused() throws Exception {
        enter();
        assertThat(post("/cap/1", "verdict=match&token=" + token() + "&note=" + "x".repeat(20_000), null)
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(HttpRequest.newBuilder(URI.create(base() + "/cap/1")).DELETE())
                        .statusCode())
                .isEqualTo(413);
        assertThat(folder.resolve("decisions.jsonl")).isEmptyFile();
    }

    @Test
    void it_listens_on_this_machine_only_and_says_when_the_port_is_taken() {
        assertThat(server.address()).startsWith("http://127.0.0.1:");
        var port = URI.create(server.address()).getPort();
        assertThatThrownBy(() -> new ReviewServer(review, "Lan", port).close())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("--port " + port + " must be free");
    }

    @Test
    void a_decision_survives_the_kill_of_the_program() throws Exception {
        server.close();
        review.close();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "motcua.linkage.Link",
                        "review",
                        folder.toString(),
                        "--port",
                        "0",
                        "--name",
                        "Minh")
                .redirectErrorStream(true)
                .start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var line = said.readLine();
            while (line != null && !line.contains("http://")) {
                line = said.readLine();
            }
            assertThat(line).isNotNull();
            var address = String.valueOf(line).strip();
            send(HttpRequest.newBuilder(URI.create(address)));
            var base = address.substring(0, address.indexOf("/?"));
            var page = send(HttpRequest.newBuilder(URI.create(base + "/cap/2"))).body();
            var match = TOKEN.matcher(page);
            assertThat(match.find()).isTrue();
            var answer = send(HttpRequest.newBuilder(URI.create(base + "/cap/2"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("verdict=no-match&token=" + match.group(1))));
            assertThat(answer.statusCode()).isEqualTo(200);
        } finally {
            process.destroyForcibly().waitFor();
        }
        review = Review.open(folder, 1, CLOCK);
        server = new ReviewServer(review, "Lan", 0);
        assertThat(Files.readAllLines(folder.resolve("decisions.jsonl"))).hasSize(1);
        assertThat(review.verdicts().own(1, "Minh")).isEqualTo(Verdict.NO_MATCH);
    }

    private void enter() throws Exception {
        assertThat(send(HttpRequest.newBuilder(URI.create(server.address()))).statusCode())
                .isEqualTo(200);
    }

    private String token() throws Exception {
        var match = TOKEN.matcher(get("/cap/1").body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private String base() {
        return server.address().substring(0, server.address().indexOf("/?"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base() + path)));
    }

    private HttpResponse<String> post(String path, String form, @org.jspecify.annotations.Nullable String origin)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(origin == null ? request : request.header("Origin", origin));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
