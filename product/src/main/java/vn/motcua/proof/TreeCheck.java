package vn.motcua.proof;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds each tree anew from its leaves and holds it against its signed heads, both read as a stream. */
@Component
class TreeCheck {
    static final String LEAVES = "entries in the trees";
    private static final String HEADS = "signed heads";
    private static final int HEADS_AT_ONCE = 1000;

    private final LogStore log;
    private final LogKeys keys;

    TreeCheck(LogStore log, LogKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    void check(Findings findings) {
        var known = log.keys();
        checkKey(known, findings);
        for (var tree : Tree.values()) {
            new Walk(tree, known, findings).go();
        }
        var key = keys.found();
        log.forEachWaiting(waiting -> {
            if (key.isEmpty() || !Arrays.equals(key.get().mac(waiting.entry()), waiting.mac())) {
                findings.add(Found.ENTRY_FOREIGN, waiting.entry().where());
            }
        });
    }

    private void checkKey(Map<String, byte[]> known, Findings findings) {
        var key = keys.found();
        if (key.isEmpty()) {
            findings.add(Found.KEY_LOST, keys.file().toString());
        } else if (!known.containsKey(key.get().id())) {
            findings.add(Found.KEY_FOREIGN, keys.file().toString());
        }
    }

    private final class Walk {
        private final Tree tree;
        private final Map<String, byte[]> keys;
        private final Findings findings;
        private final MerkleTree leaves = new MerkleTree();
        private final Deque<LogStore.Signed> heads = new ArrayDeque<>();
        private long headsRead;
        private Head.Previous last = new Head.Previous(0, new MerkleTree().root());

        Walk(Tree tree, Map<String, byte[]> keys, Findings findings) {
            this.tree = tree;
            this.keys = keys;
            this.findings = findings;
        }

        void go() {
            log.forEachLeaf(tree, leaf -> {
                if (leaf.leafNo() != leaves.size()) {
                    findings.add(Found.LEAF_MISSING, "leaf " + leaves.size());
                }
                leaves.append(leaf.entry().leafHash());
                for (var head = next(); head != null && head.head().treeSize() == leaves.size(); head = next()) {
                    check(heads.removeFirst());
                }
            });
            for (var head = next(); head != null; head = next()) {
                findings.add(Found.LEAF_MISSING, head.head().where());
                last = heads.removeFirst().head().asPrevious();
            }
            if (leaves.size() > last.treeSize()) {
                findings.add(Found.LEAF_WITHOUT_HEAD, "leaf " + last.treeSize());
            }
            findings.count(LEAVES, leaves.size());
            findings.count(HEADS, headsRead);
        }

        private LogStore.@Nullable Signed next() {
            if (heads.isEmpty()) {
                heads.addAll(log.headsAfter(tree, last.treeSize(), HEADS_AT_ONCE));
                headsRead += heads.size();
            }
            return heads.peekFirst();
        }

        private void check(LogStore.Signed signed) {
            var head = signed.head();
            if (!Arrays.equals(leaves.root(), head.root())) {
                findings.add(Found.ROOT_DIFFERS, head.where());
            }
            if (!isSigned(signed)) {
                findings.add(Found.SIGNATURE_FOREIGN, head.where());
            }
            var previous = head.previous();
            if (previous != null && previous.treeSize() != last.treeSize()) {
                findings.add(
                        Found.HEAD_REMOVED,
                        "head of size " + previous.treeSize() + ", which the " + head.where() + " names");
            } else if (previous != null && !Arrays.equals(previous.root(), last.root())) {
                findings.add(Found.HEAD_DIFFERS, "head of size " + previous.treeSize());
            }
            last = head.asPrevious();
        }

        private boolean isSigned(LogStore.Signed signed) {
            var head = signed.head();
            var key = keys.get(head.keyId());
            // Heads of the first form name no key: they were signed when there was only one.
            return key == null
                    ? head.previous() == null
                            && keys.values().stream()
                                    .anyMatch(one -> LogKey.isSigned(one, head.statement(), signed.signature()))
                    : LogKey.isSigned(key, head.statement(), signed.signature());
        }
    }
}
