package vn.motcua.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/**
 * A case passes to another leading agency: its run and its open tasks go there, each to the same role and with the same due time.
 * Finished tasks stay where they were done.
 */
@Component
public class PassRun {
    /** @param reason for whoever asks later where the task came from */
    public record Order(AgencyId to, AccountId by, String reason, Instant at) {}

    private final RunStore runs;
    private final RouteVersionStore versions;
    private final RouteDefinitions definitions;
    private final OfficerDesks desks;

    PassRun(RunStore runs, RouteVersionStore versions, RouteDefinitions definitions, OfficerDesks desks) {
        this.runs = runs;
        this.versions = versions;
        this.definitions = definitions;
        this.desks = desks;
    }

    /**
     * The roles that its leading agency must have for the case to come to its end: those of the route that it is on, or that it
     * would take on that day. Steps behind it count too, since they may come back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Role> rolesOfLead(CaseRef caseRef, String routeKey, LocalDate day) {
        return runs
                .lock(caseRef)
                .map(run -> definitions.graph(run.routeKey(), run.version()))
                .or(() -> versions.inForce(routeKey, day).map(version -> definitions.graph(routeKey, version)))
                .stream()
                .flatMap(graph -> graph.steps().stream())
                .filter(step -> step.agency().equals(RouteStep.LEAD))
                .map(RouteStep::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing happens when the case is on no route. Who has a task in hand keeps it only with the same role there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(CaseRef caseRef, Order order) {
        runs.lock(caseRef).ifPresent(run -> {
            for (var task : runs.atLead(run)) {
                var assignee = task.assignee();
                boolean stays =
                        assignee != null && desks.of(assignee).contains(new OfficerDesks.Desk(order.to(), task.role()));
                runs.pass(task, run, stays ? assignee : null, order);
            }
            runs.passLead(run, order.to());
        });
    }
}
