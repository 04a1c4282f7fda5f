package vn.motcua.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.forms.Finding;
import vn.motcua.shared.Vnd;

/**
 * What the law says no to in a dossier's life, told from the dossier and what is asked for alone. Who may act, and what other
 * modules know (routes, calendars, terms), the use cases ask themselves and hand in.
 */
final class DossierRules {
    /** More than a sheet can say and a person can do in one go. */
    static final int ITEMS_MAX = 50;

    static final int ITEM_LENGTH_MAX = 500;
    static final int REASON_LENGTH_MAX = 2000;

    /** No rule names one; a later day is a slip of the pen. */
    static final Duration EXTENSION_MAX = Duration.ofDays(366);

    private DossierRules() {}

    /** The counter receives what was filed and waits for it (NĐ 61/2018, Đ. 17). */
    static Optional<DossierRefusal.OfReceiving> receive(Dossier dossier) {
        return dossier instanceof Dossier.Submitted ? first(unpaid(dossier)) : Optional.of(wrongStage(dossier));
    }

    /** A dossier is refused before receipt only, with a reason (NĐ 61/2018, Đ. 17; form 03). */
    static Optional<DossierRefusal.OfRefusing> refuse(Dossier dossier, String reason) {
        return dossier instanceof Dossier.Submitted
                ? first(unpaid(dossier), missing("reason", reason))
                : Optional.of(wrongStage(dossier));
    }

    /** Once, or again by the head (NĐ 61/2018, Đ. 15 k. 3; form 02). */
    static Optional<DossierRefusal.OfAsking> mayAskForSupplement(Dossier dossier, boolean again) {
        if (!(dossier instanceof Dossier.InHandling || dossier instanceof Dossier.Submitted)) {
            return Optional.of(wrongStage(dossier));
        }
        if (dossier.waitsForMoney()) {
            return first(unpaid(dossier));
        }
        return dossier.supplements() > 0 && !again
                ? Optional.of(new DossierRefusal.SecondSupplement(dossier.supplements()))
                : Optional.empty();
    }

    /** Everything in one go, with the reason; the head says too why once more. */
    static Optional<DossierRefusal.OfAsking> askForSupplement(Dossier dossier, AskForSupplement.Asked asked) {
        var exception = asked.exception() == null ? "-" : asked.exception();
        int longest = asked.items().stream().mapToInt(String::length).max().orElse(0);
        return first(
                mayAskForSupplement(dossier, asked.exception() != null),
                missing("items", String.join("", asked.items())),
                missing("reason", asked.reason()),
                missing("exception", exception),
                tooMuch("items", ITEMS_MAX, asked.items().size()),
                tooMuch("items", ITEM_LENGTH_MAX, longest),
                tooMuch("reason", REASON_LENGTH_MAX, asked.reason().length()),
                tooMuch("exception", REASON_LENGTH_MAX, exception.length()));
    }

    /** It waits for one, and for nothing else. */
    static Optional<DossierRefusal.WrongStage> awaitsSupplement(Dossier dossier) {
        return dossier instanceof Dossier.AwaitingSupplement ? Optional.empty() : Optional.of(wrongStage(dossier));
    }

    /**
     * Corrected answers must be right, and leave the dossier where it lies.
     *
     * @param findings what the form finds in them
     * @param area for which area they ask
     */
    static Optional<DossierRefusal.OfCompleting> correct(Filing filing, List<Finding> findings, String area) {
        if (!findings.isEmpty()) {
            return Optional.of(DossierRefusal.AnswersIncomplete.of(findings));
        }
        return area.equals(filing.area().value())
                ? Optional.empty()
                : Optional.of(new DossierRefusal.CompetenceWouldChange(area));
    }

    /** Something must be given: papers, corrected answers, or at least a word. */
    static Optional<DossierRefusal.ReasonMissing> completeSupplement(
            CompleteSupplement.Given given, boolean areAnswersChanged) {
        return given.papers().isEmpty() && given.explanation().isBlank() && !areAnswersChanged
                ? Optional.of(new DossierRefusal.ReasonMissing("papers"))
                : Optional.empty();
    }

    /** Once, at the latest on the last working day before the due day (NĐ 118/2025; form 04). */
    static Optional<DossierRefusal.OfExtending> mayExtend(Dossier dossier, Apology time) {
        if (!(dossier instanceof Dossier.InHandling handling)) {
            return Optional.of(wrongStage(dossier));
        }
        var present = handling.receipt().dueAt();
        if (handling.receipt().isExtended()) {
            return Optional.of(new DossierRefusal.SecondExtension(present));
        }
        return time.today().isAfter(time.lastDay())
                ? Optional.of(new DossierRefusal.ExtensionTooLate(present))
                : Optional.empty();
    }

    /** With the reason, to a later time. */
    static Optional<DossierRefusal.OfExtending> extend(Dossier dossier, Extension asked, Apology time) {
        var why = mayExtend(dossier, time);
        if (why.isPresent() || !(dossier instanceof Dossier.InHandling handling)) {
            return why;
        }
        var present = handling.receipt().dueAt();
        var latest = present.plus(EXTENSION_MAX);
        boolean isPossible = asked.dueAt().isAfter(present) && !asked.dueAt().isAfter(latest);
        return first(
                missing("reason", asked.reason()),
                isPossible ? Optional.empty() : Optional.of(new DossierRefusal.ExtensionImpossible(present, latest)));
    }

    /** @param dueAt the new due time */
    record Extension(Instant dueAt, String reason) {}

    /** @param lastDay the last day on which the head may apologise */
    record Apology(LocalDate today, LocalDate lastDay) {}

    /** As long as nothing is decided (NĐ 118/2025, Đ. 21; form 05). */
    static Optional<DossierRefusal.WrongStage> withdraw(Dossier dossier) {
        return switch (dossier) {
            case Dossier.Submitted _, Dossier.AwaitingSupplement _, Dossier.InHandling _, Dossier.Paused _ ->
                Optional.empty();
            case Dossier.Decided _, Dossier.Closed _, Dossier.Refused _, Dossier.Withdrawn _ ->
                Optional.of(wrongStage(dossier));
        };
    }

    /** On the applicant's request, which the reason names. */
    static Optional<DossierRefusal.OfStopping> stop(Dossier dossier, String reason) {
        return first(withdraw(dossier), missing("reason", reason));
    }

    /** What is rejected on paper is rejected with written reasons (NĐ 61/2018, Đ. 19 k. 8). */
    static Optional<DossierRefusal.ReasonMissing> reasons(Decision.Verdict verdict, String reason) {
        return verdict == Decision.Verdict.REJECTED ? missing("reason", reason) : Optional.empty();
    }

    /**
     * A decision on paper is entered when the route is done; a signed one is entered by its signature.
     *
     * @param isResultSigned what the terms say
     * @param isOnItsWay whether steps of the route are open
     */
    static Optional<DossierRefusal.OfDeciding> decide(Dossier dossier, boolean isResultSigned, boolean isOnItsWay) {
        if (!(dossier instanceof Dossier.InHandling)) {
            return Optional.of(wrongStage(dossier));
        }
        if (isResultSigned) {
            return Optional.of(new ResultRefusal.ResultMissing());
        }
        return isOnItsWay ? Optional.of(new DossierRefusal.StepsOpen(List.of())) : Optional.empty();
    }

    /**
     * On paper the result leaves the counter with a name or number of whoever took it, and when all is paid.
     *
     * @param open what is not paid yet
     * @param log everything that happened, oldest first
     */
    static Optional<DossierRefusal.OfHandingOver> handOver(
            Dossier dossier, HandOver.Way way, String evidence, Vnd open, List<DossierEvent> log) {
        var revoked = isInForce(dossier, log);
        if (revoked.isPresent()) {
            return Optional.of(revoked.get());
        }
        if (way != HandOver.Way.ELECTRONIC && evidence.isBlank()) {
            return Optional.of(new DossierRefusal.ReasonMissing("evidence"));
        }
        if (way != HandOver.Way.ELECTRONIC && !open.isZero()) {
            return Optional.of(new DossierRefusal.NotPaidYet(open));
        }
        return first(isDecided(dossier));
    }

    /** The counter looks at it when that is paid which is due at filing ({@link Dossier#toPay}). */
    private static Optional<DossierRefusal.NotPaidYet> unpaid(Dossier dossier) {
        return dossier.waitsForMoney() ? Optional.of(new DossierRefusal.NotPaidYet(dossier.toPay())) : Optional.empty();
    }

    /** Only of what was revoked before anybody had it. */
    static Optional<DossierRefusal.OfHandingOver> tellOfRevocation(
            Dossier dossier, HandOver.Way way, String evidence, List<DossierEvent> log) {
        if (isInForce(dossier, log).isEmpty()) {
            return Optional.of(wrongStage(dossier));
        }
        return way != HandOver.Way.ELECTRONIC && evidence.isBlank()
                ? Optional.of(new DossierRefusal.ReasonMissing("evidence"))
                : Optional.empty();
    }

    /** The electronic result waits for its decision and for nothing else, and goes out only while it is in force. */
    static Optional<DossierRefusal.OfHandingOver> take(Dossier dossier, List<DossierEvent> log) {
        return first(isDecided(dossier), isInForce(dossier, log));
    }

    /** What the leader took out of force before the applicant had it stays with the agency: nobody gets it as if it were valid. */
    private static Optional<DossierRefusal.ResultRevoked> isInForce(Dossier dossier, List<DossierEvent> log) {
        return dossier instanceof Dossier.Decided
                ? log.stream()
                        .filter(DossierEvent.ResultRevoked.class::isInstance)
                        .map(revoked ->
                                new DossierRefusal.ResultRevoked(((DossierEvent.ResultRevoked) revoked).reason()))
                        .reduce((_, later) -> later)
                : Optional.empty();
    }

    static Optional<DossierRefusal.WrongStage> isDecided(Dossier dossier) {
        return dossier instanceof Dossier.Decided ? Optional.empty() : Optional.of(wrongStage(dossier));
    }

    private static DossierRefusal.WrongStage wrongStage(Dossier dossier) {
        return DossierRefusal.WrongStage.of(dossier);
    }

    /** Of several rules the first that says no, as a refusal of the use case that asks them all. */
    @SafeVarargs
    private static <R extends DossierRefusal> Optional<R> first(Optional<? extends R>... judged) {
        for (var one : judged) {
            if (one.isPresent()) {
                return Optional.of(one.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<DossierRefusal.ReasonMissing> missing(String field, String text) {
        return text.isBlank() ? Optional.of(new DossierRefusal.ReasonMissing(field)) : Optional.empty();
    }

    private static Optional<DossierRefusal.TooMuchAsked> tooMuch(String field, int max, int found) {
        return found > max ? Optional.of(new DossierRefusal.TooMuchAsked(field, max, found)) : Optional.empty();
    }
}
