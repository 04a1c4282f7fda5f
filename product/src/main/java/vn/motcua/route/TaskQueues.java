package vn.motcua.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.shared.SearchText;

/** The list screens over tasks. */
@Component
class TaskQueues {
    /** Whose queue. */
    sealed interface Scope {}

    /** @param agencies those that the officer serves today */
    record Mine(AccountId officer, Collection<AgencyId> agencies) implements Scope {}

    record AtDesks(Collection<OfficerDesks.Desk> desks) implements Scope {}

    private static final String SELECT = """
            select t.task_id, t.step_key, t.agency_id, t.opened_at, t.due_at, t.assignee, t.claimed_at,
                   t.completed_at, t.completed_by, t.outcome, t.opinion, t.cancelled_at is not null as cancelled,
                   r.case_kind, r.case_id, r.label, r.topic, r.route_key, r.version, r.paused_at is not null as paused
              from route.task t join route.run r using (run_id)
            """;

    private static final String AT_DESKS =
            "(t.agency_id, t.role) in (select * from unnest(:agencies::uuid[], :roles::text[]))";

    private static final String LABELLED = "r.label = :search and r.ended_at is null ";
    private static final String CONTAINING = "r.search_text like :search ";

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

    List<TaskView> of(CaseRef caseRef) {
        return jdbc.sql(SELECT + " where r.case_kind = :kind and r.case_id = :id order by t.opened_at, t.task_id")
                .param("kind", caseRef.kind())
                .param("id", caseRef.id())
                .query((row, _) -> view(row))
                .list();
    }

    /** A search for the label of a case itself (a dossier's number, say) finds that case alone, and by an index. */
    TaskPage page(Scope scope, TaskFilter filter, Instant now) {
        if (!filter.search().isBlank()) {
            var labelled = page(scope, filter, LABELLED, now);
            if (!labelled.tasks().isEmpty()) {
                return labelled;
            }
        }
        return page(scope, filter, CONTAINING, now);
    }

    private TaskPage page(Scope scope, TaskFilter filter, String matching, Instant now) {
        var cursor = TaskCursor.parse(filter.after());
        var query = switch (scope) {
            case Mine mine ->
                jdbc.sql(SELECT + " where t.assignee = :officer and t.agency_id = any(:agencies::uuid[]) and "
                                + matching + filtered())
                        .param("officer", mine.officer().value())
                        .param(
                                "agencies",
                                mine.agencies().stream().map(AgencyId::toString).toArray(String[]::new));
            case AtDesks at ->
                jdbc.sql(SELECT + " where " + AT_DESKS + " and " + matching + filtered())
                        .param("agencies", agencies(at.desks()))
                        .param("roles", roles(at.desks()));
        };
        var search = matching.equals(LABELLED) ? filter.search().strip() : "%" + SearchText.fold(filter.search()) + "%";
        var found = query.param("search", search)
                .param("topic", filter.topic())
                .param("lateOnly", filter.lateOnly())
                .param("unclaimedOnly", filter.unclaimedOnly())
                .param("now", TaskStore.utc(now))
                .param("afterDue", cursor == null ? null : TaskStore.utc(cursor.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("afterTask", cursor == null ? null : cursor.task(), Types.OTHER)
                .param("limit", filter.limit() + 1)
                .query((row, _) -> view(row))
                .list();
        boolean more = found.size() > filter.limit();
        var shown = more ? found.subList(0, filter.limit()) : found;
        return new TaskPage(shown, more ? TaskCursor.after(shown.getLast()) : null);
    }

    private static String filtered() {
        return """
                   and t.open and (:topic = '' or r.topic = :topic)
                   and (not :lateOnly or (t.due_at < :now and r.paused_at is null))
                   and (not :unclaimedOnly or t.assignee is null)
                   and (:afterDue::timestamptz is null
                        or (t.due_at, t.task_id) > (:afterDue::timestamptz, :afterTask::uuid))
                 order by t.due_at, t.task_id
                 limit :limit
                """;
    }

    List<String> topics(AccountId officer, Collection<OfficerDesks.Desk> desks) {
        return jdbc.sql("""
                select r.topic from (
                    select distinct r.topic from route.task t join route.run r using (run_id)
                     where t.open and r.topic <> '' and (t.assignee = :officer or
                """ + AT_DESKS + """
                    )) as r
                 order by r.topic collate "vi-VN-x-icu"
                """)
                .param("officer", officer.value())
                .param("agencies", agencies(desks))
                .param("roles", roles(desks))
                .query((row, _) -> row.getString("topic"))
                .list();
    }

    Tasks.Counts counts(AccountId officer, Collection<OfficerDesks.Desk> desks, Instant now) {
        return jdbc.sql("""
                select count(*) filter (where t.assignee = :officer) as mine,
                       count(*) filter (where t.assignee = :officer and t.due_at < :now and r.paused_at is null) as mine_late,
                       count(*) filter (where t.assignee is null) as unit,
                       count(*) filter (where t.assignee is null and t.due_at < :now and r.paused_at is null) as unit_late
                  from route.task t join route.run r using (run_id)
                 where t.open and t.agency_id = any(:agencies::uuid[]) and (t.assignee = :officer or (t.assignee is null and
                """ + AT_DESKS + "))")
                .param("officer", officer.value())
                .param("agencies", agencies(desks))
                .param("roles", roles(desks))
                .param("now", TaskStore.utc(now))
                .query((row, _) -> new Tasks.Counts(
                        row.getInt("mine"), row.getInt("mine_late"), row.getInt("unit"), row.getInt("unit_late")))
                .single();
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
                row.getBoolean("paused"));
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

    private static String[] agencies(Collection<OfficerDesks.Desk> desks) {
        return desks.stream().map(desk -> desk.agency().toString()).toArray(String[]::new);
    }

    private static String[] roles(Collection<OfficerDesks.Desk> desks) {
        return desks.stream().map(desk -> desk.role().name()).toArray(String[]::new);
    }
}
