package vn.motcua.route;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;

/**
 * A task as others may read it.
 *
 * @param label what its case is called
 * @param topic what it is about, as the name of a procedure; may be empty
 * @param completion null while it is open, or when it was cancelled
 * @param isCancelled whether the case left its route before this step was done
 * @param isPaused whether the case waits for somebody outside
 * @param sentBack why the step is done once more; null when it is done for the first time or comes round by itself
 */
public record TaskView(
        TaskId id,
        CaseRef caseRef,
        String label,
        String topic,
        String routeKey,
        int routeVersion,
        RouteStep step,
        AgencyId agency,
        Instant openedAt,
        Instant dueAt,
        @Nullable AccountId assignee,
        @Nullable Instant claimedAt,
        @Nullable Completion completion,
        boolean isCancelled,
        boolean isPaused,
        @Nullable SentBack sentBack) {

    /** How a step was finished. */
    public record Completion(
            AccountId officer,
            Instant at,
            String outcome,
            @Nullable String opinion) {}

    /** How pressing a task is. */
    public enum Urgency {
        ON_TIME,
        SOON_LATE,
        LATE;

        private static final int SOON_PARTS = 4;
        private static final Duration SOON = Duration.ofHours(2);

        /** Soon late: less than a quarter of the time is left, or less than two hours. */
        public static Urgency of(Instant begunAt, Instant dueAt, Instant now) {
            if (now.isAfter(dueAt)) {
                return LATE;
            }
            var left = Duration.between(now, dueAt);
            var quarter = Duration.between(begunAt, dueAt).dividedBy(SOON_PARTS);
            return left.compareTo(quarter) < 0 || left.compareTo(SOON) < 0 ? SOON_LATE : ON_TIME;
        }
    }

    /** Tells any two versions of the task apart: who has it since when, and how it ended. */
    public String version() {
        var taken = claimedAt == null ? 0 : claimedAt.toEpochMilli();
        var ended = completion == null ? 0 : completion.at().toEpochMilli();
        return Long.toString(taken, Character.MAX_RADIX) + "." + Long.toString(ended, Character.MAX_RADIX)
                + (isCancelled ? "c" : "") + (isPaused ? "p" : "");
    }

    public boolean isOpen() {
        return completion == null && !isCancelled;
    }

    /** As {@link Urgency#of}; a waiting case presses nobody. */
    public Urgency urgency(Instant now) {
        var finished = completion;
        if (finished != null) {
            return finished.at().isAfter(dueAt) ? Urgency.LATE : Urgency.ON_TIME;
        }
        if (isCancelled || isPaused) {
            return Urgency.ON_TIME;
        }
        return Urgency.of(openedAt, dueAt, now);
    }
}
