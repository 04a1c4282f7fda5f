package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officers;
import vn.motcua.route.TaskId;
import vn.motcua.route.TaskView;
import vn.motcua.route.Tasks;
import vn.motcua.shared.NotFound;

/** What an officer may see: the counters served, dossiers and tasks within reach. To others they do not exist. */
@Component
public class CounterDesk {
    /** A counter (bộ phận một cửa), or another agency, where an officer serves today. */
    public record Counter(AgencyId id, String name) {}

    /**
     * A task of a dossier.
     *
     * @param mayComplete whether the officer can finish it now: it is open, not paused, and taken by nobody else
     * @param isMine whether the officer has taken it
     */
    public record AtDesk(TaskView task, Dossier dossier, boolean mayComplete, boolean isMine) {}

    private final DossierStore store;
    private final Officers officers;
    private final Agencies agencies;
    private final Tasks tasks;
    private final Clock clock;

    CounterDesk(DossierStore store, Officers officers, Agencies agencies, Tasks tasks, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.agencies = agencies;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** By name; empty for somebody who serves at no counter today. */
    public List<Counter> counters(User.Officer user) {
        return officers.of(user.account(), today()).stream()
                .flatMap(officer -> officer.agencies().stream())
                .filter(agency -> holds(user, agency, Role.COUNTER_CLERK))
                .map(agency -> new Counter(agency, agencies.get(agency).name(today())))
                .sorted(Comparator.comparing(Counter::name))
                .toList();
    }

    /** The agencies where the officer works today, by name. */
    public List<Counter> agencies(User.Officer user) {
        return officers.of(user.account(), today()).stream()
                .flatMap(officer -> officer.agencies().stream())
                .map(agency -> new Counter(agency, agencies.get(agency).name(today())))
                .sorted(Comparator.comparing(Counter::name))
                .toList();
    }

    /** The agencies where the officer holds a role today. */
    List<AgencyId> agencies(User.Officer user, Role role) {
        return officers.of(user.account(), today()).stream()
                .flatMap(officer -> officer.agencies().stream())
                .filter(agency -> holds(user, agency, role))
                .toList();
    }

    public boolean holds(User.Officer user, AgencyId agency, Role... oneOf) {
        var officer = officers.of(user.account(), today());
        return officer.isPresent()
                && List.of(oneOf).stream().anyMatch(role -> officer.get().hasRole(agency, role, today()));
    }

    /**
     * A dossier at the officer's counter, in the officer's agency, or with a task the officer may read.
     *
     * @throws NotFound also when it lies with others
     */
    public Dossier dossier(DossierId id, User.Officer user) {
        var dossier = store.get(id);
        var serves = officers.of(user.account(), today())
                .map(officer -> officer.agencies())
                .orElseThrow(() -> new NotFound("officer " + user.account()));
        boolean isNear = serves.contains(dossier.filing().counter())
                || serves.contains(dossier.filing().agency());
        if (isNear
                || tasks.of(DossierTrace.caseRef(id)).stream().anyMatch(task -> tasks.mayRead(user.account(), task))) {
            return dossier;
        }
        throw new NotFound("dossier " + id + " for " + user.account());
    }

    /** @throws NotFound when it is not there, is no dossier's, or lies with others */
    public AtDesk task(TaskId id, User.Officer user) {
        var task = tasks.find(id)
                .filter(found -> found.caseRef().kind().equals(DossierTrace.CASE_KIND))
                .filter(found -> tasks.mayRead(user.account(), found))
                .orElseThrow(() -> new NotFound("task " + id + " for " + user.account()));
        return new AtDesk(
                task,
                store.get(new DossierId(task.caseRef().id())),
                tasks.mayComplete(user.account(), task),
                user.account().equals(task.assignee()));
    }

    /** The officer's open task of a dossier that can be finished now, if there is one. */
    public java.util.Optional<UUID> openTask(DossierId id, User.Officer user) {
        return tasks.of(DossierTrace.caseRef(id)).stream()
                .filter(task -> tasks.mayComplete(user.account(), task))
                .map(task -> task.id().value())
                .findFirst();
    }

    /** The officer's name behind an account, for messages about colleagues. */
    public String nameOf(vn.motcua.identity.AccountId account) {
        return officers.of(account, today()).map(officer -> officer.name()).orElse(account.value());
    }

    public String agencyName(AgencyId agency) {
        return agencies.get(agency).name(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
