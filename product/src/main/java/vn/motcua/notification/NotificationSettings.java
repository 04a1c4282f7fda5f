package vn.motcua.notification;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which gateways carry messages, and how patiently.
 *
 * @param sms gateway for SMS; without url and secret none is sent
 * @param email as sms
 * @param timeout of one question to a gateway
 * @param pauses between attempts; after the last the message is given up
 * @param notOlderThan messages of older events are not sent, after a long stop: the portal still tells
 * @param poll how often is looked when nobody says that there is something
 * @param follows false where another instance does it
 */
@ConfigurationProperties("motcua.notification")
record NotificationSettings(
        @DefaultValue Gate sms,
        @DefaultValue Gate email,
        @DefaultValue("5s") Duration timeout,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT3H", "PT6H", "PT12H"})
        List<Duration> pauses,

        @DefaultValue("P3D") Duration notOlderThan,
        @DefaultValue("PT10S") Duration poll,
        @DefaultValue("true") boolean follows) {
    NotificationSettings {
        pauses = List.copyOf(pauses);
        var half = Stream.of(
                        sms.isHalf() ? "MOTCUA_SMS_URL, MOTCUA_SMS_SECRET" : "",
                        email.isHalf() ? "MOTCUA_EMAIL_URL, MOTCUA_EMAIL_SECRET" : "")
                .filter(names -> !names.isEmpty())
                .toList();
        if (!half.isEmpty()) {
            throw new IllegalArgumentException(
                    "motcua.notification: address and secret must be given together, or none of them: "
                            + String.join("; ", half));
        }
    }

    record Gate(@Nullable URI url, @Nullable String secret) {
        boolean isHalf() {
            boolean hasUrl = url != null && !url.toString().isBlank();
            boolean hasSecret = secret != null && !secret.isBlank();
            return hasUrl != hasSecret;
        }
    }

    /** A gateway that is fully configured. */
    record Ready(URI url, String secret) {}

    @Nullable
    Ready gateway(NoticeChannel channel) {
        var gate = switch (channel) {
            case SMS -> sms;
            case EMAIL -> email;
        };
        var url = gate.url();
        var secret = gate.secret();
        return url == null || secret == null || secret.isBlank() ? null : new Ready(url, secret);
    }

    Set<NoticeChannel> channelsOn() {
        var on = EnumSet.noneOf(NoticeChannel.class);
        for (var channel : NoticeChannel.values()) {
            if (gateway(channel) != null) {
                on.add(channel);
            }
        }
        return on;
    }
}
