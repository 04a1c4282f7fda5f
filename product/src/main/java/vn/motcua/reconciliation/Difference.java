package vn.motcua.reconciliation;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that two sides do not tell alike (chênh lệch).
 *
 * @param key what it is about, the same whenever the day is looked at again
 * @param here whole đồng that we know of; 0 where we know of none
 * @param there whole đồng that the other side tells of, below zero for what went out; 0 where it tells of none
 * @param reference by which it is known: the visit to the gateway, the bill's reference, what the bank calls it
 * @param memo what the other side says of it
 * @param bill the bill it is about; null where nobody knows
 */
record Difference(
        String key,
        Kind kind,
        Source source,
        long here,
        long there,
        String reference,
        String memo,
        @Nullable UUID bill) {
    /** What does not agree. The names stand in decisions: they stay. */
    enum Kind {
        /** The other side tells of money that we know nothing of. */
        MISSING_HERE(Choice.ACCEPT, Choice.SUSPENSE, Choice.REFUND, Choice.ASK_GATEWAY),
        /** We know of money that the other side does not tell of. */
        MISSING_THERE(Choice.ACCEPT, Choice.ASK_GATEWAY),
        OTHER_AMOUNT(Choice.ACCEPT, Choice.SUSPENSE, Choice.REFUND, Choice.ASK_GATEWAY),
        /** The other side tells of the same twice. */
        TWICE(Choice.ACCEPT, Choice.SUSPENSE, Choice.REFUND, Choice.ASK_GATEWAY),
        /** It came for a bill that had been paid. */
        PAID_BEFORE(Choice.ACCEPT, Choice.SUSPENSE, Choice.REFUND),
        /** It came for a bill that need not be paid any more. */
        AFTER_WITHDRAWAL(Choice.ACCEPT, Choice.SUSPENSE, Choice.REFUND),
        /** A transfer that pays a bill which is open. */
        TRANSFER(Choice.PAY_BILL, Choice.SUSPENSE, Choice.REFUND),
        /** What the bank keeps for itself. */
        BANK_CHARGE(Choice.CHARGE, Choice.ACCEPT);

        private final Set<Choice> choices;

        Kind(Choice... choices) {
            this.choices = Set.of(choices);
        }
    }

    /** What may be decided. */
    enum Choice {
        /** It stays as it is, with the reason; nothing is booked. */
        ACCEPT,
        /** It is booked as money of which nobody knows what it is for. */
        SUSPENSE,
        /** It goes back to who sent it; a second person says so too. */
        REFUND,
        /** It is booked as a charge of the bank. */
        CHARGE,
        /** It pays the bill. */
        PAY_BILL,
        /** The gateway is asked; nothing is decided yet. */
        ASK_GATEWAY;

        boolean decides() {
            return this != ASK_GATEWAY;
        }

        boolean takesTwo() {
            return this == REFUND;
        }
    }

    /** What may be decided of this one: the gateway is asked of what it told, and back to a sender goes only what came in from the bank. */
    boolean allows(Choice choice) {
        return kind.choices.contains(choice)
                && switch (choice) {
                    case ASK_GATEWAY -> source == Source.GATEWAY;
                    case REFUND -> source == Source.BANK && there > 0;
                    case SUSPENSE -> source == Source.BANK ? there != 0 : kind == Kind.MISSING_HERE && there > 0;
                    case CHARGE -> there < 0;
                    case ACCEPT, PAY_BILL -> true;
                };
    }
}
