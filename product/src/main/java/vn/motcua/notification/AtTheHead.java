package vn.motcua.notification;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/**
 * The answer's head is all that is wanted: it counts as soon as it is there. Of the body so much is let pass as a short answer
 * has, so that its connection can be used again; a body that goes on, or does not end in time, ends with its connection.
 */
final class AtTheHead implements HttpResponse.BodySubscriber<Void> {
    private static final long BUFFERS_MAX = 4;

    private final Duration limit;

    AtTheHead(Duration limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return CompletableFuture.allOf();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS)
                .execute(subscription::cancel);
        subscription.request(BUFFERS_MAX);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        // Nothing in it is wanted.
    }

    @Override
    public void onError(Throwable failure) {
        // The head was there: the gateway has the message.
    }

    @Override
    public void onComplete() {
        // As in onNext.
    }
}
