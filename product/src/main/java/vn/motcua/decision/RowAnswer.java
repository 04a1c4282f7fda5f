package vn.motcua.decision;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;

/** What one matching row says. */
record RowAnswer(Decided.Hit hit, Map<String, Object> values) {
    /** Of equal ones the first in the table: it is found first. */
    static final Comparator<RowAnswer> BY_NUMBER = Comparator.comparing(RowAnswer::number);

    RowAnswer {
        values = Map.copyOf(values);
    }

    BigDecimal number() {
        return (BigDecimal) values.values().iterator().next();
    }
}
