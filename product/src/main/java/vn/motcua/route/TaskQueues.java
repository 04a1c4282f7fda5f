package vn.motcua.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.motcua.absence.AbsenceId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.SearchText;

/**
 * The list screens over tasks. A queue without a search is read from one index, desk by desk, and never further than its
 * page; a queue of cases that were found begins with these cases.
 */
@Component
class TaskQueues {
    /** Whose queue. */
    sealed interface Scope {}

    /** @param agencies where the officer serves today; what was taken elsewhere is not theirs any more */
    record Mine(AccountId officer, Collection<AgencyId> agencies) implements Scope {}

    record AtDesks(Collection<OfficerDesks.Desk> desks) implements Scope {}

    /** Tasks of officers who are away, which somebody may take over. */
    record InsteadOf(List<StandingIn.Part> parts) implements Scope {
        InsteadOf {
            parts = List.copyOf(parts);
        }
    }

    /** The cases that a search found, and its words for those that nobody owns. */
    record Found(Collection<String> kinds, Collection<UUID> cases, String words) {}

    private static final String COLUMNS = """
            select t.task_id, t.step_key, t.agency_id, t.opened_at, t.due_at, t.assignee, t.claimed_at,
                   t.completed_at, t.completed_by, t.outcome, t.opinion, t.cancelled_at is not null as cancelled,
                   t.waiting, t.returned_by, t.return_reason,
                   r.case_kind, r.case_id, r.label, r.topic, r.route_key, r.version
            """;

    private static final String SELECT = COLUMNS + " from route.task t join route.run r using (run_id) ";

    private static final String MINE = "t.assignee = :officer and t.agency_id = any(:agencies::uuid[])";

    private static final String DESKS = " unnest(:agencies::uuid[], :roles::text[]) as desk (agency_id, role) ";

    /** {@code only} and {@code but} hold codes of procedures between commas; an empty {@code only} means all. */
    private static final String PARTS = """
             unnest(:officers::text[], :agencies::uuid[], :roles::text[], :only::text[], :but::text[], :absences::uuid[])
                   as part (officer, agency_id, role, only_topics, but_topics, absence_id)
            """;

    private static final String OF_PART = """
             part.officer = t.assignee and part.agency_id = t.agency_id and part.role = t.role
               and (part.only_topics = '' or t.topic = any(string_to_array(part.only_topics, ',')))
               and not t.topic = any(string_to_array(part.but_topics, ','))
            """;

    private static final String INSTEAD =
            "t.assignee = any(:officers::text[]) and exists (select from " + PARTS + " where " + OF_PART + ")";

    private static final String FOUND = """
            r.run_id in (select f.run_id from route.run f
                          where f.case_kind = any(:kinds) and f.case_id = any(:cases::uuid[]) and f.ended_at is null
                          union all
                         select f.run_id from route.run f
                          where f.search_text <> '' and f.search_text like :words and f.ended_at is null)
            """;

    private final JdbcClient jdbc;
    private final RouteDefinitions definitions;

    TaskQueues(JdbcClient jdbc, RouteDefinitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    Optional<TaskView> find(TaskId id) {
        return jdbc.sql(SELECT + " where t.task_id = :id")
                .param("id", id.value())
                .query((row, _) -> view(row))
                .optional();
    }

    List<TaskView> all(Collection<TaskId> ids) {
        var statement = jdbc.sql(SELECT + " where t.task_id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(TaskId::toString).toArray(String[]::new));
        return SoundRows.of(statement, (row, _) -> view(row)).rows();
    }

    List<TaskView> of(CaseRef caseRef) {
        return jdbc.sql(SELECT + " where r.case_kind = :kind and r.case_id = :id order by t.opened_at, t.task_id")
                .param("kind", caseRef.kind())
                .param("id", caseRef.id())
                .query((row, _) -> view(row))
                .list();
    }

    /** The open tasks of several cases, in no order. */
    List<TaskView> openOf(String kind, Collection<UUID> cases) {
        var statement = jdbc.sql(SELECT + " where t.open and r.case_kind = :kind and r.case_id = any(:cases::uuid[])")
                .param("kind", kind)
                .param("cases", texts(cases));
        return SoundRows.of(statement, (row, _) -> view(row)).rows();
    }

    /** @param found null for all */
    TaskPage page(Scope scope, TaskFilter filter, @Nullable Found found, Instant now) {
        var cursor = TaskCursor.parse(filter.after());
        var sql = found == null ? inOrder(scope, filter, cursor) : ofFound(scope, filter, cursor);
        var query = scoped(jdbc.sql(sql), scope)
                .param("topic", filter.topic())
                .param("waiting", filter.waiting())
                .param("now", TaskStore.utc(now))
                .param("limit", filter.limit() + 1);
        if (cursor != null) {
            query = query.param("afterDue", TaskStore.utc(cursor.dueAt())).param("afterTask", cursor.task());
        }
        if (found != null) {
            query = query.param("kinds", found.kinds().toArray(String[]::new))
                    .param("cases", texts(found.cases()))
                    .param("words", "%" + SearchText.fold(found.words()) + "%");
        }
        var tasks = SoundRows.of(query, (row, _) -> view(row));
        var shown = tasks.page(filter.limit());
        boolean more = tasks.read() > filter.limit() && !shown.isEmpty();
        return new TaskPage(shown, more ? TaskCursor.after(shown.getLast()) : null);
    }

    private static String inOrder(Scope scope, TaskFilter filter, @Nullable TaskCursor cursor) {
        var first = " and " + filtered(filter, cursor) + " order by t.due_at, t.task_id limit :limit";
        return switch (scope) {
            case Mine _ -> SELECT + " where " + MINE + first;
            case InsteadOf _ -> SELECT + " where " + INSTEAD + first;
            case AtDesks _ ->
                COLUMNS + " from " + DESKS + """
                         cross join lateral (
                             select t.* from route.task t where t.agency_id = desk.agency_id and t.role = desk.role
                        """ + first
                        + ") t join route.run r using (run_id) order by t.due_at, t.task_id limit :limit";
        };
    }

    private static String ofFound(Scope scope, TaskFilter filter, @Nullable TaskCursor cursor) {
        var inScope = switch (scope) {
            case Mine _ -> MINE;
            case InsteadOf _ -> INSTEAD;
            case AtDesks _ -> "(t.agency_id, t.role) in (select desk.agency_id, desk.role from " + DESKS + ")";
        };
        return SELECT + " where " + inScope + " and " + FOUND + " and " + filtered(filter, cursor)
                + " order by t.due_at, t.task_id limit :limit";
    }

    /** Only what is asked for, so that the plan may use it. */
    private static String filtered(TaskFilter filter, @Nullable TaskCursor cursor) {
        return "t.open and t.waiting = :waiting"
                + (filter.topic().isEmpty() ? "" : " and t.topic = :topic")
                + (filter.lateOnly() ? " and t.due_at < :now" : "")
                + (filter.unclaimedOnly() ? " and t.assignee is null" : "")
                + (cursor == null ? "" : " and (t.due_at, t.task_id) > (:afterDue, :afterTask)");
    }

    List<StoodIn> stoodIn(CaseRef caseRef) {
        return jdbc.sql("""
                select a.task_id, a.at, a.from_account, a.to_account, a.absence_id, t.step_key, t.agency_id,
                       r.route_key, r.version
                  from route.run r join route.task t using (run_id) join route.assignment a using (task_id)
                 where r.case_kind = :kind and r.case_id = :id and a.absence_id is not null
                 order by a.at, a.task_id
                """)
                .param("kind", caseRef.kind())
                .param("id", caseRef.id())
                .query((row, _) -> new StoodIn(
                        new TaskId(row.getObject("task_id", UUID.class)),
                        definitions.step(row.getString("route_key"), row.getInt("version"), row.getString("step_key")),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        new AccountId(row.getString("to_account")),
                        new AccountId(row.getString("from_account")),
                        new AbsenceId(row.getObject("absence_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What the tasks of an officer and of the desks are about, in no order. */
    List<String> topics(AccountId officer, Collection<OfficerDesks.Desk> desks) {
        return scoped(jdbc.sql("""
                select topic from route.task t where
                """ + MINE + """
                  and t.open and topic <> ''
                 union
                select t.topic from
                """ + DESKS + """
                  join route.task t on t.agency_id = desk.agency_id and t.role = desk.role and t.open and t.topic <> ''
                """), new AtDesks(desks))
                .param("officer", officer.value())
                .query((row, _) -> row.getString("topic"))
                .list();
    }

    /** No queue is counted further than {@link Tasks.Counts#MAX}. */
    Tasks.Counts counts(AccountId officer, Collection<OfficerDesks.Desk> desks, Instant now) {
        var mine = "from route.task t where " + MINE + " and t.open and ";
        var unit = "from " + DESKS
                + "join route.task t on t.agency_id = desk.agency_id and t.role = desk.role and t.open and ";
        return scoped(
                        jdbc.sql("select "
                                + String.join(
                                        ", ",
                                        counted(mine + "not t.waiting", "mine"),
                                        counted(mine + "not t.waiting and t.due_at < :now", "mine_late"),
                                        counted(unit + "not t.waiting and t.assignee is null", "unit"),
                                        counted(
                                                unit + "not t.waiting and t.assignee is null and t.due_at < :now",
                                                "unit_late"),
                                        counted(unit + "t.waiting", "waiting"))),
                        new AtDesks(desks))
                .param("officer", officer.value())
                .param("now", TaskStore.utc(now))
                .param("max", Tasks.Counts.MAX)
                .query((row, _) -> new Tasks.Counts(
                        row.getInt("mine"),
                        row.getInt("mine_late"),
                        row.getInt("unit"),
                        row.getInt("unit_late"),
                        row.getInt("waiting")))
                .single();
    }

    private static String counted(String from, String name) {
        return "(select count(*) from (select 1 " + from + " limit :max) counted) as " + name;
    }

    private static StatementSpec scoped(StatementSpec statement, Scope scope) {
        return switch (scope) {
            case Mine mine ->
                statement.param("officer", mine.officer().value()).param("agencies", ids(mine.agencies().stream()));
            case AtDesks at ->
                statement
                        .param("agencies", ids(at.desks().stream().map(OfficerDesks.Desk::agency)))
                        .param(
                                "roles",
                                at.desks().stream()
                                        .map(desk -> desk.role().name())
                                        .toArray(String[]::new));
            case InsteadOf instead -> parts(statement, instead.parts());
        };
    }

    private static StatementSpec parts(StatementSpec statement, List<StandingIn.Part> parts) {
        return statement
                .param("officers", texts(parts, part -> part.of().value()))
                .param("agencies", texts(parts, part -> part.agency().toString()))
                .param("roles", texts(parts, part -> part.role().name()))
                .param(
                        "only",
                        texts(
                                parts,
                                part -> String.join(",", part.cover().absence().procedures())))
                .param("but", texts(parts, part -> String.join(",", part.cover().except())))
                .param(
                        "absences",
                        texts(parts, part -> part.cover().absence().id().toString()));
    }

    private static String[] texts(List<StandingIn.Part> parts, Function<StandingIn.Part, String> text) {
        return parts.stream().map(text).toArray(String[]::new);
    }

    /** How many tasks that can be done each absence leaves to be taken over; one that leaves none is not among them. */
    Map<AbsenceId, Integer> insteadCounts(List<StandingIn.Part> parts) {
        var counts = new HashMap<AbsenceId, Integer>();
        if (!parts.isEmpty()) {
            parts(
                            jdbc.sql("select part.absence_id, count(*) as open from " + PARTS + " join route.task t on "
                                    + OF_PART + " and t.open and not t.waiting group by part.absence_id"),
                            parts)
                    .query(row -> {
                        counts.put(new AbsenceId(row.getObject("absence_id", UUID.class)), row.getInt("open"));
                    });
        }
        return counts;
    }

    /** The tasks that one absence leaves to be taken over, the next due first. */
    List<TaskId> instead(List<StandingIn.Part> parts, int max) {
        return parts(
                        jdbc.sql("select t.task_id from route.task t where " + INSTEAD
                                + " and t.open and not t.waiting order by t.due_at, t.task_id limit :max"),
                        parts)
                .param("max", max)
                .query((row, _) -> new TaskId(row.getObject("task_id", UUID.class)))
                .list();
    }

    private static String[] ids(Stream<AgencyId> agencies) {
        return agencies.map(AgencyId::toString).toArray(String[]::new);
    }

    private TaskView view(ResultSet row) throws SQLException {
        var routeKey = row.getString("route_key");
        int version = row.getInt("version");
        return new TaskView(
                new TaskId(row.getObject("task_id", UUID.class)),
                new CaseRef(row.getString("case_kind"), row.getObject("case_id", UUID.class)),
                row.getString("label"),
                row.getString("topic"),
                routeKey,
                version,
                definitions.step(routeKey, version, row.getString("step_key")),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                TaskStore.account(row.getString("assignee")),
                TaskStore.instant(row.getObject("claimed_at", OffsetDateTime.class)),
                completion(row),
                row.getBoolean("cancelled"),
                row.getBoolean("waiting"),
                sentBack(row));
    }

    private static TaskView.@Nullable Completion completion(ResultSet row) throws SQLException {
        var at = TaskStore.instant(row.getObject("completed_at", OffsetDateTime.class));
        return at == null
                ? null
                : new TaskView.Completion(
                        new AccountId(row.getString("completed_by")),
                        at,
                        row.getString("outcome"),
                        row.getString("opinion"));
    }

    private static @Nullable SentBack sentBack(ResultSet row) throws SQLException {
        var by = TaskStore.account(row.getString("returned_by"));
        return by == null ? null : new SentBack(by, row.getString("return_reason"));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
