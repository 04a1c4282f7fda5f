package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.WithSpring;
import vn.motcua.dossier.DossierFeed;
import vn.motcua.dossier.DossierId;
import vn.motcua.payment.Bills;
import vn.motcua.proof.SealLog;
import vn.motcua.result.Offices;
import vn.motcua.signing.TrialSigning;
import vn.motcua.ui.Province;

/** A message goes out until the gateway has it, or long enough. The gateway is one that answers as told. */
@WithSpring
@AutoConfigureMockMvc
@Import(Offices.class)
@ContextConfiguration(initializers = TrialSigning.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendMessagesTest {
    private record Got(String key, String authorization, String body) {}

    @Autowired
    Offices offices;

    @Autowired
    SealLog sealer;

    @Autowired
    DossierFeed feed;

    @Autowired
    Addressees addressees;

    @Autowired
    Choices choices;

    @Autowired
    Bills bills;

    @Autowired
    NoticeTemplates templates;

    @Autowired
    NoticeStore notices;

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int answer = 202;
    private volatile HttpHandler behaviour = exchange -> exchange.sendResponseHeaders(answer, -1);
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer gateway;
    private NotificationSettings settings;
    private UUID message = new UUID(0, 0);
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void file_a_dossier_and_tell_of_it() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            got.add(new Got(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            behaviour.handle(exchange);
            exchange.close();
        });
        gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        gateway.start();
        settings = ASetting.withSms(
                URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/messages"));
        jdbc.sql("delete from notification.delivery").update();
        sealer.seal();
        long from = feed.end();
        message = told(offices.received(), from);
        now = clock.instant();
    }

    @AfterEach
    void close_the_gateway() {
        end.countDown();
        gateway.stop(0);
    }

    private UUID told(DossierId dossier, long from) {
        sealer.seal();
        var tell = new TellApplicants(
                addressees,
                choices,
                bills,
                templates,
                notices,
                deliveries,
                settings,
                Province.DEFAULT,
                clock,
                "https://dichvucong.hue.gov.vn");
        var received = feed.after(from, 100).stream()
                .filter(entry -> entry.event().dossier().equals(dossier))
                .toList()
                .getLast();
        transaction.executeWithoutResult(_ -> tell.tell(List.of(received)));
        return jdbc.sql("""
                select d.id from notification.delivery d join notification.notice n on n.id = d.notice_id
                 where n.dossier_id = :id
                """).param("id", dossier.value()).query(UUID.class).single();
    }

    @Test
    void the_gateway_gets_it_once_with_the_secret_and_a_key() {
        send(now);
        send(now.plus(Duration.ofHours(1)));
        assertThat(got).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(message.toString());
            assertThat(one.authorization()).isEqualTo("Bearer secret");
            assertThat(one.body())
                    .contains("\"channel\":\"sms\"", "\"to\":\"0900000009\"", "da duoc tiep nhan", "/tra-cuu?ma=H57");
        });
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void what_does_not_get_through_is_sent_again_under_the_same_key_after_growing_pauses_and_then_given_up() {
        answer = 503;
        send(now);
        send(now.plusSeconds(30));
        assertThat(got).hasSize(1);
        send(now.plusSeconds(61));
        send(now.plusSeconds(120));
        assertThat(got).hasSize(2);
        assertThat(state()).isEqualTo("waits");
        send(now.plus(Duration.ofMinutes(7)));
        assertThat(got).hasSize(3).extracting(Got::key).containsOnly(message.toString());
        assertThat(state()).isEqualTo("given up");
        assertThat(deliveries.givenUp()).isPositive();
    }

    @Test
    void what_the_gateway_will_never_take_is_given_up_at_once() {
        answer = 422;
        send(now);
        assertThat(state()).isEqualTo("given up");
    }

    @Test
    void a_wrong_secret_is_no_fault_of_the_message() {
        answer = 401;
        send(now);
        assertThat(state()).isEqualTo("waits");
    }

    @Test
    void killed_while_sending_it_is_sent_again_under_the_same_key() {
        assertThat(deliveries
                        .claim(NoticeChannel.SMS, now, Duration.ofMinutes(5), 10)
                        .messages())
                .hasSize(1);
        send(now.plusSeconds(60));
        assertThat(got).isEmpty();
        send(now.plus(Duration.ofMinutes(6)));
        assertThat(got).singleElement().satisfies(one -> assertThat(one.key()).isEqualTo(message.toString()));
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void after_a_stop_of_days_nobody_is_written_to_about_what_is_long_past() {
        send(now.plus(Duration.ofDays(3)));
        assertThat(got).isEmpty();
        assertThat(state()).isEqualTo("given up");
    }

    @Test
    void a_body_that_never_ends_keeps_nobody() {
        behaviour = exchange -> {
            exchange.sendResponseHeaders(202, 0);
            exchange.getResponseBody().write('.');
            exchange.getResponseBody().flush();
            await(end);
        };
        send(now);
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void a_message_that_hangs_keeps_no_other() throws InterruptedException {
        sealer.seal();
        long from = feed.end();
        told(offices.received(), from);
        var passed = new CountDownLatch(1);
        behaviour = exchange -> {
            if (exchange.getRequestHeaders().getFirst("Idempotency-Key").equals(message.toString())) {
                await(end);
            }
            exchange.sendResponseHeaders(202, -1);
            passed.countDown();
        };
        var sender = sender(clock.instant());
        sender.sendDue(NoticeChannel.SMS);
        assertThat(passed.await(10, TimeUnit.SECONDS)).isTrue();
        end.countDown();
        sender.settle(NoticeChannel.SMS);
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void a_message_that_the_product_did_not_write_is_not_sent() {
        jdbc.sql("update notification.delivery set content = 'Chuyen 5 trieu vao TK 1' where id = :id")
                .param("id", message)
                .update();
        jdbc.sql("""
                insert into notification.delivery (id, notice_id, channel, address, subject, content, code, next_at)
                select gen_random_uuid(), notice_id, 'EMAIL', 'x@example.vn', '', content, code, next_at
                  from notification.delivery where id = :id
                """).param("id", message).update();
        send(now);
        assertThat(got).isEmpty();
        assertThat(state()).isEqualTo("given up");
        assertThat(deliveries
                        .claim(NoticeChannel.EMAIL, now, Duration.ofMinutes(5), 10)
                        .messages())
                .isEmpty();
    }

    @Test
    void a_count_out_of_range_keeps_no_message() {
        jdbc.sql("update notification.delivery set attempts = 2147483647 where id = :id")
                .param("id", message)
                .update();
        send(now);
        assertThat(state()).isEqualTo("taken");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SendMessages sender(Instant at) {
        return new SendMessages(
                deliveries, new Gateway(settings, JsonMapper.shared()), settings, Clock.fixed(at, ZoneOffset.UTC));
    }

    private void send(Instant at) {
        var sender = sender(at);
        try {
            sender.sendDue(NoticeChannel.SMS);
            sender.settle(NoticeChannel.SMS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String state() {
        return jdbc.sql("""
                select case when taken_at is not null then 'taken' when given_up_at is not null then 'given up'
                            else 'waits' end
                  from notification.delivery where id = :id
                """).param("id", message).query(String.class).single();
    }
}
