package vn.motcua.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of a dossier as a function of its log: every stage follows from the one before and what happened. */
public final class DossierLife {
    private DossierLife() {}

    /** @throws IllegalStateException when the log tells something the law's life-cycle forbids */
    static Dossier replay(List<DossierEvent> log) {
        Dossier dossier = null;
        for (var event : log) {
            dossier = after(dossier, event);
        }
        if (dossier == null) {
            throw new IllegalStateException("A log must begin with a submission, but was empty");
        }
        return dossier;
    }

    /**
     * @param before null before the first event
     * @throws IllegalStateException as {@link #replay}
     */
    public static Dossier after(@Nullable Dossier before, DossierEvent event) {
        if (event instanceof DossierEvent.Submitted submitted) {
            return submitted(before, submitted);
        }
        if (before == null) {
            throw impossible(before, event);
        }
        if (event instanceof DossierEvent.SeatPassed passed) {
            return passed(before, passed);
        }
        if (isWhateverBecame(event) && before.received().isPresent()) {
            return before;
        }
        return switch (before) {
            case Dossier.Submitted submitted -> afterCounter(submitted, event);
            case Dossier.AwaitingSupplement awaiting -> afterSupplement(awaiting, event);
            case Dossier.InHandling handling -> afterHandling(handling, event);
            case Dossier.Paused paused -> afterPause(paused, event);
            case Dossier.Decided decided -> afterDecision(decided, event);
            case Dossier.Closed closed -> afterClosing(closed, event);
            case Dossier.Refused refused -> throw impossible(refused, event);
            case Dossier.Withdrawn withdrawn -> throw impossible(withdrawn, event);
        };
    }

    /** Originals go back, an asked agency answers after all, and what is asked for in vain is withdrawn, at every stage. */
    private static boolean isWhateverBecame(DossierEvent event) {
        return event instanceof DossierEvent.OriginalsReturned
                || event instanceof DossierEvent.ConsultationAnswered
                || event instanceof DossierEvent.ConsultationWithdrawn;
    }

    private static Dossier submitted(@Nullable Dossier before, DossierEvent.Submitted event) {
        if (before != null) {
            throw impossible(before, event);
        }
        var seat = Seat.of(event.filing());
        return new Dossier.Submitted(event.filing(), seat, 0, event.feeDue());
    }

    /** The stage stays, and so do number and due time: somebody else owes them from now on. */
    private static Dossier passed(Dossier before, DossierEvent.SeatPassed event) {
        if (!before.seat().equals(event.from())) {
            throw impossible(before, event);
        }
        return switch (before) {
            case Dossier.Submitted submitted -> submitted.passTo(event.to());
            case Dossier.AwaitingSupplement awaiting -> awaiting.passTo(event.to());
            case Dossier.InHandling handling -> handling.passTo(event.to());
            case Dossier.Paused paused -> paused.passTo(event.to());
            case Dossier.Decided decided -> decided.passTo(event.to());
            case Dossier.Closed _, Dossier.Refused _, Dossier.Withdrawn _ -> throw impossible(before, event);
        };
    }

    /** What waits for money is paid for or taken back; the counter does nothing with it. */
    private static Dossier afterCounter(Dossier.Submitted before, DossierEvent event) {
        if (before.waitsForMoney()) {
            return switch (event) {
                case DossierEvent.FeePaid paid -> before.pay(paid.amount());
                case DossierEvent.Withdrawn withdrawn -> before.withdraw(withdrawn.at());
                default -> throw impossible(before, event);
            };
        }
        return switch (event) {
            case DossierEvent.Received received ->
                before.receive(Receipt.first(received.number(), received.at(), received.dueAt()));
            case DossierEvent.SupplementAsked asked -> before.askForSupplement(asked.at());
            case DossierEvent.Refused refused -> before.refuse(refused.at());
            case DossierEvent.Withdrawn withdrawn -> before.withdraw(withdrawn.at());
            default -> throw impossible(before, event);
        };
    }

    private static Dossier afterSupplement(Dossier.AwaitingSupplement before, DossierEvent event) {
        return switch (event) {
            case DossierEvent.SupplementGiven given ->
                before.complete(given.contentHash(), given.dueAt(), Charged.beforeReceipt(given.bills()));
            case DossierEvent.Withdrawn withdrawn -> before.withdraw(withdrawn.at());
            default -> throw impossible(before, event);
        };
    }

    private static Dossier afterHandling(Dossier.InHandling before, DossierEvent event) {
        return switch (event) {
            case DossierEvent.StepTaken _,
                    DossierEvent.VerifiedOnSite _,
                    DossierEvent.OriginalsTaken _,
                    DossierEvent.ConsultationAsked _,
                    DossierEvent.ConsultationPassedOver _ -> before;
            case DossierEvent.SupplementAsked asked -> before.askForSupplement(asked.at());
            case DossierEvent.DueDateExtended extended -> before.extend(extended.dueAt());
            case DossierEvent.DutyAsked asked -> before.askForDuty(asked.duty().amount());
            case DossierEvent.Withdrawn withdrawn -> before.withdraw(withdrawn.at());
            case DossierEvent.Decided decided ->
                before.decide(new Decision(decided.verdict(), decided.at(), decided.result()));
            default -> throw impossible(before, event);
        };
    }

    private static Dossier afterPause(Dossier.Paused before, DossierEvent event) {
        return switch (event) {
            case DossierEvent.DutyAsked asked -> before.askForDuty(asked.duty().amount());
            case DossierEvent.DutyPaid paid -> before.pay(paid.amount(), paid.dueAt());
            case DossierEvent.Withdrawn withdrawn -> before.withdraw(withdrawn.at());
            default -> throw impossible(before, event);
        };
    }

    private static Dossier afterDecision(Dossier.Decided before, DossierEvent event) {
        return switch (event) {
            case DossierEvent.HandedOver handed ->
                before.handOver(new HandOver(handed.way(), handed.at(), handed.evidence()));
            case DossierEvent.ResultRevoked _ -> before;
            case DossierEvent.ResultReplaced replaced -> before.correct(replaced.result());
            default -> throw impossible(before, event);
        };
    }

    private static Dossier afterClosing(Dossier.Closed before, DossierEvent event) {
        return switch (event) {
            case DossierEvent.ResultRevoked _ -> before;
            case DossierEvent.ResultReplaced replaced -> before.correct(replaced.result());
            default -> throw impossible(before, event);
        };
    }

    private static IllegalStateException impossible(@Nullable Dossier before, DossierEvent event) {
        var stage = before == null ? "no dossier" : before.getClass().getSimpleName();
        return new IllegalStateException("After " + stage + " the log of dossier " + event.dossier() + " must not hold "
                + event.getClass().getSimpleName() + ", but does");
    }
}
