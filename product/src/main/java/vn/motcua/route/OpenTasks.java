package vn.motcua.route;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.absence.OpenWork;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.WorkInHand;

/** Open tasks as others ask for them: whose they are, what they stand for, how many there are. */
@Component
class OpenTasks implements OpenWork {
    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that can be done: who waits for somebody outside, misses nobody. */
    @Override
    public List<Load> at(AgencyId agency, Instant dueBefore) {
        return jdbc.sql("""
                select role, assignee, count(*) as open, count(*) filter (where due_at < :before) as due
                  from route.task where open and not waiting and agency_id = :agency group by role, assignee
                """)
                .param("agency", agency.value())
                .param("before", TaskStore.utc(dueBefore))
                .query((row, _) -> new Load(
                        Role.valueOf(row.getString("role")),
                        TaskStore.account(row.getString("assignee")),
                        row.getInt("open"),
                        row.getInt("due")))
                .list();
    }

    /** An open task that somebody has taken. */
    record InHand(TaskId task, String label, String topic, Role role) {}

    List<InHand> inHand(WorkInHand.Holder holder) {
        return jdbc.sql("""
                select t.task_id, t.role, r.label, r.topic from route.task t join route.run r using (run_id)
                 where t.open and t.assignee = :officer and t.agency_id = :agency and t.role = any(:roles)
                 order by t.due_at, t.task_id
                """)
                .param("officer", holder.officer().value())
                .param("agency", holder.agency().value())
                .param("roles", holder.roles().stream().map(Role::name).toArray(String[]::new))
                .query((row, _) -> new InHand(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        row.getString("label"),
                        row.getString("topic"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    /** @param example the id of one of them */
    record OpenKind(String routeKey, int version, String stepKey, String role, UUID example) {}

    /** Which steps open tasks stand for, and with which role. */
    List<OpenKind> openKinds() {
        return jdbc.sql("""
                select r.route_key, r.version, t.step_key, t.role, min(t.task_id::text)::uuid as example
                  from route.task t join route.run r using (run_id) where t.open group by 1, 2, 3, 4 order by 5
                """)
                .query((row, _) -> new OpenKind(
                        row.getString("route_key"),
                        row.getInt("version"),
                        row.getString("step_key"),
                        row.getString("role"),
                        row.getObject("example", UUID.class)))
                .list();
    }

    /** Whoever has open tasks in hand, for each agency and role. */
    List<WorkInHand.Holder> holders() {
        return jdbc.sql("select distinct assignee, agency_id, role from route.task where open and assignee is not null")
                .query((row, _) -> new WorkInHand.Holder(
                        new AccountId(row.getString("assignee")),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        Set.of(Role.valueOf(row.getString("role")))))
                .list();
    }
}
