package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.NotificationSettings.Gate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationSettingsTest {
    private static final Gate NONE = gate(null, null);
    private static final URI SOMEWHERE = URI.create("https://sms.example.vn");

    private static NotificationSettings with(Gate sms, Gate email) {
        var time = Duration.ofSeconds(1);
        return new NotificationSettings(sms, email, smtp(""), false, time, List.of(time), time, time, true);
    }

    @Test
    void an_address_without_its_secret_is_not_quietly_off() {
        assertThatThrownBy(() -> with(gate(SOMEWHERE, " "), gate(null, "s")))
                .hasMessageContainingAll("MOTCUA_SMS_SECRET", "MOTCUA_EMAIL_URL");
        assertThat(with(NONE, gate(URI.create(""), "")).channelsOn()).isEmpty();
        assertThat(with(gate(SOMEWHERE, "s"), NONE).channelsOn()).containsExactly(NoticeChannel.SMS);
    }

    private static Gate gate(@Nullable URI url, @Nullable String secret) {
        return new Gate(url, secret, 200, false);
    }

    private static NotificationSettings.Smtp smtp(String host) {
        return new NotificationSettings.Smtp(host, 25, "", "", "", "", NotificationSettings.Tls.NONE);
    }

    @Test
    void a_mail_server_without_a_sender_is_refused_and_no_pace_is_none() {
        var time = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new NotificationSettings(
                        NONE, NONE, smtp("mail.hue.vn"), false, time, List.of(time), time, time, true))
                .hasMessageContaining("MOTCUA_SMTP_FROM");
        assertThatThrownBy(() -> new Gate(null, null, 0, false)).hasMessageContaining("1 to 10000");
    }
}
