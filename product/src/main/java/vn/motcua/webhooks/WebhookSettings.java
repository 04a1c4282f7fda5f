package vn.motcua.webhooks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently events are sent, and where.
 *
 * @param ownHosts names of hosts of the province's own network that may be subscribed too
 * @param timeout of one question to a receiver, all of it
 * @param pauses between attempts; after the last the event is given up
 * @param poll how often is looked when nobody says that there is something
 * @param keptFor after which time what was sent is forgotten
 */
@ConfigurationProperties("motcua.webhooks")
record WebhookSettings(
        @DefaultValue({}) List<String> ownHosts,
        @DefaultValue("5s") Duration timeout,

        @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT3H", "PT6H", "PT12H"})
        List<Duration> pauses,

        @DefaultValue("PT10S") Duration poll,
        @DefaultValue("P30D") Duration keptFor) {
    WebhookSettings {
        ownHosts = List.copyOf(ownHosts);
        pauses = List.copyOf(pauses);
    }

    Set<String> ownHostNames() {
        return ownHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }
}
