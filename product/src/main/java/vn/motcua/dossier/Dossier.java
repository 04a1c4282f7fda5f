package vn.motcua.dossier;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dossier (hồ sơ): one record for each stage of its life, in the order of the law (NĐ 61/2018 and NĐ 118/2025). What
 * cannot happen at a stage has no method there. Drafts are not dossiers yet.
 */
public sealed interface Dossier {
    Filing filing();

    /** How often a supplement was asked for; the law allows once. */
    int supplements();

    /** What it was decided by, where that is a signed document. */
    default Optional<ResultId> result() {
        return switch (this) {
            case Decided decided -> Optional.ofNullable(decided.decision().result());
            case Closed closed -> Optional.ofNullable(closed.decision().result());
            case AwaitingPayment _, Submitted _, AwaitingSupplement _, InHandling _, Refused _, Withdrawn _ ->
                Optional.empty();
        };
    }

    /** Under which it was received. */
    default Optional<DossierNumber> number() {
        var receipt = switch (this) {
            case AwaitingSupplement awaiting -> awaiting.receipt();
            case InHandling handling -> handling.receipt();
            case Decided decided -> decided.receipt();
            case Closed closed -> closed.receipt();
            case Withdrawn withdrawn -> withdrawn.receipt();
            case AwaitingPayment _, Submitted _, Refused _ -> null;
        };
        return Optional.ofNullable(receipt).map(Receipt::number);
    }

    default DossierId id() {
        return filing().id();
    }

    default Stage stage() {
        return switch (this) {
            case AwaitingPayment _ -> Stage.AWAITING_PAYMENT;
            case Submitted _ -> Stage.SUBMITTED;
            case AwaitingSupplement _ -> Stage.AWAITING_SUPPLEMENT;
            case InHandling _ -> Stage.IN_HANDLING;
            case Decided _ -> Stage.DECIDED;
            case Closed _ -> Stage.CLOSED;
            case Refused _ -> Stage.REFUSED;
            case Withdrawn _ -> Stage.WITHDRAWN;
        };
    }

    /** Filed, but the fee that is due at filing is not paid yet. The counter does not see it. */
    record AwaitingPayment(Filing filing) implements Dossier {
        @Override
        public int supplements() {
            return 0;
        }

        Submitted pay() {
            return new Submitted(filing, 0);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(filing, 0, null, now);
        }
    }

    /** Waits for the counter (bộ phận một cửa). The clock does not run yet. */
    record Submitted(Filing filing, int supplements) implements Dossier {
        InHandling receive(Receipt receipt) {
            return new InHandling(filing, supplements, receipt);
        }

        AwaitingSupplement askForSupplement(Instant now) {
            return new AwaitingSupplement(filing, supplements + 1, null, now);
        }

        Refused refuse(Instant now) {
            return new Refused(filing, supplements, now);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(filing, supplements, null, now);
        }
    }

    /** Waits for the applicant: before receipt no clock has started; after it the clock is paused. */
    record AwaitingSupplement(
            Filing filing, int supplements, @Nullable Receipt receipt, Instant askedAt) implements Dossier {
        /** Before receipt the dossier goes back to the counter; after it, to the officer with a new due date. */
        Dossier complete(String contentHash, @Nullable Instant dueAt) {
            var completed = filing.withContent(contentHash);
            if (receipt == null) {
                return new Submitted(completed, supplements);
            }
            if (dueAt == null) {
                throw new IllegalStateException(
                        "Dossier " + id() + " was received, so its completion must carry a due date, but has none");
            }
            return new InHandling(completed, supplements, receipt.movedTo(dueAt));
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(filing, supplements, receipt, now);
        }
    }

    /** Received: the agency owes a result by the due time. */
    record InHandling(Filing filing, int supplements, Receipt receipt) implements Dossier {
        AwaitingSupplement askForSupplement(Instant now) {
            return new AwaitingSupplement(filing, supplements + 1, receipt, now);
        }

        InHandling extend(Instant newDueAt) {
            return new InHandling(filing, supplements, receipt.extendedTo(newDueAt));
        }

        Decided decide(Decision decision) {
            return new Decided(filing, supplements, receipt, decision);
        }

        Withdrawn withdraw(Instant now) {
            return new Withdrawn(filing, supplements, receipt, now);
        }
    }

    /** The result is there. The agency's clock has stopped. */
    record Decided(Filing filing, int supplements, Receipt receipt, Decision decision) implements Dossier {
        Closed handOver(HandOver handOver) {
            return new Closed(filing, supplements, receipt, decision, handOver);
        }

        /** The same decision in a corrected result. */
        Decided correct(ResultId result) {
            return new Decided(filing, supplements, receipt, decision.in(result));
        }
    }

    /** The result reached the person. */
    record Closed(Filing filing, int supplements, Receipt receipt, Decision decision, HandOver handOver)
            implements Dossier {
        Closed correct(ResultId result) {
            return new Closed(filing, supplements, receipt, decision.in(result), handOver);
        }
    }

    /** Not received (form 03). No clock ever ran. */
    record Refused(Filing filing, int supplements, Instant refusedAt) implements Dossier {}

    /** Taken back by the applicant before a decision (form 05 when it was received). */
    record Withdrawn(
            Filing filing, int supplements, @Nullable Receipt receipt, Instant withdrawnAt) implements Dossier {}
}
