package vn.motcua.proof;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the whole ledger against its log, the log against its signed heads and the heads against the copies kept outside: a
 * row changed behind the product's back is found, whichever it is. Writes nothing.
 */
@Service
public class VerifyLog {
    /**
     * @param lookedAt how many of what were held against the log
     * @param all how many findings there are; {@code findings} are the first thousand
     */
    public record Report(Map<String, Long> lookedAt, List<Finding> findings, long all, List<String> notes) {
        public boolean isIntact() {
            return findings.isEmpty();
        }

        public long leaves() {
            return lookedAt.getOrDefault(TreeCheck.LEAVES, 0L);
        }
    }

    private final TreeCheck trees;
    private final PublishedCheck published;
    private final RowCheck rows;
    private final List<LogCheck> others;

    VerifyLog(TreeCheck trees, PublishedCheck published, RowCheck rows, List<LogCheck> others) {
        this.trees = trees;
        this.published = published;
        this.rows = rows;
        this.others = others;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report verify() {
        return verifyHere(List.of());
    }

    /** As {@link #verify()}, also against heads that were printed. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Report verify(List<HeadCopy> printed) {
        return verifyHere(printed);
    }

    /** As {@link #verify}, within the caller's transaction. */
    public List<Finding> findNow() {
        return verifyHere(List.of()).findings();
    }

    private Report verifyHere(List<HeadCopy> printed) {
        var findings = new Findings();
        trees.check(findings);
        published.check(findings, printed);
        rows.check(findings);
        others.forEach(check -> check.check(findings));
        return new Report(findings.lookedAt(), findings.kept(), findings.all(), findings.notes());
    }
}
