package vn.motcua.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.payment.MoneyFacts;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/**
 * Holds the ledger against what it follows from: bills, refunds and statements stand under the log, so an entry that does not follow from
 * them was made past the product. What is not entered yet is no finding: the ledger is seconds behind.
 */
@Component
class LedgerCheck implements LogCheck {
    private static final int PORTION = 2_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final MoneyFacts facts;
    private final JournalStore store;
    private final List<BookedElsewhere> elsewhere;

    LedgerCheck(MoneyFacts facts, JournalStore store, List<BookedElsewhere> elsewhere) {
        this.facts = facts;
        this.store = store;
        this.elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public void check(Findings findings) {
        var booked = new HashMap<String, JournalEntry>();
        elsewhere.forEach(one -> one.replay(portion -> portion.forEach(entry -> booked.put(entry.key(), entry))));
        long entries = 0;
        var last = BEFORE_ALL;
        for (var some = store.billsAfter(last, PORTION); !some.isEmpty(); some = store.billsAfter(last, PORTION)) {
            entries += checkBills(some, booked, findings);
            last = some.getLast();
        }
        entries += checkBooked(booked, findings);
        findings.count("entries of the ledger", entries);
    }

    /** What is booked elsewhere is booked in the transaction of what it follows from: it is there, or was taken away. */
    private long checkBooked(Map<String, JournalEntry> booked, Findings findings) {
        var lines = store.linesOfNoBill();
        compare(lines, booked, findings);
        booked.values().stream()
                .filter(entry -> entry.bill() == null && !lines.containsKey(entry.key()))
                .forEach(entry -> findings.add(Found.ROW_GONE, "ledger.posting " + entry.key()));
        return lines.size();
    }

    private void compare(Map<String, List<String>> lines, Map<String, JournalEntry> follows, Findings findings) {
        lines.forEach((key, found) -> {
            var expected = follows.get(key);
            if (expected == null) {
                findings.add(Found.ROW_UNLOGGED, "ledger.posting " + key);
            } else if (!store.lines(expected).equals(found)) {
                findings.add(Found.ROW_CHANGED, "ledger.posting " + key);
            }
        });
    }

    /** Bills that are not what the log says are findings of their own; nothing is derived from them. */
    private long checkBills(List<UUID> bills, Map<String, JournalEntry> booked, Findings findings) {
        var follows = new HashMap<>(booked);
        Set<UUID> sound = new HashSet<>();
        facts.of(bills).forEach(money -> {
            sound.add(money.bill().id().value());
            KeepBooks.of(money).forEach(entry -> follows.put(entry.key(), entry));
        });
        var known = facts.known(bills);
        bills.stream()
                .filter(bill -> !known.contains(bill))
                .forEach(bill -> findings.add(Found.ROW_UNLOGGED, "ledger.posting of bill " + bill));
        var lines = store.linesOf(sound);
        compare(lines, follows, findings);
        return lines.size();
    }
}
