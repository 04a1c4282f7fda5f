package vn.motcua.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the heads in the database against the copies that were published outside it: who put back an earlier database, or
 * emptied it, did not empty those.
 */
@Component
class PublishedCheck {
    private static final String COPIES = "published heads";
    private static final int AT_ONCE = 500;
    /** Of ten thousand heads that are gone the first say it all. */
    private static final int NAMED_MAX = 10;

    private final LogStore log;
    private final HeadsFile file;
    private final Witness witness;

    PublishedCheck(LogStore log, HeadsFile file, Witness witness) {
        this.log = log;
        this.file = file;
        this.witness = witness;
    }

    /** @param printed heads that somebody read from a printed page */
    void check(Findings findings, List<HeadCopy> printed) {
        new Comparison("the printed page", findings).ofCopies(printed);
        var path = file.path();
        if (path != null && Files.exists(path)) {
            try (var lines = Files.lines(path)) {
                new Comparison(path.toString(), findings).of(lines);
            } catch (IOException | UncheckedIOException e) {
                findings.note("The heads in " + path + " cannot be read: " + e.getMessage());
            }
        } else {
            findings.note("No heads were published in " + (path == null ? "a file" : path)
                    + ": an earlier copy of the database put back would not be seen.");
        }
        if (witness.isThere()) {
            witness.ask(lines -> new Comparison(witness.address(), findings).of(lines))
                    .ifPresent(reason -> findings.add(Found.WITNESS_SILENT, witness.address() + " (" + reason + ")"));
        }
    }

    private final class Comparison {
        private final String source;
        private final Findings findings;
        private final Map<Tree, Long> sizes = new EnumMap<>(Tree.class);
        private final List<HeadCopy> next = new ArrayList<>();
        private int named;

        Comparison(String source, Findings findings) {
            this.source = source;
            this.findings = findings;
            for (var tree : Tree.values()) {
                sizes.put(
                        tree,
                        log.lastHead(tree)
                                .map(signed -> signed.head().treeSize())
                                .orElse(0L));
            }
        }

        void of(Stream<String> lines) {
            lines.filter(line -> !line.isBlank()).forEach(line -> {
                findings.count(COPIES, 1);
                try {
                    next.add(HeadCopy.read(line));
                } catch (RuntimeException e) {
                    // The last line of a process that was killed while it wrote.
                    findings.note(
                            "A line in " + source + " is no head: " + line.substring(0, Math.min(line.length(), 40)));
                }
                if (next.size() == AT_ONCE) {
                    compare();
                }
            });
            compare();
        }

        void ofCopies(List<HeadCopy> copies) {
            findings.count(COPIES, copies.size());
            next.addAll(copies);
            compare();
        }

        private void compare() {
            for (var tree : Tree.values()) {
                var copies = next.stream().filter(copy -> copy.tree() == tree).toList();
                var roots =
                        log.roots(tree, copies.stream().map(HeadCopy::treeSize).toList());
                copies.forEach(copy -> compare(copy, roots.get(copy.treeSize())));
            }
            next.clear();
        }

        private void compare(HeadCopy copy, byte @Nullable [] root) {
            var where = "head of size " + copy.treeSize() + " of " + copy.signedAt() + " in " + source;
            if (root != null && HexFormat.of().formatHex(root).equals(copy.root())) {
                return;
            }
            if (named++ >= NAMED_MAX) {
                return;
            }
            long size = sizes.getOrDefault(copy.tree(), 0L);
            if (copy.treeSize() > size) {
                findings.add(Found.LOG_SHORTER, where + ", but the log ends at " + size);
            } else {
                findings.add(root == null ? Found.HEAD_REMOVED : Found.HEAD_DIFFERS, where);
            }
        }
    }
}
