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
        var none = new NotificationSettings.Gate(null, null);
        return new NotificationSettings(
                new NotificationSettings.Gate(gateway, "secret"),
                none,
                Duration.ofSeconds(2),
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5)),
                Duration.ofDays(3),
                Duration.ofSeconds(10),
                false);
    }
}
