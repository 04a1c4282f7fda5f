package vn.motcua.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.ledger.Ledger;

/** A decision of a day long ago, that nothing waits for. */
public final class AMoneyDecision {
    private AMoneyDecision() {}

    public static UUID of(BeanFactory beans) {
        var id = UUID.randomUUID();
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> beans.getBean(DecisionStore.class)
                        .add(new Decision(
                                id,
                                LocalDate.of(1999, 1, 2),
                                "test " + id,
                                Difference.Kind.MISSING_HERE,
                                Difference.Choice.ACCEPT,
                                "đã xem",
                                1,
                                null,
                                Ledger.COMMON,
                                null,
                                "officer:test",
                                Instant.parse("2026-11-20T03:00:00Z"),
                                null,
                                null)));
        return id;
    }
}
