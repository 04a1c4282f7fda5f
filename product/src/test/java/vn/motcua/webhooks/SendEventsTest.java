package vn.motcua.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.proof.Cursor;
import vn.motcua.proof.SealLog;
import vn.motcua.result.Offices;
import vn.motcua.signing.TrialSigning;

/** What happens to a dossier reaches a subscriber signed, once noted, in order, and only as far as it was asked for. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendEventsTest {
    private record Got(String id, String timestamp, String signature, String type, String body) {}

    @Autowired
    Offices offices;

    @Autowired
    SealLog sealer;

    @Autowired
    DossierFeed feed;

    @Autowired
    ReadForSubscribers readForSubscribers;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    ChangeSubscription changeSubscription;

    @Autowired
    EventStore events;

    @Autowired
    WebhookSecrets secrets;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private HttpServer receiver;
    private Subscription subscription;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void subscribe() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    headers.getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.start();
        subscription = AWebhook.subscribed(
                subscriptions,
                "http://localhost:" + receiver.getAddress().getPort() + "/hook",
                Set.of(WebhookKind.SUBMITTED, WebhookKind.RECEIVED));
        sealer.seal();
        readForSubscribers.begin();
        var cursor = new Cursor(jdbc, "webhooks", "webhooks");
        transaction.executeWithoutResult(_ -> {
            assertThat(cursor.lock()).isPresent();
            cursor.move(feed.end(), clock.instant());
        });
    }

    @AfterEach
    void end() {
        changeSubscription.turn(subscription.id(), false);
        receiver.stop(0);
    }

    private void happen() {
        offices.received();
        sealer.seal();
        while (readForSubscribers.readOn()) {
            // Reads all.
        }
        now = clock.instant();
    }

    @Test
    void each_event_comes_signed_as_a_cloud_event_in_the_order_of_the_log() throws Exception {
        happen();
        send(now);
        send(now.plusSeconds(5));
        assertThat(got).hasSize(2);
        var json = JsonMapper.shared();
        assertThat(got.stream().map(one -> json.readValue(one.body(), Map.class).get("type")))
                .containsExactly("vn.motcua.dossier.submitted", "vn.motcua.dossier.received");
        Map<String, Object> event = json.readValue(got.getLast().body(), new TypeReference<>() {});
        assertThat(event).containsEntry("specversion", "1.0").containsKeys("id", "source", "subject", "time");
        assertThat(got.getLast().type()).startsWith("application/cloudevents+json");
        assertThat(got.getLast().body()).contains("H57").doesNotContain("0900000009");
        assertThat(got.getLast().signature()).isEqualTo(signed(secrets.secret(subscription.id(), 1), got.getLast()));
    }

    private static String signed(String secret, Got one) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var text = one.id() + "." + one.timestamp() + "." + one.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void after_a_change_of_the_secret_both_sign_for_a_day() throws Exception {
        changeSubscription.renewSecret(subscription.id());
        happen();
        send(now);
        assertThat(got.getFirst().signature().split(" "))
                .containsExactly(
                        signed(secrets.secret(subscription.id(), 2), got.getFirst()),
                        signed(secrets.secret(subscription.id(), 1), got.getFirst()));
        got.clear();
        happen();
        send(clock.instant().plus(Duration.ofHours(25)));
        assertThat(got.getFirst().signature()).doesNotContain(" ");
    }

    @Test
    void what_does_not_get_through_comes_again_under_the_same_id_and_then_waits_for_somebody() {
        happen();
        answer = 500;
        send(now);
        assertThat(got).hasSize(1);
        var first = got.getFirst().id();
        send(now.plusSeconds(61));
        assertThat(got.stream().map(Got::id)).contains(first).hasSizeLessThanOrEqualTo(3);
        answer = 410;
        send(now.plus(Duration.ofMinutes(10)));
        assertThat(standing().givenUp()).isPositive();
        answer = 204;
        events.sendAgain(subscription.id(), now.plus(Duration.ofHours(1)));
        send(now.plus(Duration.ofHours(1)));
        send(now.plus(Duration.ofHours(2)));
        assertThat(standing().givenUp()).isZero();
        assertThat(standing().taken()).isEqualTo(2);
    }

    @Test
    void a_redirect_is_not_followed_and_an_address_of_the_house_is_not_connected_to() {
        happen();
        answer = 302;
        send(now);
        assertThat(standing().lastAnswer()).isEqualTo("status 302");
        var strict = new WebhookSettings(
                List.of(),
                Duration.ofSeconds(2),
                List.of(Duration.ofMinutes(1)),
                Duration.ofSeconds(10),
                Duration.ofDays(30));
        got.clear();
        send(strict, now.plus(Duration.ofHours(1)));
        assertThat(got).isEmpty();
        assertThat(standing().lastAnswer()).startsWith("address: ");
    }

    @Test
    void an_event_that_the_product_did_not_write_is_not_sent() {
        happen();
        jdbc.sql("update webhooks.delivery set body = '{}' where subscription_id = :id")
                .param("id", subscription.id())
                .update();
        send(now);
        assertThat(got).isEmpty();
        assertThat(standing().givenUp()).isEqualTo(2);
    }

    private Subscriptions.Standing standing() {
        return subscriptions.standings().getOrDefault(subscription.id(), Subscriptions.Standing.NOTHING);
    }

    private void send(Instant at) {
        send(
                new WebhookSettings(
                        List.of("localhost"),
                        Duration.ofSeconds(2),
                        List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
                        Duration.ofSeconds(10),
                        Duration.ofDays(30)),
                at);
    }

    private void send(WebhookSettings settings, Instant at) {
        var fixed = Clock.fixed(at, ZoneOffset.UTC);
        var sender = new Receiver(settings, secrets);
        try {
            new SendEvents(subscriptions, events, sender, settings, fixed).sendDue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            close(sender);
        }
    }

    private static void close(Receiver sender) {
        try {
            sender.destroy();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
