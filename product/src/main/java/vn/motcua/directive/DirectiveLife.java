package vn.motcua.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.directive.DirectiveDeed.ExtensionAsked;
import vn.motcua.directive.DirectiveDeed.ExtensionGranted;
import vn.motcua.directive.DirectiveDeed.ExtensionOffered;
import vn.motcua.directive.DirectiveDeed.ExtensionRefused;
import vn.motcua.directive.DirectiveDeed.OfferDeclined;
import vn.motcua.directive.DirectiveDeed.OfferTaken;
import vn.motcua.identity.AccountId;

/**
 * How far a directive has come, as its events say.
 *
 * @param percent as was reported last
 * @param extendedTo the day to which its deadline was moved; null while it was not
 * @param asked what was asked for and is not answered; null for nothing
 * @param returns how often it was handed in and returned
 * @param reportedOn the last day on which something was reported; null for never
 * @param submittedOn the day on which it was handed in; null while it is not, or was returned since
 * @param endedOn the day on which it was accepted or cancelled; null while it runs
 */
public record DirectiveLife(
        Phase phase,
        @Nullable LocalDate givenOn,
        int percent,
        @Nullable LocalDate extendedTo,
        int extensions,
        @Nullable Asked asked,
        int returns,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate submittedOn,
        @Nullable AccountId submittedBy,
        @Nullable LocalDate endedOn) {
    /** What was done last that counts. */
    public enum Phase {
        /** Entered and not given yet. */
        DRAFT,
        NOT_STARTED,
        IN_PROGRESS,
        /** Handed in; waits to be accepted. */
        SUBMITTED,
        DONE,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == CANCELLED;
        }

        /** Whether its lead works on it. */
        public boolean isInHand() {
            return this == NOT_STARTED || this == IN_PROGRESS;
        }
    }

    /**
     * An extension that was asked for.
     *
     * @param offered the day that was offered instead; null while the giver has not answered
     */
    public record Asked(
            LocalDate until, AccountId by, @Nullable LocalDate offered) {}

    /** How it stands on a day, as people say it. */
    public enum Standing {
        NOT_STARTED,
        IN_PROGRESS,
        NEAR_DUE,
        OVERDUE,
        SUBMITTED,
        DONE,
        DONE_LATE,
        CANCELLED;

        /** Colours repeat what the words say. */
        public String tone() {
            return switch (this) {
                case OVERDUE, DONE_LATE -> "late";
                case NEAR_DUE -> "soon";
                case DONE -> "good";
                case IN_PROGRESS, SUBMITTED -> "open";
                case NOT_STARTED, CANCELLED -> "calm";
            };
        }
    }

    private static final DirectiveLife BEFORE =
            new DirectiveLife(Phase.DRAFT, null, 0, null, 0, null, 0, null, null, null, null);
    private static final int WHOLE = 100;

    /** As it is after these. */
    public static DirectiveLife of(List<DirectiveEvent> events) {
        var life = BEFORE;
        for (var event : events) {
            life = life.after(event);
        }
        return life;
    }

    /** As it was at the end of that day. */
    public static DirectiveLife asOf(List<DirectiveEvent> events, LocalDate day) {
        return of(events.stream().filter(event -> !event.on().isAfter(day)).toList());
    }

    DirectiveLife after(DirectiveEvent event) {
        var day = event.on();
        return switch (event.deed()) {
            case DirectiveDeed.Given _ ->
                new DirectiveLife(Phase.NOT_STARTED, day, 0, null, 0, null, 0, null, null, null, null);
            case DirectiveDeed.Started _ -> moved(Phase.IN_PROGRESS, percent, asked, null, null);
            case DirectiveDeed.Reported(var now, var _, var _) -> reported(now, day);
            case DirectiveDeed.Submitted _ -> reported(WHOLE, day).submitted(event);
            case DirectiveDeed.Accepted _ -> ended(Phase.DONE, day);
            case DirectiveDeed.Returned _ -> returned();
            case DirectiveDeed.Cancelled _ -> ended(Phase.CANCELLED, day);
            case DirectiveDeed.Linked _ -> this;
            case ExtensionAsked(var until, var _) ->
                asking(new Asked(until, event.by().account(), null));
            case ExtensionOffered(var until, var _) ->
                asked == null ? this : asking(new Asked(asked.until(), asked.by(), until));
            case ExtensionGranted _ -> asked == null ? this : extended(asked.until());
            case OfferTaken _ -> asked == null || asked.offered() == null ? this : extended(asked.offered());
            case ExtensionRefused _, OfferDeclined _ -> asking(null);
        };
    }

    private DirectiveLife asking(@Nullable Asked wish) {
        return moved(phase, percent, wish, submittedOn, submittedBy);
    }

    private DirectiveLife moved(
            Phase to, int now, @Nullable Asked wish, @Nullable LocalDate submitted, @Nullable AccountId by) {
        return new DirectiveLife(
                to, givenOn, now, extendedTo, extensions, wish, returns, reportedOn, submitted, by, endedOn);
    }

    private DirectiveLife reported(int now, LocalDate day) {
        return new DirectiveLife(
                Phase.IN_PROGRESS, givenOn, now, extendedTo, extensions, asked, returns, day, null, null, endedOn);
    }

    /** What was asked for lapses: it is done without. */
    private DirectiveLife submitted(DirectiveEvent event) {
        return moved(Phase.SUBMITTED, percent, null, event.on(), event.by().account());
    }

    private DirectiveLife returned() {
        return new DirectiveLife(
                Phase.IN_PROGRESS,
                givenOn,
                percent,
                extendedTo,
                extensions,
                null,
                returns + 1,
                reportedOn,
                null,
                null,
                null);
    }

    private DirectiveLife extended(LocalDate to) {
        return new DirectiveLife(
                phase, givenOn, percent, to, extensions + 1, null, returns, reportedOn, null, null, endedOn);
    }

    private DirectiveLife ended(Phase to, LocalDate day) {
        return new DirectiveLife(
                to, givenOn, percent, extendedTo, extensions, null, returns, reportedOn, submittedOn, submittedBy, day);
    }

    /** The day until which it is owed now; none where there is none. */
    public Optional<LocalDate> dueOn(Deadline deadline) {
        if (extendedTo != null) {
            return Optional.of(extendedTo);
        }
        // What was handed in is owed in no period any more, but by its last day.
        if (givenOn == null || deadline.kind().isPeriodic() && !phase.isInHand()) {
            return Optional.ofNullable(deadline.day());
        }
        return deadline.dueOn(givenOn, reportedOn);
    }

    /** Whether its day passed before it was handed in; what was returned is not handed in. A cancelled one is never late. */
    public boolean isLate(Deadline deadline, LocalDate day) {
        if (phase == Phase.CANCELLED) {
            return false;
        }
        var handedIn = submittedOn == null ? day : submittedOn;
        return dueOn(deadline).filter(handedIn::isAfter).isPresent();
    }

    /** @param nearDays so many days before its last one it is said to be near */
    public Standing standing(Deadline deadline, LocalDate day, int nearDays) {
        boolean late = isLate(deadline, day);
        return switch (phase) {
            case CANCELLED -> Standing.CANCELLED;
            case DONE -> late ? Standing.DONE_LATE : Standing.DONE;
            case SUBMITTED -> late ? Standing.OVERDUE : Standing.SUBMITTED;
            case DRAFT, NOT_STARTED, IN_PROGRESS -> {
                if (late) {
                    yield Standing.OVERDUE;
                }
                boolean near = dueOn(deadline)
                        .filter(due -> !due.isAfter(day.plusDays(nearDays)))
                        .isPresent();
                yield near
                        ? Standing.NEAR_DUE
                        : phase == Phase.IN_PROGRESS ? Standing.IN_PROGRESS : Standing.NOT_STARTED;
            }
        };
    }
}
