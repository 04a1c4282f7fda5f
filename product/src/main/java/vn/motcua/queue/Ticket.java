package vn.motcua.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.AgencyId;

/**
 * A number in the hall (phiếu số thứ tự): where it waits, and what became of it. Whose it is nobody knows.
 *
 * @param number as it is called: {@code A012}
 * @param code by which its holder follows it on the telephone
 * @param priority key of the kind that goes first; empty for none
 * @param takenAt from when it waits
 * @param window the last that called it; null while nobody did
 * @param calls how often it was called
 * @param firstCalledAt null while nobody called it
 * @param appointedAt time of the appointment of who came in time for one; null for others
 * @param calledAt when it was called last; null as before
 */
public record Ticket(
        UUID id,
        AgencyId counter,
        LocalDate day,
        String line,
        String number,
        String code,
        String priority,
        State state,
        Instant takenAt,
        @Nullable String window,
        int calls,
        @Nullable Instant firstCalledAt,
        @Nullable Instant calledAt,
        @Nullable Instant endedAt,
        @Nullable Instant appointedAt) {
    /** Where it stands. */
    public enum State {
        WAITING,
        CALLED,
        /** Called and not come: put aside. */
        ABSENT,
        DONE
    }

    /** A new one. */
    static Ticket taken(UUID id, TicketStore.Day of, String line, String priority, Instant at) {
        return new Ticket(
                id, of.counter(), of.day(), line, "", "", priority, State.WAITING, at, null, 0, null, null, null, null);
    }

    Ticket numbered(String given, String followedBy) {
        return new Ticket(
                id,
                counter,
                day,
                line,
                given,
                followedBy,
                priority,
                state,
                takenAt,
                window,
                calls,
                firstCalledAt,
                calledAt,
                endedAt,
                appointedAt);
    }

    /** Of who had an appointment and came in time: its time is the place. */
    Ticket appointed(Instant to) {
        return new Ticket(
                id,
                counter,
                day,
                line,
                number,
                code,
                priority,
                state,
                takenAt,
                window,
                calls,
                firstCalledAt,
                calledAt,
                endedAt,
                to);
    }

    /** Called to a window, for the first time or again. */
    Ticket called(String to, Instant at) {
        return new Ticket(
                id,
                counter,
                day,
                line,
                number,
                code,
                priority,
                State.CALLED,
                takenAt,
                to,
                calls + 1,
                firstCalledAt == null ? at : firstCalledAt,
                at,
                null,
                appointedAt);
    }

    Ticket ended(State how, Instant at) {
        return new Ticket(
                id,
                counter,
                day,
                line,
                number,
                code,
                priority,
                how,
                takenAt,
                window,
                calls,
                firstCalledAt,
                calledAt,
                at,
                appointedAt);
    }

    /** To another line, where it has the place of when it was taken. */
    Ticket transferred(String to) {
        return new Ticket(
                id,
                counter,
                day,
                to,
                number,
                code,
                priority,
                State.WAITING,
                takenAt,
                null,
                calls,
                firstCalledAt,
                calledAt,
                null,
                appointedAt);
    }

    /** Whether somebody who was put aside may come back. */
    boolean mayReturn(Instant now, int minutes) {
        return state == State.ABSENT && endedAt != null && !now.isAfter(endedAt.plus(Duration.ofMinutes(minutes)));
    }

    CallOrder.Waiting waiting() {
        return appointedAt == null
                ? new CallOrder.Waiting(id, number, !priority.isEmpty(), takenAt)
                : new CallOrder.Waiting(id, number, true, appointedAt);
    }
}
