package vn.motcua.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.dossier.Dossiers;
import vn.motcua.identity.Role;
import vn.motcua.identity.User;
import vn.motcua.organisation.Agencies;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.OnDuty;
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

    private final Dossiers dossiers;
    private final DossierAccess access;
    private final OnDuty onDuty;
    private final Officers officers;
    private final Agencies agencies;
    private final Tasks tasks;
    private final Clock clock;

    CounterDesk(
            Dossiers dossiers,
            DossierAccess access,
            OnDuty onDuty,
            Officers officers,
            Agencies agencies,
            Tasks tasks,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.onDuty = onDuty;
        this.officers = officers;
        this.agencies = agencies;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** By name; empty for somebody who serves at no counter today. */
    public List<Counter> counters(User.Officer user) {
        return onDuty.agencies(user, Role.COUNTER_CLERK).stream()
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
    public List<AgencyId> agencies(User.Officer user, Role role) {
        return onDuty.agencies(user, role);
    }

    public boolean holds(User.Officer user, AgencyId agency, Role... oneOf) {
        return onDuty.serves(user, agency, oneOf);
    }

    /**
     * A dossier at the officer's counter, in the officer's agency, or with a task the officer may read.
     *
     * @throws NotFound also when it lies with others
     */
    public Dossier dossier(DossierId id, User.Officer user) {
        var dossier = dossiers.get(id);
        if (reaches(user, dossier)) {
            return dossier;
        }
        throw new NotFound("dossier " + id + " for " + user.account());
    }

    /** As {@link #dossier}; empty when it is not there or lies with others. */
    public Optional<Dossier> find(DossierId id, User.Officer user) {
        return dossiers.find(id).filter(dossier -> reaches(user, dossier));
    }

    private boolean reaches(User.Officer user, Dossier dossier) {
        return access.mayRead(user, dossier)
                || tasks.of(DossierTrace.caseRef(dossier.id())).stream()
                        .anyMatch(task -> tasks.mayRead(user.account(), task));
    }

    /** @throws NotFound when it is not there, is no dossier's, or lies with others */
    public TaskView readable(TaskId id, User.Officer user) {
        return tasks.find(id)
                .filter(found -> found.caseRef().kind().equals(DossierTrace.CASE_KIND))
                .filter(found -> tasks.mayRead(user.account(), found))
                .orElseThrow(() -> new NotFound("task " + id + " for " + user.account()));
    }

    /** As {@link #readable}, with its dossier. */
    public AtDesk task(TaskId id, User.Officer user) {
        var task = readable(id, user);
        return new AtDesk(
                task,
                dossiers.get(new DossierId(task.caseRef().id())),
                mayComplete(user, task),
                user.account().equals(task.assignee()));
    }

    /** The route asks for the assignment alone; the sign-in must name the step's role too. */
    private boolean mayComplete(User.Officer user, TaskView task) {
        return user.has(task.step().role()) && tasks.mayComplete(user.account(), task);
    }

    /** The officer's open task of a dossier that can be finished now, if there is one. */
    public Optional<UUID> openTask(DossierId id, User.Officer user) {
        return tasks.of(DossierTrace.caseRef(id)).stream()
                .filter(task -> mayComplete(user, task))
                .map(task -> task.id().value())
                .findFirst();
    }

    /** The officer's name behind an account, for messages about colleagues. */
    public String nameOf(vn.motcua.identity.AccountId account) {
        return officers.name(account).orElse(account.value());
    }

    public String agencyName(AgencyId agency) {
        return agencies.get(agency).name(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
