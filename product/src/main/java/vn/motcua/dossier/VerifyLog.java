package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.log.HeadKey;
import vn.motcua.dossier.log.MerkleTree;

/**
 * Holds the whole ledger against its log and the log against its signed heads: a row changed behind the product's back
 * is found, whichever it is.
 */
@Service
public class VerifyLog {
    private static final int FINDINGS_MAX = 1000;

    /**
     * @param kind what is wrong, one of a few words that {@link VerifyLogCommand} explains
     * @param where the dossier, its event, its result, or the place in the tree
     */
    public record Finding(String kind, String where) {}

    public record Report(long leaves, long heads, long dossiers, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean isIntact() {
            return findings.isEmpty();
        }
    }

    private final LogStore log;
    private final ResultStore results;
    private final EventText text;
    private final HeadKey key;

    VerifyLog(LogStore log, ResultStore results, EventText text, SealLog sealer) {
        this.log = log;
        this.results = results;
        this.text = text;
        this.key = sealer.key();
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report verify() {
        return verifyHere();
    }

    private Report verifyHere() {
        var findings = new ArrayList<Finding>();
        var heads = log.heads();
        long leaves = checkTree(heads, findings);
        for (var outside : log.eventsOutsideTheTree()) {
            add(findings, "event-outside-tree", "dossier " + outside);
        }
        for (var differing : log.contentsThatDiffer()) {
            add(findings, "content-changed", "dossier " + differing);
        }
        results.forEachIssued(issued -> {
            if (!ResultTrace.agrees(issued.result(), issued.log())) {
                add(
                        findings,
                        "result-changed",
                        "dossier " + issued.result().dossier() + " result "
                                + issued.result().id());
            }
        });
        for (var gone : log.dossiersWithoutTheirRow()) {
            add(findings, "row-removed", "dossier " + gone);
        }
        for (var without : log.dossiersWithoutTheirResult()) {
            add(findings, "result-removed", "dossier " + without);
        }
        var replay = new Replay(findings);
        log.forEachEntry(replay::take);
        replay.finish();
        return new Report(leaves, heads.size(), replay.dossiers, findings);
    }

    /** As {@link #verify}, within the caller's transaction. */
    List<Finding> findNow() {
        return verifyHere().findings();
    }

    private long checkTree(List<LogStore.Head> heads, List<Finding> findings) {
        var tree = new MerkleTree();
        var remaining = new ArrayList<>(heads);
        log.forEachLeaf(leaf -> {
            var where = "dossier " + leaf.dossierId() + " event " + leaf.seq();
            if (leaf.leafNo() != tree.size()) {
                add(findings, "leaf-missing", "leaf " + tree.size());
            }
            if (leaf.event() == null) {
                add(findings, "event-removed", where);
            } else if (!Arrays.equals(leaf.event().leafHash(), leaf.hash())) {
                add(findings, "event-changed", where);
            }
            tree.append(leaf.hash());
            while (!remaining.isEmpty() && remaining.getFirst().treeSize() == tree.size()) {
                checkHead(remaining.removeFirst(), tree.root(), findings);
            }
        });
        remaining.forEach(head -> add(findings, "leaf-missing", "head of size " + head.treeSize()));
        long sealed = heads.isEmpty() ? 0 : heads.getLast().treeSize();
        if (tree.size() > sealed) {
            add(findings, "leaf-without-head", "leaf " + sealed);
        }
        return tree.size();
    }

    private void checkHead(LogStore.Head head, byte[] root, List<Finding> findings) {
        var where = "head of size " + head.treeSize();
        if (!Arrays.equals(root, head.root())) {
            add(findings, "root-differs", where);
        }
        if (!key.isMine(head.treeSize(), head.root(), head.signedAt(), head.signature())) {
            add(findings, "signature-foreign", where);
        }
    }

    private static void add(List<Finding> findings, String kind, String where) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new Finding(kind, where));
        }
    }

    /** Folds each dossier's entries and compares the outcome with its row. */
    private final class Replay {
        private final List<Finding> findings;
        private long dossiers;
        private @Nullable UUID current;
        private @Nullable DossierRow row;
        private @Nullable Dossier state;
        private int events;
        private int eventCount;
        private boolean broken;

        Replay(List<Finding> findings) {
            this.findings = findings;
        }

        void take(LogStore.Entry entry) {
            if (!entry.row().id().equals(current)) {
                finish();
                current = entry.row().id();
                row = entry.row();
                eventCount = entry.eventCount();
                state = null;
                events = 0;
                broken = false;
                dossiers++;
            }
            if (broken || entry.type().isEmpty()) {
                return;
            }
            events++;
            try {
                state = DossierLife.after(state, text.event(entry.type(), entry.payload()));
            } catch (RuntimeException e) {
                broken = true;
            }
        }

        void finish() {
            if (row == null) {
                return;
            }
            boolean same = !broken
                    && state != null
                    && events == eventCount
                    && DossierRow.of(state).equals(row);
            if (!same) {
                add(findings, "row-differs", "dossier " + row.id());
            }
            row = null;
        }
    }
}
