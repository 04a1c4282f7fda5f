package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.notification.WriteToAddress.Letter;
import vn.motcua.notification.WriteToAddress.To;

/** A letter waits with its code as every message does, belongs to no notice, and goes only where there is an address and a channel. */
@WithSpring
@DisplayNameGeneration(ReplaceUnderscores.class)
class WriteToAddressTest {
    private static final Letter LETTER = new Letter("Đã nhận", "Đã nhận lúc 10:00", "Đã nhận PA-K7M-2QX");

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    Undelivered undelivered;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void a_letter_waits_as_every_message_and_is_named_when_it_does_not_arrive() {
        var phone = "09" + UUID.randomUUID().toString().replaceAll("\\D", "1").substring(0, 8);
        var email = UUID.randomUUID() + "@example.vn";
        assertThat(written(ASetting.withSms(URI.create("http://127.0.0.1:1")), new To(phone, email)))
                .isEqualTo(1);
        assertThat(written(ASetting.withSmtp(1), new To(phone, email))).isEqualTo(1);
        assertThat(written(ASetting.withSms(URI.create("http://127.0.0.1:1")), new To("02343812345", email)))
                .as("no mobile number takes no SMS")
                .isZero();
        assertThat(contents(phone)).containsExactly("Da nhan PA-K7M-2QX");
        assertThat(contents(email)).containsExactly("Đã nhận lúc 10:00");

        var id = jdbc.sql("select id from notification.delivery where address = :address")
                .param("address", email)
                .query(UUID.class)
                .single();
        deliveries.failed(id, "SMTP 550", null, clock.instant().plusSeconds(60));
        assertThat(undelivered.list(null).lines())
                .anyMatch(line -> line.id().equals(id) && line.kind().equals("LETTER"));
        jdbc.sql("update notification.delivery set given_up_at = '2001-01-01' where id = :id")
                .param("id", id)
                .update();
        deliveries.forgetLetters(java.time.Instant.parse("2001-01-02T00:00:00Z"));
        assertThat(contents(email)).isEmpty();
        assertThat(contents(phone)).as("what still waits stays").hasSize(1);
        jdbc.sql("delete from notification.delivery where address = :phone")
                .param("phone", phone)
                .update();
    }

    private int written(NotificationSettings settings, To to) {
        var write = new WriteToAddress(deliveries, settings, clock);
        var sent = transaction.execute(_ -> write.write(to, LETTER));
        return sent == null ? -1 : sent;
    }

    private List<String> contents(String address) {
        return jdbc
                .sql("select content from notification.delivery where address = :address")
                .param("address", address)
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }
}
