package vn.motcua.dossier;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.log.HeadKey;
import vn.motcua.dossier.log.MerkleTree;

/** Gives new log entries their places in the Merkle tree, once a second, and signs the head. */
@Component
@EnableScheduling
class SealLog {
    private static final int LEAVES_MAX = 20_000;

    private final LogStore log;
    private final HeadKey key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealLog(
            LogStore log,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${motcua.log-key:${motcua.data:${java.io.tmpdir}/motcua-log}/log-key}") Path keyFile) {
        this.log = log;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.key = HeadKey.in(keyFile);
    }

    HeadKey key() {
        return key;
    }

    /** As long as a full batch was waiting, the next follows at once: after a bulk import nobody waits a second for each. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void seal() {
        boolean mayWaitMore = true;
        while (mayWaitMore) {
            mayWaitMore = Boolean.TRUE.equals(transaction.execute(_ -> sealBatch() == LEAVES_MAX));
        }
    }

    private int sealBatch() {
        if (!log.maySeal()) {
            return 0;
        }
        var tree = log.lastHead()
                .map(head -> new MerkleTree(head.treeSize(), head.peaks()))
                .orElseGet(MerkleTree::new);
        var leaves = log.seal(tree.size(), LEAVES_MAX);
        if (leaves.isEmpty()) {
            return 0;
        }
        leaves.forEach(tree::append);
        var now = clock.instant();
        log.save(new LogStore.Head(
                tree.size(), tree.root(), tree.peaks(), now, key.sign(tree.size(), tree.root(), now)));
        return leaves.size();
    }
}
