package vn.motcua.warning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.motcua.facts.OpenDossier;
import vn.motcua.identity.Role;
import vn.motcua.route.TaskView;

/**
 * A dossier on its rung: a row of {@code warning.standing}.
 *
 * @param enteredAt when it came to this rung
 * @param deskAgency where the step lies that is open; likewise deskRole, and holder, who has taken it
 * @param since the moment that the rung tells of: its due time, when it was filed, since when it waits
 * @param usualNumber of how many finished steps the usual time was counted; null where none was
 */
@JsonNaming(SnakeCaseStrategy.class)
record Standing(
        UUID dossierId,
        String ladder,
        String rung,
        int rank,
        Instant enteredAt,
        Instant judgedAt,
        @Nullable String number,
        String procedureCode,
        UUID counter,
        UUID agency,
        UUID deskAgency,
        String deskRole,
        @Nullable String holder,
        @Nullable String stepVi,
        @Nullable String stepEn,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable Integer usualNumber,
        @Nullable Long usualSeconds) {

    static Standing of(Ladder ladder, Rung rung, Judgement judgement, Instant now) {
        var dossier = judgement.dossier();
        var task = judgement.task();
        var usual = judgement.usual();
        return new Standing(
                dossier.id(),
                ladder.version(),
                rung.key(),
                ladder.rank(rung),
                now,
                now,
                dossier.number(),
                dossier.procedure(),
                dossier.counter(),
                dossier.agency(),
                deskAgency(dossier, task),
                deskRole(dossier, task).name(),
                task == null || task.assignee() == null ? null : task.assignee().value(),
                task == null ? null : task.step().nameVi(),
                task == null ? null : task.step().nameEn(),
                judgement.since(rung),
                dossier.dueAt(),
                usual == null ? null : usual.number(),
                usual == null || usual.number() < judgement.samplesMin()
                        ? null
                        : usual.p90().toSeconds());
    }

    private static UUID deskAgency(OpenDossier dossier, @Nullable TaskView task) {
        if (task != null) {
            return task.agency().value();
        }
        return dossier.receivedAt() == null ? dossier.counter() : dossier.agency();
    }

    /** Where no step is open, the counter before receipt and the head of division after it. */
    private static Role deskRole(OpenDossier dossier, @Nullable TaskView task) {
        if (task != null) {
            return task.step().role();
        }
        return dossier.receivedAt() == null ? Role.COUNTER_CLERK : Role.DIVISION_HEAD;
    }
}
