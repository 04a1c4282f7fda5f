package vn.motcua.dossier;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.log.HeadKey;
import vn.motcua.dossier.log.MerkleTree;

/** Gives new log entries their places in the Merkle tree, once a second, and signs the head. */
@Component
@EnableScheduling
class SealLog {
    private static final int LEAVES_MAX = 20_000;

    private final LogStore log;
    private final HeadKey key;
    private final Clock clock;

    SealLog(
            LogStore log,
            Clock clock,
            @Value("${motcua.log-key:${motcua.data:${java.io.tmpdir}/motcua-log}/log-key}") Path keyFile) {
        this.log = log;
        this.clock = clock;
        this.key = HeadKey.in(keyFile);
    }

    HeadKey key() {
        return key;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    @Transactional
    void seal() {
        if (!log.maySeal()) {
            return;
        }
        var tree = log.lastHead()
                .map(head -> new MerkleTree(head.treeSize(), head.peaks()))
                .orElseGet(MerkleTree::new);
        var leaves = log.seal(tree.size(), LEAVES_MAX);
        if (leaves.isEmpty()) {
            return;
        }
        leaves.forEach(tree::append);
        var now = clock.instant();
        log.save(new LogStore.Head(
                tree.size(), tree.root(), tree.peaks(), now, key.sign(tree.size(), tree.root(), now)));
    }
}
