package vn.motcua.warning;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.facts.OpenDossier;
import vn.motcua.route.TaskView;

/**
 * Whether a rung holds for a dossier at a moment. It asks nobody: what it needs stands in it.
 *
 * @param task the step that has been open longest; null before receipt and where no route runs
 * @param sentBack how often between the same two units, as {@code SentInCircles} has it; 0 where that was less than twice
 * @param answerDueAt when the first answer that another agency owes is due; null where none is owed
 * @param atAgency working time where it is handled
 * @param atCounter working time where it is received
 * @param usual of this step of this procedure; null where it was never finished
 */
record Judgement(
        OpenDossier dossier,
        @Nullable TaskView task,
        int sentBack,
        @Nullable Instant answerDueAt,
        WorkingMoments atAgency,
        WorkingMoments atCounter,
        @Nullable UsualTime usual,
        int samplesMin) {

    boolean holds(Rung rung) {
        int amount = rung.amount();
        return switch (rung.kind()) {
            case OVERDUE -> isReceived() && dossier.isLate(now());
            case DUE -> isReceived() && isRunning() && isDueIn(amount);
            case RECEPTION ->
                !isReceived()
                        && isRunning()
                        && !feeIsOpen()
                        && !dossier.lastAt().isAfter(atCounter.hoursBefore(amount));
            case UNANSWERED -> isRunning() && unansweredSince() != null;
            case CIRCLING -> isReceived() && sentBack >= amount;
            case SLOWER_THAN_USUAL -> isRunning() && isSlow();
            case STILL ->
                isReceived() && isRunning() && !isComparable() && atAgency.areBehind(dossier.lastAt(), amount);
            case WAITS_FOR_SUPPLEMENT -> waits("SUPPLEMENT", amount);
            case WAITS_FOR_DUTY -> waits("DUTY", amount);
            case WAITS_FOR_FEE ->
                !isReceived() && isRunning() && feeIsOpen() && atCounter.areBehind(dossier.submittedAt(), amount);
        };
    }

    /** Since when it stands on this rung, as its list says it. */
    Instant since(Rung rung) {
        return switch (rung.kind()) {
            case OVERDUE, DUE -> orSubmitted(dossier.dueAt());
            case WAITS_FOR_FEE -> dossier.submittedAt();
            case UNANSWERED -> orSubmitted(unansweredSince());
            case SLOWER_THAN_USUAL -> task == null ? dossier.lastAt() : task.openedAt();
            case RECEPTION, CIRCLING, STILL -> dossier.lastAt();
            case WAITS_FOR_SUPPLEMENT, WAITS_FOR_DUTY -> orSubmitted(dossier.waitsSince());
        };
    }

    /** Since when another agency owes an answer or a step; null while it has time. */
    private @Nullable Instant unansweredSince() {
        var stepDueAt = task != null && isElsewhere(task) ? task.dueAt() : null;
        var first =
                stepDueAt == null || answerDueAt != null && answerDueAt.isBefore(stepDueAt) ? answerDueAt : stepDueAt;
        return first != null && first.isBefore(now()) ? first : null;
    }

    private Instant orSubmitted(@Nullable Instant at) {
        return at == null ? dossier.submittedAt() : at;
    }

    private Instant now() {
        return atAgency.now();
    }

    private boolean isReceived() {
        return dossier.receivedAt() != null;
    }

    private boolean isRunning() {
        return dossier.waitsFor() == null;
    }

    private boolean feeIsOpen() {
        return dossier.feeDue() > 0 && !dossier.isFeePaid();
    }

    private boolean isDueIn(int days) {
        var dueAt = dossier.dueAt();
        return dueAt != null && !atAgency.dayOf(dueAt).isAfter(atAgency.dayAhead(days));
    }

    private boolean isElsewhere(TaskView open) {
        var at = open.agency().value();
        return !at.equals(dossier.agency()) && !at.equals(dossier.counter());
    }

    private boolean isComparable() {
        return usual != null && usual.number() >= samplesMin;
    }

    private boolean isSlow() {
        return task != null
                && usual != null
                && isComparable()
                && Duration.between(task.openedAt(), now()).compareTo(usual.p90()) > 0;
    }

    private boolean waits(String what, int days) {
        var since = dossier.waitsSince();
        return what.equals(dossier.waitsFor()) && since != null && atAgency.areBehind(since, days);
    }
}
