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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.absence.AbsenceId;
import vn.motcua.identity.AccountId;
import vn.motcua.identity.Role;
import vn.motcua.organisation.AgencyId;
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
            String topic,
            String routeKey,
            int version,
            AgencyId agency,
            Map<String, AgencyId> consulted,
            List<String> arrived) {}

    /**
     * A task with its run, the run's row locked.
     *
     * @param behind the steps that were done before this one was first reached, each with who did it last
     */
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
            boolean isPaused,
            Map<String, AccountId> behind) {}

    enum AssignmentKind {
        CLAIMED,
        HANDED_BACK,
        REASSIGNED,
        STANDS_IN
    }

    /**
     * @param to null gives the step to the unit
     * @param instead whoever did it before and is away, where it goes to who stands in; null in other cases
     */
    record Back(
            @Nullable AccountId to,
            AccountId by,
            String reason,
            @Nullable Instead instead) {}

    /** Somebody stands in for this officer by this absence. */
    record Instead(AccountId of, AbsenceId absence) {}

    /**
     * @param to null gives the task back to the unit
     * @param absence of whoever had it, for whom somebody stands in; null for other changes
     */
    record Assignment(
            AssignmentKind kind,
            @Nullable AccountId to,
            AccountId by,
            String reason,
            Instant at,
            @Nullable AbsenceId absence) {
        Assignment(AssignmentKind kind, @Nullable AccountId to, AccountId by, String reason, Instant at) {
            this(kind, to, by, reason, at, null);
        }
    }

    static final String RUN_COLUMNS = """
            r.run_id, r.case_kind, r.case_id, r.route_key, r.version, r.topic, r.agency_id as lead_id, r.consulted,
            r.arrived
            """;

    /** Steps that were done before the step of task t was first reached; whoever did one last comes last. */
    private static final String BEHIND = """
            array(select d.step_key || ' ' || d.completed_by from route.task d
                   where d.run_id = t.run_id and d.completed_at is not null
                     and exists (select 1 from route.task e
                                  where e.run_id = t.run_id and e.step_key = d.step_key
                                    and e.completed_at <= (select min(f.opened_at) from route.task f
                                                            where f.run_id = t.run_id and f.step_key = t.step_key))
                   order by d.completed_at) as behind
            """;

    private static final String INSERT_TASKS = """
            insert into route.task (task_id, run_id, topic, step_key, role, agency_id, opened_at, due_at,
                                    assignee, claimed_at, returned_by, return_reason)
            select t.task_id, :run, :topic, t.step_key, t.role, t.agency_id, :now, t.due_at,
                   t.assignee, case when t.assignee is not null then :now end, t.returned_by, t.return_reason
              from unnest(:taskIds::uuid[], :stepKeys::text[], :roles::text[], :agencies::uuid[], :dues::timestamptz[],
                          :assignees::text[], :returnedBy::text[], :returnReasons::text[])
                   as t (task_id, step_key, role, agency_id, due_at, assignee, returned_by, return_reason)
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
                .params(columns(tasks, Map.of()))
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
                       r.paused_at is not null as paused,
                """ + BEHIND + """
                  from route.task t join route.run r using (run_id)
                 where t.task_id = :task
                   for no key update of r
                """)
                .param("task", task.value())
                .query((row, _) -> locked(row))
                .optional();
    }

    /** As {@link Locked#behind}, for somebody who only looks. */
    Map<String, AccountId> behind(TaskId task) {
        return jdbc.sql("select " + BEHIND + " from route.task t where t.task_id = :task")
                .param("task", task.value())
                .query((row, _) -> behind(row))
                .optional()
                .orElse(Map.of());
    }

    /**
     * Completes the task, opens the next ones and moves the run, in one statement.
     *
     * @param back those of the next that are done once more
     * @return false when the task is no longer as it was judged; then nothing was written
     */
    boolean complete(
            Locked locked,
            CompleteStep.Completion completion,
            Walk.Progress progress,
            List<OpenedTask> next,
            Map<TaskId, Back> back) {
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
                    returning task_id, assignee, returned_by, return_reason
                ), noted as (
                    insert into route.assignment
                           (task_id, at, kind, by_account, from_account, to_account, reason, absence_id)
                    select o.task_id, :now, 'SENT_BACK', o.returned_by, i.away, o.assignee, o.return_reason, i.absence_id
                      from opened o
                      join unnest(:taskIds::uuid[], :away::text[], :absences::uuid[]) as i (task_id, away, absence_id)
                        using (task_id)
                     where o.assignee is not null
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
                        .param("topic", locked.run().topic())
                        .params(columns(next, back))
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
                    insert into route.assignment
                           (task_id, at, kind, by_account, from_account, to_account, reason, absence_id)
                    select task_id, :now, :kind, :by, :seen::text, :to::text, :reason, :absence::uuid from changed
                )
                select count(*) from changed
                """)
                        .param("task", locked.id().value())
                        .param("seen", value(locked.assignee()), Types.VARCHAR)
                        .param("to", value(change.to()), Types.VARCHAR)
                        .param("kind", change.kind().name())
                        .param("by", change.by().value())
                        .param("reason", change.reason())
                        .param(
                                "absence",
                                change.absence() == null
                                        ? null
                                        : change.absence().toString(),
                                Types.VARCHAR)
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
                row.getBoolean("paused"),
                behind(row));
    }

    private static Map<String, AccountId> behind(ResultSet row) throws SQLException {
        var behind = new HashMap<String, AccountId>();
        for (var pair : strings(row, "behind")) {
            int blank = pair.indexOf(' ');
            behind.put(pair.substring(0, blank), new AccountId(pair.substring(blank + 1)));
        }
        return behind;
    }

    static Run run(ResultSet row) throws SQLException {
        var consulted = new HashMap<String, AgencyId>();
        for (var pair : strings(row, "consulted")) {
            var parts = pair.split("=", 2);
            consulted.put(parts[0], new AgencyId(UUID.fromString(parts[1])));
        }
        return new Run(
                row.getObject("run_id", UUID.class),
                new CaseRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                row.getString("topic"),
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

    private static Map<String, Object> columns(List<OpenedTask> tasks, Map<TaskId, Back> backs) {
        var assignees = new @Nullable String[tasks.size()];
        var returnedBy = new @Nullable String[tasks.size()];
        var reasons = new @Nullable String[tasks.size()];
        var away = new @Nullable String[tasks.size()];
        var absences = new @Nullable String[tasks.size()];
        for (int i = 0; i < tasks.size(); i++) {
            var back = backs.get(tasks.get(i).id());
            if (back != null) {
                assignees[i] = value(back.to());
                returnedBy[i] = back.by().value();
                reasons[i] = back.reason();
                var instead = back.instead();
                away[i] = instead == null ? null : instead.of().value();
                absences[i] = instead == null ? null : instead.absence().toString();
            }
        }
        return Map.of(
                "taskIds",
                tasks.stream().map(task -> task.id().toString()).toArray(String[]::new),
                "stepKeys",
                tasks.stream().map(task -> task.step().key()).toArray(String[]::new),
                "roles",
                tasks.stream().map(task -> task.role().name()).toArray(String[]::new),
                "agencies",
                tasks.stream().map(task -> task.agency().toString()).toArray(String[]::new),
                "dues",
                tasks.stream().map(task -> task.dueAt().toString()).toArray(String[]::new),
                "assignees",
                assignees,
                "returnedBy",
                returnedBy,
                "returnReasons",
                reasons,
                "away",
                away,
                "absences",
                absences);
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
