package vn.motcua.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day that is closed, with what came to light of it later and was frozen too.
 *
 * @param corrections the earliest first
 */
record FrozenDay(ClosedDay.Kept first, List<ClosedDay.Kept> corrections) {
    FrozenDay {
        corrections = List.copyOf(corrections);
    }

    FrozenDay with(ClosedDay.Kept correction) {
        return new FrozenDay(
                first,
                Stream.concat(corrections.stream(), Stream.of(correction)).toList());
    }

    private Stream<ClosedDay> contents() {
        return Stream.concat(Stream.of(first), corrections.stream()).map(ClosedDay.Kept::content);
    }

    /** Hashes of the statements that were there. */
    Set<String> statements() {
        return contents().flatMap(one -> one.statements().stream()).collect(Collectors.toUnmodifiableSet());
    }

    int matched() {
        return contents().mapToInt(ClosedDay::matched).sum();
    }

    int differences() {
        return contents().mapToInt(one -> one.differences().size()).sum();
    }

    /** Reports of the gateway whose payout it confirms. */
    Stream<UUID> paidOut() {
        return contents().flatMap(one -> one.paidOut().stream()).map(ClosedDay.PaidOut::report);
    }
}
