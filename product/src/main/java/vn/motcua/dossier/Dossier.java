package vn.motcua.dossier;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Vnd;

/**
 * A dossier (hồ sơ): one record for each stage of its life, in the order of the law (NĐ 61/2018 and NĐ 118/2025). What
 * cannot happen at a stage has no method there. Drafts are not dossiers yet.
 */
public sealed interface Dossier {
    Filing filing();

    /** Who has it now. */
    Seat seat();

    /** How often a supplement was asked for; the law allows once. */
    int supplements();

    /** What it was decided by, where that is a signed document. */
    default Optional<ResultId> result() {
        return switch (this) {
            case Decided decided -> Optional.ofNullable(decided.decision().result());
            case Closed closed -> Optional.ofNullable(closed.decision().result());
            case Submitted _, AwaitingSupplement _, InHandling _, Paused _, Refused _, Withdrawn _ -> Optional.empty();
        };
    }

    /** Under which it was received. */
    default Optional<Receipt> received() {
        return Optional.ofNullable(
                switch (this) {
                    case AwaitingSupplement awaiting -> awaiting.receipt();
                    case InHandling handling -> handling.receipt();
                    case Paused paused -> paused.receipt();
                    case Decided decided -> decided.receipt();
                    case Closed closed -> closed.receipt();
                    case Withdrawn withdrawn -> withdrawn.receipt();
                    case Submitted _, Refused _ -> null;
                });
    }

    default Optional<DossierNumber> number() {
        return received().map(Receipt::number);
    }

    /** The money axis beside the stage: what must be paid before it goes on, as its log has it; zero when nothing. */
    default Vnd toPay() {
        return Vnd.ZERO;
    }

    /** Whether the next step waits for money. */
    default boolean waitsForMoney() {
        return !toPay().isZero();
    }

    default DossierId id() {
        return filing().id();
    }

    default Stage stage() {
        return switch (this) {
            case Submitted _ -> Stage.SUBMITTED;
            case AwaitingSupplement _ -> Stage.AWAITING_SUPPLEMENT;
            case InHandling _, Paused _ -> Stage.IN_HANDLING;
            case Decided _ -> Stage.DECIDED;
            case Closed _ -> Stage.CLOSED;
            case Refused _ -> Stage.REFUSED;
            case Withdrawn _ -> Stage.WITHDRAWN;
        };
    }

    /** Waits for the counter (bộ phận một cửa), and before that for what is to be paid. The clock does not run yet. */
    record Submitted(Filing filing, Seat seat, int supplements, Vnd toPay) implements Dossier {
        Submitted pay(Vnd amount) {
            return new Submitted(filing, seat, supplements, new Vnd(Math.max(0, toPay.amount() - amount.amount())));
        }

        InHandling receive(Receipt receipt) {
            return new InHandling(filing, seat, supplements, receipt);
        }

        AwaitingSupplement askForSupplement(Instant now) {
            return new AwaitingSupplement(filing, seat, supplements + 1, null, now);
        }

        Refused refuse(Instant now) {
            return new Refused(filing, seat, supplements, now);
        }

        Submitted passTo(Seat successor) {
            return new Submitted(filing, successor, supplements, toPay);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(filing, seat, supplements, null, now);
        }
    }

    /** Waits for the applicant: before receipt no clock has started; after it the clock is paused. */
    record AwaitingSupplement(
            Filing filing,
            Seat seat,
            int supplements,
            @Nullable Receipt receipt,
            Instant askedAt) implements Dossier {
        /** Before receipt the dossier goes back to the counter; after it, to the officer with a new due date. */
        Dossier complete(String contentHash, @Nullable Instant dueAt, Vnd toPay) {
            var completed = filing.withContent(contentHash);
            if (receipt == null) {
                return new Submitted(completed, seat, supplements, toPay);
            }
            if (dueAt == null) {
                throw new IllegalStateException(
                        "Dossier " + id() + " was received, so its completion must carry a due date, but has none");
            }
            return new InHandling(completed, seat, supplements, receipt.movedTo(dueAt));
        }

        AwaitingSupplement passTo(Seat successor) {
            return new AwaitingSupplement(filing, successor, supplements, receipt, askedAt);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(filing, seat, supplements, receipt, now);
        }
    }

    /** Received: the agency owes a result by the due time. */
    record InHandling(Filing filing, Seat seat, int supplements, Receipt receipt) implements Dossier {
        AwaitingSupplement askForSupplement(Instant now) {
            return new AwaitingSupplement(filing, seat, supplements + 1, receipt, now);
        }

        InHandling extend(Instant newDueAt) {
            return new InHandling(filing, seat, supplements, receipt.extendedTo(newDueAt));
        }

        Paused askForDuty(Vnd amount) {
            return new Paused(filing, seat, supplements, receipt, amount);
        }

        Decided decide(Decision decision) {
            return new Decided(filing, seat, supplements, receipt, decision);
        }

        InHandling passTo(Seat successor) {
            return new InHandling(filing, successor, supplements, receipt);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(filing, seat, supplements, receipt, now);
        }
    }

    /** In handling, but the clock stands and nothing is done until a financial duty is paid. */
    record Paused(Filing filing, Seat seat, int supplements, Receipt receipt, Vnd toPay) implements Dossier {
        Paused askForDuty(Vnd more) {
            return new Paused(filing, seat, supplements, receipt, toPay.plus(more));
        }

        /** @param dueAt the new due time, with which handling goes on; null while another duty is open */
        Dossier pay(Vnd amount, @Nullable Instant dueAt) {
            return dueAt == null
                    ? new Paused(filing, seat, supplements, receipt, new Vnd(toPay.amount() - amount.amount()))
                    : new InHandling(filing, seat, supplements, receipt.movedTo(dueAt));
        }

        Paused passTo(Seat successor) {
            return new Paused(filing, successor, supplements, receipt, toPay);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(filing, seat, supplements, receipt, now);
        }
    }

    /** The result is there. The agency's clock has stopped. */
    record Decided(Filing filing, Seat seat, int supplements, Receipt receipt, Decision decision) implements Dossier {
        Closed handOver(HandOver handOver) {
            return new Closed(filing, seat, supplements, receipt, decision, handOver);
        }

        Decided passTo(Seat successor) {
            return new Decided(filing, successor, supplements, receipt, decision);
        }

        /** The same decision in a corrected result. */
        Decided correct(ResultId result) {
            return new Decided(filing, seat, supplements, receipt, decision.in(result));
        }
    }

    /** The result reached the person. */
    record Closed(Filing filing, Seat seat, int supplements, Receipt receipt, Decision decision, HandOver handOver)
            implements Dossier {
        Closed correct(ResultId result) {
            return new Closed(filing, seat, supplements, receipt, decision.in(result), handOver);
        }
    }

    /** Not received (form 03). No clock ever ran. */
    record Refused(Filing filing, Seat seat, int supplements, Instant refusedAt) implements Dossier {}

    /** Taken back by the applicant before a decision (form 05 when it was received). */
    record Withdrawn(
            Filing filing,
            Seat seat,
            int supplements,
            @Nullable Receipt receipt,
            Instant withdrawnAt) implements Dossier {}
}
