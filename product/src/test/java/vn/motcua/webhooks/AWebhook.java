package vn.motcua.webhooks;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** A subscription as an administrator makes it. */
public final class AWebhook {
    private AWebhook() {}

    public static UUID subscribed(BeanFactory beans) {
        return subscribed(beans.getBean(Subscriptions.class), "https://example.vn/hook", Set.of(WebhookKind.RECEIVED))
                .id();
    }

    static Subscription subscribed(Subscriptions subscriptions, String url, Set<WebhookKind> kinds) {
        var made = new Subscription(
                UUID.randomUUID(),
                "Test",
                url,
                kinds,
                1,
                null,
                true,
                "officer:x",
                Instant.parse("2026-11-20T03:00:00Z"));
        subscriptions.add(made);
        return made;
    }
}
