package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** E-mail as a mail server gets it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpMailTest {
    private static final UUID ID = UUID.fromString("0192f0c4-0000-7000-8000-000000000001");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    private static final String TEXT =
            "Kính gửi Ông/Bà,\n\nHồ sơ <H57> được tiếp nhận.\nHẹn trả: 16:00.\n\nMở hồ sơ: https://dvc.hue.gov.vn/d?a=1&b=2.\n";

    private GreenMail server = new GreenMail();

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void it_comes_as_text_and_as_a_page_from_the_province() throws Exception {
        assertThat(mail(server.getSmtp().getPort()).send(to("nguyen.an@example.vn")))
                .isEqualTo(new Gateway.Reply.Taken());
        var got = server.getReceivedMessages();
        assertThat(got).hasSize(1);
        assertThat(got[0].getSubject()).isEqualTo("Đã tiếp nhận hồ sơ");
        assertThat(got[0].getFrom()[0].toString()).contains("motcua@hue.example.vn");
        assertThat(got[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) got[0].getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(text(parts, 0)).isEqualToNormalizingNewlines(TEXT);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(text(parts, 1))
                .contains(
                        "<html lang=\"vi\">",
                        "Hồ sơ &lt;H57&gt; được tiếp nhận.<br>",
                        "<a href=\"https://dvc.hue.gov.vn/d?a=1&amp;b=2\">https://dvc.hue.gov.vn/d?a=1&amp;b=2</a>.");
    }

    private static String text(MimeMultipart parts, int index) throws Exception {
        try (var stream = parts.getBodyPart(index).getInputStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void sent_again_it_has_the_same_name() throws Exception {
        var mail = mail(server.getSmtp().getPort());
        mail.send(to("nguyen.an@example.vn"));
        mail.send(to("nguyen.an@example.vn"));
        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.getMessageID()).isEqualTo("<" + ID + "@hue.example.vn>"));
    }

    @Test
    void an_address_that_is_none_is_never_tried_again() {
        assertThat(mail(server.getSmtp().getPort()).send(to("khong phai dia chi")))
                .isEqualTo(new Gateway.Reply.Refused("no address"));
    }

    @Test
    void an_address_that_the_server_refuses_is_never_tried_again() throws IOException {
        try (var refusing = new ScriptedServer("550 no such user")) {
            assertThat(mail(refusing.port()).send(to("nguyen.an@example.vn")))
                    .isEqualTo(new Gateway.Reply.Refused("SMTP 550"));
        }
    }

    @Test
    void a_server_that_is_busy_is_asked_later() throws IOException {
        try (var busy = new ScriptedServer("451 try later")) {
            assertThat(mail(busy.port()).send(to("nguyen.an@example.vn")))
                    .isEqualTo(new Gateway.Reply.NotNow("SMTP 451"));
        }
    }

    @Test
    void a_server_that_is_away_is_asked_later() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        assertThat(mail(nobody).send(to("nguyen.an@example.vn")))
                .isInstanceOf(Gateway.Reply.NotNow.class)
                .isNotEqualTo(new Gateway.Reply.NotNow(DeliveryStore.UNSURE));
    }

    @Test
    void a_server_that_falls_silent_after_it_got_everything_leaves_it_unsure() throws IOException {
        try (var silent = new ScriptedServer("")) {
            assertThat(mail(silent.port()).send(to("nguyen.an@example.vn")))
                    .isEqualTo(new Gateway.Reply.NotNow(DeliveryStore.UNSURE));
        }
    }

    private static SmtpMail mail(int port) {
        return new SmtpMail(ASetting.withSmtp(port).smtp(), Duration.ofSeconds(1), CLOCK);
    }

    private static Delivery to(String address) {
        return new Delivery(ID, new UUID(0, 1), NoticeChannel.EMAIL, address, "Đã tiếp nhận hồ sơ", TEXT, 1);
    }
}
