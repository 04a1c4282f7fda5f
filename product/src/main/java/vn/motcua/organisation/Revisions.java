package vn.motcua.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes to agencies, officers and competence. A change is seen by this program as soon as it is committed,
 * by another program on the same database within a second, and at once by who is about to change something ({@link #look}).
 */
@Component
class Revisions {
    private static final int SECONDS_BETWEEN_LOOKS = 1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong seen = new AtomicLong(-1);
    private volatile Instant nextLook = Instant.MIN;

    Revisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every change begins with this: one writer after the other, each judging what the one before it wrote. */
    void take() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A change to the organisation must run in a transaction, but none is open");
        }
        long mine = jdbc.sql("update organisation.revision set value = value + 1 returning value")
                .query(Long.class)
                .single();
        if (TransactionSynchronizationManager.getResource(this) instanceof AtomicLong latest) {
            latest.set(mine);
            return;
        }
        var latest = new AtomicLong(mine);
        TransactionSynchronizationManager.bindResource(this, latest);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Revisions.this);
                if (status == STATUS_COMMITTED) {
                    seen.accumulateAndGet(latest.get(), Math::max);
                }
            }
        });
    }

    /** Whether the present transaction has changed something, so that only the database knows what holds in it. */
    boolean isWriting() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    long current() {
        if (!clock.instant().isBefore(nextLook)) {
            look();
        }
        return seen.get();
    }

    /** Asks the database now. */
    void look() {
        nextLook = clock.instant().plusSeconds(SECONDS_BETWEEN_LOOKS);
        long value = jdbc.sql("select value from organisation.revision")
                .query(Long.class)
                .single();
        seen.accumulateAndGet(value, Math::max);
    }
}
