package vn.motcua.criteria;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** Places among those of one kind: equal totals share a place, and the next is as many further (1, 2, 2, 4). */
public final class Ranking {
    private final Collection<BigDecimal> totals;
    private final int fewest;

    /**
     * @param totals of all of the cohort that have one
     * @param fewest below so many there are no places
     */
    public Ranking(Collection<BigDecimal> totals, int fewest) {
        this.totals = totals;
        this.fewest = fewest;
    }

    /** Empty where too few are compared. */
    public Optional<Integer> place(BigDecimal total) {
        return totals.size() < fewest
                ? Optional.empty()
                : Optional.of(1
                        + (int) totals.stream()
                                .filter(other -> other.compareTo(total) > 0)
                                .count());
    }
}
