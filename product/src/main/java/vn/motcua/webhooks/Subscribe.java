package vn.motcua.webhooks;

import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import motcua.vietnamese.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.shared.Uuid7;

/** An administrator enters another program that is to be told of events. */
@Component
class Subscribe {
    private static final int NAME_MAX = 200;
    private static final int URL_MAX = 500;
    private static final int SUBSCRIPTIONS_MAX = 50;

    /** As it was typed. */
    record Order(String name, String url, List<String> kinds) {
        Order {
            kinds = List.copyOf(kinds);
        }
    }

    sealed interface Outcome {
        record Done(UUID id) implements Outcome {}

        /** @param findings message keys, by field */
        record NotUsable(Map<String, String> findings) implements Outcome {
            public NotUsable {
                findings = Map.copyOf(findings);
            }
        }
    }

    private final Subscriptions subscriptions;
    private final PublicAddresses addresses;
    private final Clock clock;

    Subscribe(Subscriptions subscriptions, WebhookSettings settings, Clock clock) {
        this.subscriptions = subscriptions;
        this.addresses = new PublicAddresses(settings.ownHostNames());
        this.clock = clock;
    }

    @Transactional
    public Outcome subscribe(Order order, AccountId by) {
        var name = Text.line(order.name());
        var url = order.url().strip();
        var kinds = kinds(order.kinds());
        var findings = findings(name, url, kinds);
        if (!findings.isEmpty()) {
            return new Outcome.NotUsable(findings);
        }
        var now = clock.instant();
        var made = new Subscription(Uuid7.at(now), name, url, kinds, 1, null, true, by.value(), now);
        subscriptions.add(made);
        return new Outcome.Done(made.id());
    }

    /** What is no kind is none. */
    private static Set<WebhookKind> kinds(List<String> typed) {
        var kinds = EnumSet.noneOf(WebhookKind.class);
        for (var kind : WebhookKind.values()) {
            if (typed.contains(kind.name())) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private Map<String, String> findings(String name, String url, Set<WebhookKind> kinds) {
        var findings = new LinkedHashMap<String, String>();
        if (name.isBlank()) {
            findings.put("ten", "webhooks.wrong.name");
        } else if (name.length() > NAME_MAX) {
            findings.put("ten", "webhooks.wrong.name-long");
        }
        if (url.length() > URL_MAX) {
            findings.put("dia-chi", "webhooks.wrong.url-long");
        } else {
            var problem = addresses.problem(url);
            if (problem != null) {
                findings.put("dia-chi", "webhooks.wrong." + problem);
            }
        }
        if (kinds.isEmpty()) {
            findings.put("su-kien", "webhooks.wrong.kinds");
        }
        if (findings.isEmpty() && subscriptions.all().size() >= SUBSCRIPTIONS_MAX) {
            findings.put("ten", "webhooks.wrong.many");
        }
        return findings;
    }
}
