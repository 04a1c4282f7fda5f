package vn.motcua.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.motcua.organisation.WorkInHand;
import vn.motcua.route.bpmn.Walk;

/**
 * Runs and their tasks. Whoever changes a task holds its run's row, so two completions of one case never overlap; a
 * completion and what follows from it are one statement.
 */
@Component
class TaskStore {
    /** @param consulted agencies by the kind that the route names */
    record Run(
            UUID id,
            CaseRef caseRef,
            String routeKey,
            int version,
            AgencyId agency,
            Map<String, AgencyId> consulted,
            List<String> arrived) {}

    /** A task with its run, the run's row locked. */
    record Locked(
            Run run,
            TaskId id,
            String stepKey,
            Role role,
            AgencyId agency,
            Instant openedAt,
            @Nullable AccountId assignee,
            @Nullable Instant claimedAt,
            @Nullable Instant completedAt,
            @Nullable AccountId completedBy,
            @Nullable String outcome,
            boolean isCancelled,
            boolean isPaused) {
        Instant startedAt() {
            return claimedAt == null ? openedAt : claimedAt;
        }
    }

    enum AssignmentKind {
        CLAIMED,
        HANDED_BACK,
        REASSIGNED
    }

    /** @param to null gives the task back to the unit */
    record Assignment(AssignmentKind kind, @Nullable AccountId to, AccountId by, String reason, Instant at) {}

    private static final String RUN_COLUMNS = """
            r.run_id, r.case_kind, r.case_id, r.route_key, r.version, r.agency_id as lead_id, r.consulted, r.arrived
            """;

    private static final String INSERT_TASKS = """
            insert into route.task (task_id, run_id, step_key, role, agency_id, opened_at, due_at)
            select t.task_id, :run, t.step_key, t.role, t.agency_id, :now, t.due_at
              from unnest(:taskIds::uuid[], :stepKeys::text[], :roles::text[], :agencies::uuid[], :dues::timestamptz[])
                   as t (task_id, step_key, role, agency_id, due_at)
            """;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(Run run, StartRoute start, String searchText, List<OpenedTask> tasks) {
        jdbc.sql("""
                with run as (
                    insert into route.run (run_id, case_kind, case_id, label, topic, search_text, route_key, version,
                                           agency_id, consulted, arrived, started_at)
                    values (:run, :caseKind, :caseId, :label, :topic, :searchText, :routeKey, :version,
                            :agency, :consulted, :arrived, :now)
                )
                """ + INSERT_TASKS)
                .param("run", run.id())
                .param("caseKind", run.caseRef().kind())
                .param("caseId", run.caseRef().id())
                .param("label", start.label())
                .param("topic", start.topic())
                .param("searchText", searchText)
                .param("routeKey", run.routeKey())
                .param("version", run.version())
                .param("agency", run.agency().value())
                .param("consulted", pairs(run.consulted()))
                .param("arrived", run.arrived().toArray(String[]::new))
                .param("now", utc(start.now()))
                .params(columns(tasks))
                .update();
    }

    /**
     * Waits for whoever has the run and takes its row. The task may be read as it was before the wait, therefore every
     * change names the state it was judged on and says whether it still found it.
     */
    Optional<Locked> lock(TaskId task) {
        return jdbc.sql("select " + RUN_COLUMNS + """
                     , t.task_id, t.step_key, t.role, t.agency_id, t.opened_at, t.assignee, t.claimed_at,
                       t.completed_at, t.completed_by, t.outcome, t.cancelled_at is not null as cancelled,
                       r.paused_at is not null as paused
                  from route.task t join route.run r using (run_id)
                 where t.task_id = :task
                   for no key update of r
                """)
                .param("task", task.value())
                .query((row, _) -> locked(row))
                .optional();
    }

    /**
     * Completes the task, opens the next ones and moves the run, in one statement.
     *
     * @return false when the task is no longer as it was judged; then nothing was written
     */
    boolean complete(Locked locked, CompleteStep.Completion completion, Walk.Progress progress, List<OpenedTask> next) {
        return jdbc.sql("""
                with done as (
                    update route.task
                       set completed_at = :now, completed_by = :officer, outcome = :outcome, opinion = :opinion
                     where task_id = :task and open and assignee is not distinct from :seen::text
                    returning task_id
                ), moved as (
                    update route.run
                       set arrived = :arrived::text[],
                           ended_at = case when :ended then :now end,
                           ending = case when :ended then 'FINISHED' end,
                           outcome = case when :ended then :outcome end
                     where run_id = :run and exists (select 1 from done)
                       and (:ended or arrived <> :arrived::text[])
                ), opened as (
                """ + INSERT_TASKS + """
                     where exists (select 1 from done)
                )
                select count(*) from done
                """)
                        .param("task", completion.task().value())
                        .param("run", locked.run().id())
                        .param("seen", value(locked.assignee()), Types.VARCHAR)
                        .param("officer", completion.officer().value())
                        .param("outcome", completion.outcome())
                        .param("opinion", completion.opinion(), Types.VARCHAR)
                        .param("arrived", progress.arrived().toArray(String[]::new))
                        .param("ended", progress.ended())
                        .param("now", utc(completion.now()))
                        .params(columns(next))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** @return false when the task is no longer as it was judged; then nothing was written */
    boolean assign(Locked locked, Assignment change) {
        return jdbc.sql("""
                with changed as (
                    update route.task
                       set assignee = :to::text, claimed_at = case when :to::text is not null then :now end
                     where task_id = :task and open and assignee is not distinct from :seen::text
                    returning task_id
                ), noted as (
                    insert into route.assignment (task_id, at, kind, by_account, from_account, to_account, reason)
                    select task_id, :now, :kind, :by, :seen::text, :to::text, :reason from changed
                )
                select count(*) from changed
                """)
                        .param("task", locked.id().value())
                        .param("seen", value(locked.assignee()), Types.VARCHAR)
                        .param("to", value(change.to()), Types.VARCHAR)
                        .param("kind", change.kind().name())
                        .param("by", change.by().value())
                        .param("reason", change.reason())
                        .param("now", utc(change.at()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Takes the runs of many tasks, always in the same order, so that two bulk changes cannot wait for each other. */
    void lockAll(Collection<TaskId> tasks) {
        jdbc.sql("""
                select run_id from route.run
                 where run_id in (select run_id from route.task where task_id = any(:tasks::uuid[]))
                 order by run_id
                   for no key update
                """)
                .param("tasks", tasks.stream().map(TaskId::toString).toArray(String[]::new))
                .query(UUID.class)
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

    /** Whoever has open tasks in hand, for each agency and role. */
    List<WorkInHand.Holder> holders() {
        return jdbc.sql("select distinct assignee, agency_id, role from route.task where open and assignee is not null")
                .query((row, _) -> new WorkInHand.Holder(
                        new AccountId(row.getString("assignee")),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        Set.of(Role.valueOf(row.getString("role")))))
                .list();
    }

    Optional<Run> lockRun(CaseRef caseRef) {
        return jdbc.sql("select " + RUN_COLUMNS + """
                  from route.run r
                 where r.case_kind = :kind and r.case_id = :id and r.ended_at is null
                   for no key update
                """)
                .param("kind", caseRef.kind())
                .param("id", caseRef.id())
                .query((row, _) -> run(row))
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

    void stop(Run run, Instant now) {
        jdbc.sql("""
                with cancelled as (
                    update route.task set cancelled_at = :now where run_id = :run and open
                )
                update route.run set ended_at = :now, ending = 'STOPPED', paused_at = null where run_id = :run
                """).param("run", run.id()).param("now", utc(now)).update();
    }

    void pause(Run run, Instant now) {
        jdbc.sql("update route.run set paused_at = :now where run_id = :run and paused_at is null")
                .param("run", run.id())
                .param("now", utc(now))
                .update();
    }

    /** @return false when the run was not paused */
    boolean resume(Run run) {
        return jdbc.sql("update route.run set paused_at = null where run_id = :run and paused_at is not null")
                        .param("run", run.id())
                        .update()
                == 1;
    }

    record OpenTask(UUID taskId, String stepKey, UUID agencyId) {}

    List<OpenTask> openTasks(Run run) {
        return jdbc.sql("select task_id, step_key, agency_id from route.task where run_id = :run and open")
                .param("run", run.id())
                .query(DataClassRowMapper.newInstance(OpenTask.class))
                .list();
    }

    void moveDue(UUID task, Instant dueAt) {
        jdbc.sql("update route.task set due_at = :dueAt where task_id = :task and open")
                .param("task", task)
                .param("dueAt", utc(dueAt))
                .update();
    }

    private static Locked locked(ResultSet row) throws SQLException {
        return new Locked(
                run(row),
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("step_key"),
                Role.valueOf(row.getString("role")),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                account(row.getString("assignee")),
                instant(row.getObject("claimed_at", OffsetDateTime.class)),
                instant(row.getObject("completed_at", OffsetDateTime.class)),
                account(row.getString("completed_by")),
                row.getString("outcome"),
                row.getBoolean("cancelled"),
                row.getBoolean("paused"));
    }

    private static Run run(ResultSet row) throws SQLException {
        var consulted = new HashMap<String, AgencyId>();
        for (var pair : strings(row, "consulted")) {
            var parts = pair.split("=", 2);
            consulted.put(parts[0], new AgencyId(UUID.fromString(parts[1])));
        }
        return new Run(
                row.getObject("run_id", UUID.class),
                new CaseRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                row.getString("route_key"),
                row.getInt("version"),
                new AgencyId(row.getObject("lead_id", UUID.class)),
                consulted,
                List.of(strings(row, "arrived")));
    }

    private static String[] strings(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static String[] pairs(Map<String, AgencyId> agencies) {
        return agencies.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().value())
                .toArray(String[]::new);
    }

    private static Map<String, Object> columns(List<OpenedTask> tasks) {
        return Map.of(
                "taskIds", tasks.stream().map(task -> task.id().toString()).toArray(String[]::new),
                "stepKeys", tasks.stream().map(task -> task.step().key()).toArray(String[]::new),
                "roles", tasks.stream().map(task -> task.role().name()).toArray(String[]::new),
                "agencies", tasks.stream().map(task -> task.agency().toString()).toArray(String[]::new),
                "dues", tasks.stream().map(task -> task.dueAt().toString()).toArray(String[]::new));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static @Nullable AccountId account(@Nullable String value) {
        return value == null ? null : new AccountId(value);
    }

    private static @Nullable String value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }
}
