package vn.motcua.webhooks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Hands an event to its receiver: {@code POST}, the CloudEvent as body, signed. Any answer of 2xx means that it has it. No redirect is
 * followed, no body is read, and no address of a house is connected to ({@link PublicAddresses}).
 */
@Component
class Receiver implements DisposableBean {
    private static final int HUNDRED = 100;
    private static final int SUCCESS = 2;
    private static final int GONE = 410;
    private static final int CONNECTIONS_MAX = 50;

    sealed interface Reply {
        record Taken() implements Reply {}

        /** It wants no more of this (410). */
        record Gone() implements Reply {}

        record NotNow(String answer) implements Reply {}
    }

    private final WebhookSettings settings;
    private final WebhookSecrets secrets;
    private final PublicAddresses addresses;
    private final CloseableHttpClient http;

    Receiver(WebhookSettings settings, WebhookSecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.addresses = new PublicAddresses(settings.ownHostNames());
        var timeout = Timeout.of(settings.timeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(CONNECTIONS_MAX)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("Motcua-Webhooks/1")
                .build();
    }

    Reply send(Subscription to, EventStore.Outgoing event, Instant now) {
        var problem = addresses.problem(to.url());
        if (problem != null) {
            return new Reply.NotNow("address: " + problem);
        }
        var request = new HttpPost(to.url());
        request.setHeader("webhook-id", event.id().toString());
        request.setHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        request.setHeader("webhook-signature", secrets.signatures(to, event.id(), now, event.body()));
        request.setEntity(new ByteArrayEntity(
                event.body().getBytes(StandardCharsets.UTF_8), ContentType.parse(CloudEvent.MEDIA_TYPE)));
        // The time is for all of it: who answers letter by letter has not answered.
        var tooLate = CompletableFuture.delayedExecutor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        var watch = CompletableFuture.runAsync(request::cancel, tooLate);
        try (var response = http.executeOpen(HttpHost.create(URI.create(to.url())), request, null)) {
            return reply(response.getCode());
        } catch (IOException e) {
            return new Reply.NotNow(e.getClass().getSimpleName());
        } finally {
            watch.cancel(false);
        }
    }

    private static Reply reply(int status) {
        if (status / HUNDRED == SUCCESS) {
            return new Reply.Taken();
        }
        return status == GONE ? new Reply.Gone() : new Reply.NotNow("status " + status);
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
