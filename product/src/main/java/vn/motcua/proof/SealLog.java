package vn.motcua.proof;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives new entries their places in the Merkle trees, once a second, signs the heads and has them published. */
@Component
@EnableScheduling
public class SealLog implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SealLog.class);
    private static final int LEAVES_MAX = 20_000;

    private final LogStore log;
    private final LogKeys keys;
    private final PublishHeads heads;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean changesNothing;

    SealLog(
            LogStore log,
            LogKeys keys,
            PublishHeads heads,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${motcua.changes-nothing:false}") boolean changesNothing) {
        this.log = log;
        this.keys = keys;
        this.heads = heads;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
        this.changesNothing = changesNothing;
    }

    /** Nobody is to write a word before the key is there: a start without it is refused. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!changesNothing) {
            keys.current();
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void sealEverySecond() {
        if (!changesNothing) {
            tell(sealAll(log::maySeal));
        }
    }

    /** What waits when the program ends in good order gets its place before. */
    @PreDestroy
    void sealLast() {
        try {
            if (!changesNothing && heads.haveAPlace()) {
                sealAll(log::maySeal);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.info("The database is away already, so what waits is sealed at the next start: {}", e.getMessage());
        }
    }

    /** Seals all that waits, after another sealer who is at it, and says so to whoever reads on from there. */
    public void seal() {
        tell(sealAll(() -> {
            log.waitForSealer();
            return true;
        }));
    }

    private void tell(boolean isAnythingNew) {
        if (isAnythingNew) {
            events.publishEvent(new LogSealed());
        }
    }

    /**
     * As long as a full batch was waiting, the next follows at once: after a bulk import nobody waits a second for each.
     *
     * @param turn whether this one may seal now
     * @return whether anything was
     */
    private boolean sealAll(BooleanSupplier turn) {
        int sealed = LEAVES_MAX;
        boolean isAnythingNew = false;
        while (sealed == LEAVES_MAX) {
            sealed = Objects.requireNonNullElse(transaction.execute(_ -> sealBatch(turn)), 0);
            isAnythingNew |= sealed > 0;
        }
        heads.publishWhereDue();
        return isAnythingNew;
    }

    /** @return how many entries waited; as many as a batch has when more may wait */
    private int sealBatch(BooleanSupplier turn) {
        if (!turn.getAsBoolean()) {
            return 0;
        }
        var waiting = log.waiting(LEAVES_MAX);
        var own = new ArrayList<LogStore.Waiting>();
        var foreign = new ArrayList<Long>();
        for (var one : waiting) {
            if (LogStore.same(keys.current().mac(one.entry()), one.mac())) {
                own.add(one);
            } else {
                foreign.add(one.entryNo());
            }
        }
        if (!foreign.isEmpty()) {
            LOG.error(
                    "{} entries wait for the log that this product did not write: verify-log names them",
                    foreign.size());
            log.setAside(foreign);
        }
        for (var tree : Tree.values()) {
            var entries = own.stream().filter(one -> one.entry().tree() == tree).toList();
            if (!entries.isEmpty()) {
                seal(tree, entries);
            }
        }
        return waiting.size();
    }

    private void seal(Tree tree, List<LogStore.Waiting> entries) {
        var last = log.lastHead(tree);
        var leaves = last.map(signed -> new MerkleTree(signed.head().treeSize(), signed.peaks()))
                .orElseGet(MerkleTree::new);
        var previous = last.map(signed -> signed.head().asPrevious())
                .orElseGet(() -> new Head.Previous(0, new MerkleTree().root()));
        log.place(
                tree,
                leaves.size(),
                entries.stream().map(LogStore.Waiting::entryNo).toList());
        entries.forEach(one -> leaves.append(one.entry().leafHash()));

        var key = keys.current();
        var head = new Head(tree, leaves.size(), leaves.root(), clock.instant(), previous, key.id());
        log.save(new LogStore.Signed(head, leaves.peaks(), key.sign(head.statement())));
    }
}
