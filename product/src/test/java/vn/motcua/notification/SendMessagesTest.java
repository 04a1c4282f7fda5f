package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
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
    QuietTimes quietTimes;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Undelivered undelivered;

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

    private final CountDownLatch end = new CountDownLatch(1);
    private AGateway gateway;
    private NotificationSettings settings;
    private UUID message = new UUID(0, 0);
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void file_a_dossier_and_tell_of_it() throws IOException {
        gateway = new AGateway();
        settings = ASetting.withSms(gateway.url());
        jdbc.sql("delete from notification.delivery").update();
        sealer.seal();
        long from = feed.end();
        message = told(offices.received(), from);
        now = clock.instant();
    }

    @AfterEach
    void close_the_gateway() {
        end.countDown();
        gateway.stop();
    }

    private UUID told(DossierId dossier, long from) {
        sealer.seal();
        var tell = new TellApplicants(
                addressees,
                choices,
                quietTimes,
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
        assertThat(gateway.got).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(message.toString());
            assertThat(one.authorization()).isEqualTo("Bearer secret");
            assertThat(one.body())
                    .contains("\"channel\":\"sms\"", "\"to\":\"0900000009\"", "da duoc tiep nhan", "/tra-cuu?ma=H57");
        });
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void what_does_not_get_through_is_sent_again_under_the_same_key_after_growing_pauses_and_then_given_up() {
        gateway.answer = 503;
        send(now);
        send(now.plusSeconds(30));
        assertThat(gateway.got).hasSize(1);
        send(now.plusSeconds(61));
        send(now.plusSeconds(120));
        assertThat(gateway.got).hasSize(2);
        assertThat(state()).isEqualTo("waits");
        send(now.plus(Duration.ofMinutes(7)));
        assertThat(gateway.got).hasSize(3).extracting(AGateway.Got::key).containsOnly(message.toString());
        assertThat(state()).isEqualTo("given up");
        assertThat(deliveries.givenUp()).isPositive();
    }

    @Test
    void what_the_gateway_will_never_take_is_given_up_at_once() {
        gateway.answer = 422;
        send(now);
        assertThat(state()).isEqualTo("given up");
    }

    @Test
    void a_wrong_secret_is_no_fault_of_the_message() {
        gateway.answer = 401;
        send(now);
        assertThat(state()).isEqualTo("waits");
    }

    @Test
    void killed_while_sending_it_is_sent_again_under_the_same_key() {
        assertThat(deliveries
                        .claim(NoticeChannel.SMS, Lane.SINGLE, now, Duration.ofMinutes(5), 10)
                        .messages())
                .hasSize(1);
        send(now.plusSeconds(60));
        assertThat(gateway.got).isEmpty();
        send(now.plus(Duration.ofMinutes(6)));
        assertThat(gateway.got)
                .singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo(message.toString()));
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void after_a_stop_of_days_nobody_is_written_to_about_what_is_long_past() {
        send(now.plus(Duration.ofDays(3)));
        assertThat(gateway.got).isEmpty();
        assertThat(state()).isEqualTo("given up");
    }

    @Test
    void a_body_that_never_ends_keeps_nobody() {
        gateway.behaviour = exchange -> {
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
        gateway.behaviour = exchange -> {
            if (exchange.getRequestHeaders().getFirst("Idempotency-Key").equals(message.toString())) {
                await(end);
            }
            exchange.sendResponseHeaders(202, -1);
            passed.countDown();
        };
        var sender = sender(clock.instant());
        sender.sendDue(NoticeChannel.SMS, Lane.SINGLE);
        assertThat(passed.await(10, TimeUnit.SECONDS)).isTrue();
        end.countDown();
        sender.settle(NoticeChannel.SMS, Lane.SINGLE);
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
        assertThat(gateway.got).isEmpty();
        assertThat(state()).isEqualTo("given up");
        assertThat(deliveries
                        .claim(NoticeChannel.EMAIL, Lane.SINGLE, now, Duration.ofMinutes(5), 10)
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

    @Test
    void a_carrier_that_says_yes_and_loses_it_is_found_out_and_somebody_may_send_it_again()
            throws InterruptedException {
        send(now);
        assertThat(state()).isEqualTo("taken");
        gateway.reports("undelivered");
        ask(now.plusSeconds(29));
        assertThat(state()).isEqualTo("taken");
        ask(now.plusSeconds(31));
        assertThat(state()).isEqualTo("given up");
        assertThat(undelivered.list(null).lines())
                .filteredOn(line -> line.id().equals(message))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.reason()).isEqualTo("lost");
                    assertThat(line.maskedAddress()).isEqualTo("***009");
                });
        gateway.behaviour = exchange -> exchange.sendResponseHeaders(202, -1);
        gateway.got.clear();
        assertThat(undelivered.sendAgain(message, now.plusSeconds(40))).contains(NoticeChannel.SMS);
        assertThat(undelivered.sendAgain(message, now.plusSeconds(40))).isEmpty();
        send(Lane.AWAITED, now.plusSeconds(41));
        assertThat(gateway.got)
                .singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo(message.toString()));
        assertThat(state()).isEqualTo("taken");
    }

    @Test
    void what_arrived_is_known_and_not_asked_for_again() throws InterruptedException {
        send(now);
        gateway.reports("delivered");
        gateway.got.clear();
        ask(now.plusSeconds(31));
        ask(now.plus(Duration.ofDays(2)));
        assertThat(gateway.got).hasSize(1);
        assertThat(jdbc.sql("select count(arrived_at) from notification.delivery where id = :id")
                        .param("id", message)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_single_message_passes_a_hundred_of_bulk_whose_gateway_hangs() throws InterruptedException {
        bulkBesides(100);
        var passed = new CountDownLatch(1);
        gateway.behaviour = exchange -> {
            if (!exchange.getRequestHeaders().getFirst("Idempotency-Key").equals(message.toString())) {
                await(end);
            }
            exchange.sendResponseHeaders(202, -1);
            passed.countDown();
        };
        var sender = sender(now);
        var bulk = Thread.startVirtualThread(() -> sendBulk(sender));
        sender.sendDue(NoticeChannel.SMS, Lane.SINGLE);
        assertThat(passed.await(10, TimeUnit.SECONDS)).isTrue();
        sender.settle(NoticeChannel.SMS, Lane.SINGLE);
        assertThat(state()).isEqualTo("taken");
        end.countDown();
        bulk.join();
        sender.settle(NoticeChannel.SMS, Lane.BULK);
    }

    private static void sendBulk(SendMessages sender) {
        try {
            sender.sendDue(NoticeChannel.SMS, Lane.BULK);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void bulkBesides(int many) {
        var notice = jdbc.sql("select notice_id from notification.delivery where id = :id")
                .param("id", message)
                .query(UUID.class)
                .single();
        for (int i = 0; i < many; i++) {
            var other = ANotice.copy(jdbc, notice);
            deliveries.add(List.of(new Outgoing(
                    new Delivery(UUID.randomUUID(), other, NoticeChannel.SMS, "0900000009", "", "Bulk " + i, 0),
                    Lane.BULK,
                    now)));
        }
    }

    private void ask(Instant at) throws InterruptedException {
        var fixed = Clock.fixed(at, ZoneOffset.UTC);
        new AskArrival(arrivals, new Gateway(settings, JsonMapper.shared(), fixed), settings, fixed)
                .askDue(NoticeChannel.SMS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SendMessages sender(Instant at) {
        var fixed = Clock.fixed(at, ZoneOffset.UTC);
        return new SendMessages(deliveries, new Gateway(settings, JsonMapper.shared(), fixed), settings, fixed);
    }

    private void send(Instant at) {
        send(Lane.SINGLE, at);
    }

    private void send(Lane lane, Instant at) {
        var sender = sender(at);
        try {
            sender.sendDue(NoticeChannel.SMS, lane);
            sender.settle(NoticeChannel.SMS, lane);
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
