package vn.motcua.sharing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.motcua.identity.ActingUser;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.Language;

/**
 * A change of many procedures is looked at apart from the request that asks for it: who asks waits a moment, and is then shown how far it has
 * come. What was worked out is shown once; whoever looks again sees it as it is then. Nothing of it is kept, and each instance
 * works for those who ask it, one look after the other.
 */
@Component
public class PreviewApart {
    /** What there is to see by now. */
    public sealed interface Outcome {
        record Ready(Preview preview) implements Outcome {}

        /** @param done procedures that were looked at, of all */
        record GoesOn(int done, int of) implements Outcome {}
    }

    /** A draft as it is: whoever changed it asks for another look. */
    record Asked(BatchDraft draft, Language language) {}

    private record Look(FutureTask<Preview> task, AtomicInteger done, int of) {}

    private static final int LOOKS_MAX = 20;
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration WAITED = Duration.ofSeconds(5);

    private final Cache<Asked, Look> looks =
            Caffeine.newBuilder().maximumSize(LOOKS_MAX).expireAfterWrite(KEPT).build();
    private final Semaphore free = new Semaphore(1);
    private final Function<UUID, Function<Editor, BatchDraft>> drafts;
    private final Function<Asked, Preview> look;
    private final ToIntFunction<BatchDraft> count;
    private final Duration waited;

    @Autowired
    PreviewApart(PreviewJob previews, BatchStore store, PlanJob plans) {
        this(
                id -> editor -> store.draft(id, editor),
                asked -> previews.preview(asked.draft().id(), asked.draft().editor(), asked.language()),
                draft -> plans.codes(draft.job()).size(),
                WAITED);
    }

    PreviewApart(
            Function<UUID, Function<Editor, BatchDraft>> drafts,
            Function<Asked, Preview> look,
            ToIntFunction<BatchDraft> count,
            Duration waited) {
        this.drafts = drafts;
        this.look = look;
        this.count = count;
        this.waited = waited;
    }

    /** @throws vn.motcua.shared.NotFound for a draft of somebody else */
    public Outcome preview(UUID id, Editor editor, Language language) {
        var asked = new Asked(drafts.apply(id).apply(editor), language);
        var now = looks.get(asked, this::begun);
        try {
            var preview = now.task().get(waited.toMillis(), TimeUnit.MILLISECONDS);
            looks.invalidate(asked);
            return new Outcome.Ready(preview);
        } catch (TimeoutException _) {
            return new Outcome.GoesOn(now.done().get(), now.of());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.GoesOn(now.done().get(), now.of());
        } catch (ExecutionException e) {
            looks.invalidate(asked);
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException("A look must end with a preview, but did not", e.getCause());
        }
    }

    private Look begun(Asked asked) {
        var done = new AtomicInteger();
        var task = new FutureTask<>(() -> {
            free.acquire();
            try {
                return Progress.heard(done::incrementAndGet, () -> look.apply(asked));
            } finally {
                free.release();
            }
        });
        Thread.ofPlatform().daemon().name("batch-preview").start(ActingUser.carried(CarryOut.sameRequest(task)));
        return new Look(task, done, count.applyAsInt(asked.draft()));
    }
}
