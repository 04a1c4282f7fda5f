package vn.motcua.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * One thing that happened to money (bút toán). Debits and credits are equal in each agency; one whose are not cannot be made.
 *
 * @param key what it follows from, as {@code PAID 0198…}: the same is entered once
 * @param bill the bill it is about; null for what is about none
 * @param at when it happened
 */
public record JournalEntry(String key, Kind kind, @Nullable UUID bill, Instant at, List<Posting> postings) {
    /** What happened. The names stand in the ledger: they stay. */
    public enum Kind {
        /** A bill was charged. */
        CHARGED,
        /** A bill went to another counter. */
        PASSED,
        /** A bill was paid. */
        PAID,
        /** A bill need not be paid any more. */
        CANCELLED,
        /** Money came in that pays nothing: it goes back. */
        CAME_BESIDES,
        /** What was paid goes back, whole or in part. */
        OWED_BACK,
        /** The payer got it back. */
        GIVEN_BACK,
        /** Money that was to go back stays: the second person said no. */
        KEPT_AFTER_ALL,
        /** The gateway paid out what it took, less what it keeps. */
        PAID_OUT,
        /** Money came to or left the bank for something unknown, or what was unknown became known. */
        SUSPENDED,
        /** The bank took its charge. */
        BANK_CHARGED
    }

    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException("Entry " + key + " must have two lines at least");
        }
        var sums = new HashMap<AgencyId, Long>();
        for (var posting : postings) {
            sums.merge(posting.agency(), posting.amount(), Math::addExact);
        }
        sums.forEach((agency, sum) -> {
            if (sum != 0) {
                throw new IllegalArgumentException(
                        "Entry " + key + " must balance in agency " + agency + ", but is off by " + sum);
            }
        });
    }

    /** What an entry is made of: amounts go from a credit to a debit; between two agencies over {@link Account#INTERNAL}. */
    static final class Lines {
        private final List<Posting> postings = new ArrayList<>();

        Lines move(long amount, AgencyId debited, Account debit, AgencyId credited, Account credit) {
            postings.add(Posting.debit(debited, debit, amount));
            if (!debited.equals(credited)) {
                postings.add(Posting.credit(debited, Account.INTERNAL, amount));
                postings.add(Posting.debit(credited, Account.INTERNAL, amount));
            }
            postings.add(Posting.credit(credited, credit, amount));
            return this;
        }

        Lines move(long amount, AgencyId agency, Account debit, Account credit) {
            return move(amount, agency, debit, agency, credit);
        }

        boolean isEmpty() {
            return postings.isEmpty();
        }

        JournalEntry entry(Kind kind, Object of, @Nullable UUID bill, Instant at) {
            return new JournalEntry(kind.name() + " " + of, kind, bill, at, postings);
        }
    }

    /**
     * An entry of a single amount in one agency, for those who book above.
     *
     * @param of what it follows from; with the kind it makes the key
     */
    public static JournalEntry of(Kind kind, String of, @Nullable UUID bill, Instant at, Move move) {
        return new Lines()
                .move(move.amount(), move.agency(), move.debit(), move.credit())
                .entry(kind, of, bill, at);
    }

    /** An amount from one account to another within an agency. */
    public record Move(AgencyId agency, Account debit, Account credit, long amount) {
        public Move {
            if (amount <= 0) {
                throw new IllegalArgumentException("What is moved must be more than nothing, but is " + amount);
            }
        }
    }
}
