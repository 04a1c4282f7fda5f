package vn.motcua.sharing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.identity.ActingUser;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.PublishRevision;
import vn.motcua.shared.BadInput;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.Uuid7;

/**
 * Carries out what takes long apart from the request that asked for it: who asked waits a moment, and is then shown how far it has come,
 * also after the browser was closed. One at a time at each instance; whoever comes meanwhile is told so.
 */
@Component
public class CarryOut {
    /** What came of it while somebody waited. */
    public sealed interface Outcome {
        record Done(UUID batch) implements Outcome {}

        record GoesOn(UUID run) implements Outcome {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(CarryOut.class);
    private static final Duration WAITED = Duration.ofSeconds(5);
    private static final Duration HEARD_EVERY = Duration.ofSeconds(1);

    private final Semaphore free = new Semaphore(1);
    private final RunStore runs;
    private final BatchStore batches;
    private final PlanJob plans;
    private final BringInBatch bringIn;
    private final DecideBatch decide;
    private final Clock clock;

    CarryOut(RunStore runs, BatchStore batches, PlanJob plans, BringInBatch bringIn, DecideBatch decide, Clock clock) {
        this.runs = runs;
        this.batches = batches;
        this.plans = plans;
        this.bringIn = bringIn;
        this.decide = decide;
        this.clock = clock;
    }

    /** @throws BadInput as {@link BringInBatch#bringIn}, where it is found while somebody waits; or when another act goes on */
    public Outcome bringIn(UUID draft, Editor editor, BringInBatch.Order order) {
        int all = plans.codes(batches.draft(draft, editor).job()).size();
        return carryOut(
                run(BatchRun.Kind.BRING_IN, draft, editor, all),
                () -> bringIn.bringIn(draft, editor, order).id());
    }

    /** @throws BadInput as {@link DecideBatch#review}, as {@link #bringIn} */
    public Outcome review(UUID batch, Editor by, @Nullable Boolean agrees, String opinion) {
        return decided(BatchRun.Kind.REVIEW, batch, by, () -> decide.review(batch, by, agrees, opinion));
    }

    /** @throws BadInput as {@link DecideBatch#publish}, as {@link #bringIn} */
    public Outcome publish(UUID batch, Editor by, PublishRevision.Order order) {
        return decided(BatchRun.Kind.PUBLISH, batch, by, () -> decide.publish(batch, by, order));
    }

    /** @throws BadInput as {@link DecideBatch#undo}, as {@link #bringIn} */
    public Outcome undo(UUID batch, Editor by, String why) {
        return decided(BatchRun.Kind.UNDO, batch, by, () -> decide.undo(batch, by, why));
    }

    /** @throws BadInput as {@link DecideBatch#drop}, as {@link #bringIn} */
    public Outcome drop(UUID batch, Editor by, String why) {
        return decided(BatchRun.Kind.DROP, batch, by, () -> decide.drop(batch, by, why));
    }

    private Outcome decided(BatchRun.Kind kind, UUID batch, Editor by, Runnable deed) {
        int all = batches.get(batch).revisions().size();
        return carryOut(run(kind, batch, by, all), () -> {
            deed.run();
            return batch;
        });
    }

    private BatchRun run(BatchRun.Kind kind, UUID subject, Editor editor, int all) {
        var now = clock.instant();
        return new BatchRun(
                Uuid7.at(now), kind, subject, editor, now, now, 0, all, BatchRun.State.RUNNING, null, List.of());
    }

    private Outcome carryOut(BatchRun run, Supplier<UUID> act) {
        if (!free.tryAcquire()) {
            throw Typed.refused("busy");
        }
        var task = new FutureTask<>(() -> ended(run, act));
        try {
            runs.begin(run);
            Thread.ofPlatform().daemon().name("batch-run").start(ActingUser.carried(sameRequest(task)));
        } catch (RuntimeException broken) {
            free.release();
            throw broken;
        }
        return awaited(run, task);
    }

    /** What is logged of it names the request that asked for it. */
    static Runnable sameRequest(Runnable work) {
        var named = MDC.getCopyOfContextMap();
        return () -> {
            if (named != null) {
                MDC.setContextMap(named);
            }
            work.run();
        };
    }

    private static Outcome awaited(BatchRun run, FutureTask<UUID> task) {
        try {
            return new Outcome.Done(task.get(WAITED.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return new Outcome.GoesOn(run.id());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.GoesOn(run.id());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw new IllegalStateException("A run must end with an answer, but did not", e.getCause());
        }
    }

    /** Nobody above hears of what breaks here once nobody waits: it is noted in the log of the program and at the run. */
    private UUID ended(BatchRun run, Supplier<UUID> act) {
        try {
            var batch = Progress.heard(new Steps(run), act);
            runs.end(run.id(), BatchRun.State.DONE, batch, List.of());
            return batch;
        } catch (BadInput bad) {
            runs.end(run.id(), BatchRun.State.REFUSED, null, bad.findings());
            throw bad;
        } catch (NotFound gone) {
            runs.end(run.id(), BatchRun.State.STOPPED, null, List.of());
            throw gone;
        } catch (RuntimeException broken) {
            LOG.error("The run {} ({}) stopped; nothing of it was kept", run.id(), run.kind(), broken);
            runs.end(run.id(), BatchRun.State.STOPPED, null, List.of());
            throw broken;
        } finally {
            free.release();
        }
    }

    /** Notes each second how far it has come. Where that cannot be noted the act goes on all the same. */
    private final class Steps implements Runnable {
        private final BatchRun run;
        private int done;
        private long notedAt = System.nanoTime();

        Steps(BatchRun run) {
            this.run = run;
        }

        @Override
        public void run() {
            done++;
            if (System.nanoTime() - notedAt >= HEARD_EVERY.toNanos()) {
                notedAt = System.nanoTime();
                note();
            }
        }

        private void note() {
            try {
                runs.heard(run.id(), done, clock.instant());
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("How far the run {} has come could not be noted", run.id(), away);
            }
        }
    }
}
