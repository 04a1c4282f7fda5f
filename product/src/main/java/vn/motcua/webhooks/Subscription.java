package vn.motcua.webhooks;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Another program that is told of events.
 *
 * @param kinds of which it is told; at least one
 * @param secretVersion with which the secret is made; rises when it is changed
 * @param previousUntil until when signatures by the secret before are sent too; null when there is none
 */
public record Subscription(
        UUID id,
        String name,
        String url,
        Set<WebhookKind> kinds,
        int secretVersion,
        @Nullable Instant previousUntil,
        boolean isOn,
        String madeBy,
        Instant madeAt) {
    public Subscription {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("Who subscribes must be told of something");
        }
        kinds = Set.copyOf(EnumSet.copyOf(kinds));
    }

    boolean hasPreviousSecret(Instant now) {
        return secretVersion > 1 && previousUntil != null && now.isBefore(previousUntil);
    }

    static String written(Collection<WebhookKind> kinds) {
        return kinds.stream().sorted().map(WebhookKind::name).collect(Collectors.joining(" "));
    }

    static Set<WebhookKind> kinds(String written) {
        return Arrays.stream(written.split(" ", -1)).map(WebhookKind::valueOf).collect(Collectors.toSet());
    }
}
