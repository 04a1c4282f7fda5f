package vn.motcua.notification;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings as the product would read them. */
final class ASetting {
    private ASetting() {}

    /** With nothing said. */
    static NotificationSettings empty() {
        return new Binder(new MapConfigurationPropertySource(Map.of("other", "1")))
                .bindOrCreate("motcua.notification", NotificationSettings.class);
    }

    static NotificationSettings withSms(URI gateway) {
        return with(new NotificationSettings.Gate(gateway, "secret", 200, true), smtp("", 0));
    }

    /** Mail to a server on this machine. */
    static NotificationSettings withSmtp(int port) {
        return with(new NotificationSettings.Gate(null, null, 200, false), smtp("127.0.0.1", port));
    }

    private static NotificationSettings.Smtp smtp(String host, int port) {
        return new NotificationSettings.Smtp(
                host,
                port,
                "",
                "",
                host.isEmpty() ? "" : "motcua@hue.example.vn",
                "Dịch vụ công Huế",
                NotificationSettings.Tls.NONE);
    }

    private static NotificationSettings with(NotificationSettings.Gate sms, NotificationSettings.Smtp smtp) {
        return new NotificationSettings(
                sms,
                new NotificationSettings.Gate(null, null, 200, false),
                smtp,
                false,
                Duration.ofSeconds(2),
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
                Duration.ofDays(3),
                Duration.ofSeconds(10),
                false);
    }
}
