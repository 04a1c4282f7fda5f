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
 * @param email as sms; where {@code smtp} names a host it goes there instead
 * @param smtp mail server; without a host none
 * @param smsMarks whether SMS keep their Vietnamese marks: one SMS then holds 70 letters instead of 160
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
        @DefaultValue Smtp smtp,
        @DefaultValue("false") boolean smsMarks,
        @DefaultValue("5s") Duration timeout,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT3H", "PT6H", "PT12H"})
        List<Duration> pauses,

        @DefaultValue("P3D") Duration notOlderThan,
        @DefaultValue("PT10S") Duration poll,
        @DefaultValue("true") boolean follows) {
    NotificationSettings {
        pauses = List.copyOf(pauses);
        var half = Stream.of(
                        smtp.isHalf() ? "MOTCUA_SMTP_HOST, MOTCUA_SMTP_FROM" : "",
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

    /**
     * @param perSecond messages that this instance hands over in a second, 1 to 10,000
     * @param reports whether {@code GET <url>/<key>} says what became of a message
     */
    record Gate(
            @Nullable URI url,
            @Nullable String secret,

            @DefaultValue("200") int perSecond,

            @DefaultValue("false") boolean reports) {
        private static final int PER_SECOND_MAX = 10_000;

        Gate {
            if (perSecond < 1 || perSecond > PER_SECOND_MAX) {
                throw new IllegalArgumentException(
                        "motcua.notification: per-second must be 1 to " + PER_SECOND_MAX + ", not " + perSecond);
            }
        }

        boolean isHalf() {
            boolean hasUrl = url != null && !url.toString().isBlank();
            boolean hasSecret = secret != null && !secret.isBlank();
            return hasUrl != hasSecret;
        }
    }

    /** How the connection to a mail server is protected. */
    enum Tls {
        NONE,
        STARTTLS,
        FROM_THE_START
    }

    /**
     * @param username empty where the server asks for none
     * @param from the address that messages come from
     * @param fromName the name beside it
     */
    record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("") String fromName,
            @DefaultValue("STARTTLS") Tls tls) {
        boolean isOn() {
            return !host.isBlank() && from.indexOf('@') > 0;
        }

        boolean isHalf() {
            return !host.isBlank() != from.indexOf('@') > 0;
        }

        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + ", " + tls + "]";
        }
    }

    /** A gateway that is fully configured. */
    record Ready(URI url, String secret) {}

    @Nullable
    Ready gateway(NoticeChannel channel) {
        var gate = gate(channel);
        var url = gate.url();
        var secret = gate.secret();
        return url == null || secret == null || secret.isBlank() ? null : new Ready(url, secret);
    }

    boolean isOn(NoticeChannel channel) {
        return isBySmtp(channel) || gateway(channel) != null;
    }

    boolean isBySmtp(NoticeChannel channel) {
        return channel == NoticeChannel.EMAIL && smtp.isOn();
    }

    int perSecond(NoticeChannel channel) {
        return gate(channel).perSecond();
    }

    /** Whether the carrier can be asked what became of a message. A mail server cannot. */
    boolean isReported(NoticeChannel channel) {
        return gate(channel).reports() && !isBySmtp(channel);
    }

    private Gate gate(NoticeChannel channel) {
        return switch (channel) {
            case SMS -> sms;
            case EMAIL -> email;
        };
    }

    Set<NoticeChannel> channelsOn() {
        var on = EnumSet.noneOf(NoticeChannel.class);
        for (var channel : NoticeChannel.values()) {
            if (isOn(channel)) {
                on.add(channel);
            }
        }
        return on;
    }
}
