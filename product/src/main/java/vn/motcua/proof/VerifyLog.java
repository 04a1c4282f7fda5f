package vn.motcua.proof;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

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

    private static final Logger LOG = LoggerFactory.getLogger(VerifyLog.class);

    private final TreeCheck trees;
    private final PublishedCheck published;
    private final RowCheck rows;
    private final List<LogCheck> others;
    private final TransactionTemplate savepoint;

    VerifyLog(
            TreeCheck trees,
            PublishedCheck published,
            RowCheck rows,
            List<LogCheck> others,
            PlatformTransactionManager transactions) {
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
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

    /** Whatever stops one part, the others are done: behind a savepoint, since a failed statement ends all after it. */
    private void part(String name, Findings findings, Runnable check) {
        try {
            savepoint.executeWithoutResult(_ -> check.run());
        } catch (RuntimeException e) {
            if (isAway(e)) {
                throw e;
            }
            LOG.error("The verification of {} stopped", name, e);
            findings.add(Found.CHECK_STOPPED, name);
        }
    }

    /** The database is away, or has no such tables: then nothing can be said of anything. */
    private static boolean isAway(RuntimeException e) {
        return e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException
                || e instanceof BadSqlGrammarException;
    }

    private Report verifyHere(List<HeadCopy> printed) {
        var findings = new Findings();
        part("trees", findings, () -> trees.check(findings));
        part("published heads", findings, () -> published.check(findings, printed));
        rows.forEachTable(table -> part(table.table(), findings, () -> rows.check(table, findings)));
        part("triggers", findings, () -> rows.checkTriggers(findings));
        others.forEach(check -> part(check.getClass().getSimpleName(), findings, () -> check.check(findings)));
        return new Report(findings.lookedAt(), findings.kept(), findings.all(), findings.notes());
    }
}
