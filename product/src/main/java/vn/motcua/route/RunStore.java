package vn.motcua.route;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;

/** Runs as a whole: they pause, go on, stop. Their tasks say the same, so that queues need not ask the run. */
@Component
class RunStore {
    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskStore.Run> lock(CaseRef caseRef) {
        return jdbc.sql("select " + TaskStore.RUN_COLUMNS + """
                  from route.run r
                 where r.case_kind = :kind and r.case_id = :id and r.ended_at is null
                   for no key update
                """)
                .param("kind", caseRef.kind())
                .param("id", caseRef.id())
                .query((row, _) -> TaskStore.run(row))
                .optional();
    }

    boolean isOnItsWay(CaseRef caseRef) {
        return jdbc.sql("""
                select exists (select 1 from route.run
                                where case_kind = :kind and case_id = :id and ended_at is null)
                """)
                .param("kind", caseRef.kind())
                .param("id", caseRef.id())
                .query(Boolean.class)
                .single();
    }

    Set<UUID> onTheirWay(String caseKind, Collection<UUID> cases) {
        return Set.copyOf(jdbc.sql("""
                select case_id from route.run
                 where case_kind = :kind and case_id = any(:cases::uuid[]) and ended_at is null
                """)
                .param("kind", caseKind)
                .param("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    void stop(TaskStore.Run run, Instant now) {
        jdbc.sql("""
                with cancelled as (
                    update route.task set cancelled_at = :now, waiting = false where run_id = :run and open
                )
                update route.run set ended_at = :now, ending = 'STOPPED', paused_at = null where run_id = :run
                """).param("run", run.id()).param("now", TaskStore.utc(now)).update();
    }

    void pause(TaskStore.Run run, Instant now) {
        jdbc.sql("""
                with waiting as (
                    update route.task set waiting = true where run_id = :run and open
                )
                update route.run set paused_at = :now where run_id = :run and paused_at is null
                """).param("run", run.id()).param("now", TaskStore.utc(now)).update();
    }

    /** @return false when the run was not paused */
    boolean resume(TaskStore.Run run) {
        return jdbc.sql("""
                with going as (
                    update route.task set waiting = false where run_id = :run and waiting
                )
                update route.run set paused_at = null where run_id = :run and paused_at is not null
                """).param("run", run.id()).update() == 1;
    }

    record OpenTask(UUID taskId, String stepKey, UUID agencyId) {}

    List<OpenTask> openTasks(TaskStore.Run run) {
        return jdbc.sql("select task_id, step_key, agency_id from route.task where run_id = :run and open")
                .param("run", run.id())
                .query(DataClassRowMapper.newInstance(OpenTask.class))
                .list();
    }

    void moveDue(UUID task, Instant dueAt) {
        jdbc.sql("update route.task set due_at = :dueAt where task_id = :task and open")
                .param("task", task)
                .param("dueAt", TaskStore.utc(dueAt))
                .update();
    }

    /** An open task at the agency that leads its run. */
    record AtLead(UUID task, Role role, @Nullable AccountId assignee) {}

    List<AtLead> atLead(TaskStore.Run run) {
        return jdbc.sql("""
                select task_id, role, assignee from route.task
                 where run_id = :run and open and agency_id = :lead order by task_id
                """)
                .param("run", run.id())
                .param("lead", run.agency().value())
                .query((row, _) -> new AtLead(
                        row.getObject("task_id", UUID.class),
                        Role.valueOf(row.getString("role")),
                        TaskStore.account(row.getString("assignee"))))
                .list();
    }

    /** @param keeper who goes on with it; null gives it to the unit */
    void pass(AtLead task, TaskStore.Run run, @Nullable AccountId keeper, PassRun.Order order) {
        jdbc.sql("""
                with moved as (
                    update route.task
                       set agency_id = :to, assignee = :keeper::text,
                           claimed_at = case when :keeper::text is not null then claimed_at end
                     where task_id = :task and open
                    returning task_id)
                insert into route.assignment (task_id, at, kind, by_account, from_account, to_account, reason,
                                              from_agency, to_agency)
                select task_id, :now, 'PASSED', :by, :had::text, :keeper::text, :reason, :from, :to from moved
                """)
                .param("task", task.task())
                .param("keeper", keeper == null ? null : keeper.value(), Types.VARCHAR)
                .param("had", task.assignee() == null ? null : task.assignee().value(), Types.VARCHAR)
                .param("from", run.agency().value())
                .param("to", order.to().value())
                .param("by", order.by().value())
                .param("reason", order.reason())
                .param("now", TaskStore.utc(order.at()))
                .update();
    }

    void passLead(TaskStore.Run run, AgencyId to) {
        jdbc.sql("update route.run set agency_id = :to where run_id = :run")
                .param("run", run.id())
                .param("to", to.value())
                .update();
    }
}
