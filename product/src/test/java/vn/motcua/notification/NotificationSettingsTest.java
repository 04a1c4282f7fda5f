package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.NotificationSettings.Gate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationSettingsTest {
    private static final Gate NONE = new Gate(null, null);
    private static final URI SOMEWHERE = URI.create("https://sms.example.vn");

    private static NotificationSettings with(Gate sms, Gate email) {
        var time = Duration.ofSeconds(1);
        return new NotificationSettings(sms, email, time, List.of(time), time, time, true);
    }

    @Test
    void an_address_without_its_secret_is_not_quietly_off() {
        assertThatThrownBy(() -> with(new Gate(SOMEWHERE, " "), new Gate(null, "s")))
                .hasMessageContainingAll("MOTCUA_SMS_SECRET", "MOTCUA_EMAIL_URL");
        assertThat(with(NONE, new Gate(URI.create(""), "")).channelsOn()).isEmpty();
        assertThat(with(new Gate(SOMEWHERE, "s"), NONE).channelsOn()).containsExactly(NoticeChannel.SMS);
    }
}
