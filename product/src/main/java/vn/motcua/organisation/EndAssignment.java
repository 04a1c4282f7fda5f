package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.identity.Sessions;
import vn.motcua.organisation.OrganisationRefusal.Rule;

/**
 * An officer leaves a position: the assignment ends and what the officer has in hand there changes hands, in one act. With
 * yesterday as the last day the rights end at once. Work stays with an officer who goes on serving the agency in its role, and
 * with one who leaves later only; then it goes back to the unit when the day has come.
 */
@Component
public class EndAssignment {
    /**
     * @param lastDay the last day on which the assignment holds; the day before its first takes it back altogether
     * @param successor who takes over the work; null gives it back to the unit
     * @param by who ends it
     */
    public record Order(
            AssignmentId assignment,
            LocalDate lastDay,
            @Nullable AccountId successor,
            AccountId by,
            String reason) {}

    /** @param passedOn how many pieces of work changed hands */
    public record Ended(Assignment assignment, int passedOn) {}

    /**
     * What is seen before it is decided.
     *
     * @param successors who serves the agency today in every role that the work needs
     */
    public record Outlook(
            Officer officer, Assignment assignment, List<WorkInHand.Piece> work, List<Officer> successors) {
        public Outlook {
            work = List.copyOf(work);
            successors = List.copyOf(successors);
        }

        boolean mayTakeOver(AccountId account) {
            return successors.stream().anyMatch(other -> other.account().equals(account));
        }
    }

    private final Officers officers;
    private final WorkInHand workInHand;
    private final Sessions sessions;
    private final Clock clock;

    EndAssignment(Officers officers, WorkInHand workInHand, Sessions sessions, Clock clock) {
        this.officers = officers;
        this.workInHand = workInHand;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Empty when there is no such assignment. */
    @Transactional(readOnly = true)
    public Optional<Outlook> outlook(AssignmentId id) {
        return officers.having(id).map(officer -> {
            var assignment = assignment(officer, id);
            var work = workInHand.of(holder(officer, assignment));
            var needed = work.stream().map(WorkInHand.Piece::role).collect(Collectors.toSet());
            var successors = officers.inAgency(assignment.agency(), today()).stream()
                    .filter(other -> !other.id().equals(officer.id()))
                    .filter(other -> other.rolesIn(assignment.agency()).containsAll(needed))
                    .toList();
            return new Outlook(officer, assignment, work, successors);
        });
    }

    @Transactional
    public Change<Ended> end(Order order) {
        var before = outlook(order.assignment());
        if (before.isEmpty()) {
            return Change.refused(Rule.ASSIGNMENT_UNKNOWN, "assignment", order.assignment());
        }
        var outlook = before.get();
        var successor = order.successor();
        if (successor != null && order.lastDay().isAfter(today())) {
            return Change.refused(Rule.SUCCESSOR_OF_LATER, "lastDay", order.lastDay());
        }
        if (successor != null && !outlook.mayTakeOver(successor)) {
            return Change.refused(Rule.SUCCESSOR_DOES_NOT_SERVE, "successor", successor);
        }
        return switch (ended(outlook.assignment(), order.lastDay())) {
            case Change.Refused<Assignment>(var why) -> new Change.Refused<>(why);
            case Change.AlreadySo<Assignment>(var assignment) -> new Change.AlreadySo<>(new Ended(assignment, 0));
            case Change.Made<Assignment>(var assignment) -> {
                signOut(outlook.officer(), order);
                yield new Change.Made<>(new Ended(assignment, passOn(outlook, order)));
            }
        };
    }

    /** Whose rights end at once is signed out at once, and signs in again with what is left. */
    private void signOut(Officer officer, Order order) {
        if (order.lastDay().isBefore(today())) {
            sessions.endAllOf(officer.account());
        }
    }

    private Change<Assignment> ended(Assignment assignment, LocalDate lastDay) {
        boolean neverHolds = lastDay.isBefore(assignment.validity().from());
        boolean isOfThePast = lastDay.isBefore(today().minusDays(1));
        return neverHolds && !isOfThePast
                ? officers.withdraw(assignment.id(), clock.instant())
                : officers.end(assignment.id(), lastDay);
    }

    private int passOn(Outlook outlook, Order order) {
        if (order.lastDay().isAfter(today()) || outlook.work().isEmpty()) {
            return 0;
        }
        var passing = new WorkInHand.PassingOn(order.successor(), order.by(), order.reason(), clock.instant());
        return workInHand.passOn(holder(outlook.officer(), outlook.assignment()), passing);
    }

    /** The roles that end with the assignment: no other of today gives them in the same agency. */
    private WorkInHand.Holder holder(Officer officer, Assignment ending) {
        Set<Role> roles = EnumSet.copyOf(ending.roles());
        officer.assignments().stream()
                .filter(other -> !other.id().equals(ending.id()))
                .filter(other -> other.agency().equals(ending.agency()) && other.holdsOn(today()))
                .forEach(other -> roles.removeAll(other.roles()));
        return new WorkInHand.Holder(officer.account(), ending.agency(), roles);
    }

    private static Assignment assignment(Officer officer, AssignmentId id) {
        return officer.assignments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Assignment " + id + " must be its officer's, but is not"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
