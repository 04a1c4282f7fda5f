package vn.motcua.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierTrace;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.route.OfficerDesks;
import vn.motcua.route.TaskId;

/**
 * Queues of tasks in any order, and how many of their tasks stand how. The queue is read from the index of its officer or its desks and
 * sorted from there: it is as long as what one unit has open, however many dossiers the province has.
 */
@Component
class InboxQueue {
    /** Whose queue. */
    sealed interface Scope {}

    /** @param agencies where the officer serves today */
    record Mine(AccountId officer, Collection<AgencyId> agencies) implements Scope {}

    record AtDesks(Collection<OfficerDesks.Desk> desks) implements Scope {}

    /**
     * What of a queue is wanted.
     *
     * @param topicNames what procedures are called, by topic
     * @param until the end of the day
     * @param found cases that a search led to; null for all
     * @param words folded, for cases that nobody owns
     */
    record Wanted(
            InboxList list,
            Scope scope,
            Map<String, String> topicNames,
            Instant now,
            Instant until,
            @Nullable Set<UUID> found,
            String words) {}

    /** A task, and what the list is sorted by. */
    record Place(TaskId task, String key) {
        InboxCursor cursor() {
            return new InboxCursor(key, task.value());
        }
    }

    /** No queue is counted further. */
    static final int COUNTED_MAX = 1000;

    private static final String WORDS = " collate \"vi-VN-x-icu\"";

    private static final String FROM = """
             from route.task t join route.run r using (run_id)
             left join dossier.dossier d on r.case_kind = :dossiers and d.id = r.case_id
             left join unnest(:codes::text[], :names::text[]) as named (code, name) on named.code = t.topic
            """;

    private static final String MINE = "t.assignee = :officer and t.agency_id = any(:agencies::uuid[])";

    private static final String DESKS = """
            (t.agency_id, t.role) in (select desk.agency_id, desk.role
                                        from unnest(:agencies::uuid[], :roles::text[]) as desk (agency_id, role))
            """;

    private final JdbcClient jdbc;

    InboxQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param after null for the beginning */
    List<Place> behind(Wanted wanted, @Nullable InboxCursor after, int limit) {
        return read(wanted, after, wanted.list().order().isDescending(), limit);
    }

    /** The last task before this place, if there is one. */
    Optional<TaskId> before(Wanted wanted, InboxCursor place) {
        return read(wanted, place, !wanted.list().order().isDescending(), 1).stream()
                .map(Place::task)
                .findFirst();
    }

    private List<Place> read(Wanted wanted, @Nullable InboxCursor from, boolean isDescending, int limit) {
        var column = wanted.list().order().column();
        var key = key(column);
        var direction = isDescending ? " desc" : "";
        var sql = "select t.task_id, " + key + " as key" + FROM + " where " + scope(wanted.scope()) + filtered(wanted)
                + (from == null
                        ? ""
                        : " and (" + key + ", t.task_id) " + (isDescending ? "<" : ">") + " (" + bound(column)
                                + ", :afterTask)")
                + " order by " + key + direction + ", t.task_id" + direction + " limit :limit";
        var statement = parameters(jdbc.sql(sql), wanted).param("limit", limit);
        if (from != null) {
            statement = statement.param("after", from.key()).param("afterTask", from.task());
        }
        return statement.query((row, _) -> place(row, column)).list();
    }

    /** Where a task has its place in the list, also when it is no longer in it. */
    Optional<InboxCursor> placeOf(Wanted wanted, TaskId task) {
        var column = wanted.list().order().column();
        return parameters(
                        jdbc.sql("select t.task_id, " + key(column) + " as key" + FROM + " where t.task_id = :task"),
                        wanted)
                .param("task", task.value())
                .query((row, _) -> place(row, column))
                .optional()
                .map(Place::cursor);
    }

    /** The cases of the queue, whatever is looked for, at most so many. */
    Map<String, Set<UUID>> cases(Wanted wanted, int max) {
        record Case(String kind, UUID id) {}
        return parameters(
                        jdbc.sql("select r.case_kind, r.case_id" + FROM + " where " + scope(wanted.scope())
                                + " and t.open and t.waiting = :waiting limit :max"),
                        wanted)
                .param("max", max)
                .query((row, _) -> new Case(row.getString("case_kind"), row.getObject("case_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Case::kind, Collectors.mapping(Case::id, Collectors.toSet())));
    }

    /** How many tasks of the queue stand how, whatever is looked for. */
    Map<TaskState, Integer> counts(Wanted wanted) {
        var sql = """
                select count(*) as everything, count(*) filter (where due_at < :now) as late,
                       count(*) filter (where due_at >= :now and due_at < :until) as today,
                       count(*) filter (where returned_by is not null) as sent_back,
                       count(*) filter (where assignee is null) as unclaimed
                  from (select t.due_at, t.returned_by, t.assignee from route.task t where\s""" + scope(wanted.scope()) + " and t.open and t.waiting = :waiting limit :max) counted";
        return scoped(jdbc.sql(sql), wanted.scope())
                .param("waiting", wanted.list().tab() == InboxTab.WAITING)
                .param("now", utc(wanted.now()))
                .param("until", utc(wanted.until()))
                .param("max", COUNTED_MAX)
                .query((row, _) -> Map.of(
                        TaskState.ALL, row.getInt("everything"),
                        TaskState.LATE, row.getInt("late"),
                        TaskState.TODAY, row.getInt("today"),
                        TaskState.SENT_BACK, row.getInt("sent_back"),
                        TaskState.UNCLAIMED, row.getInt("unclaimed")))
                .single();
    }

    private static String key(TaskOrder.Column column) {
        return switch (column) {
            case DUE -> "t.due_at";
            case OPENED -> "t.opened_at";
            case CASE_DUE -> "coalesce(d.due_at, 'infinity')";
            case PERSON -> "coalesce(d.owner_name, r.label)" + WORDS;
            case SUBJECT -> "coalesce(named.name, t.topic)" + WORDS;
            case STEP -> "t.step_key" + WORDS;
        };
    }

    private static String bound(TaskOrder.Column column) {
        return column.isMoment() ? ":after::timestamptz" : ":after" + WORDS;
    }

    private static Place place(ResultSet row, TaskOrder.Column column) throws SQLException {
        var task = new TaskId(row.getObject("task_id", UUID.class));
        if (!column.isMoment()) {
            return new Place(task, row.getString("key"));
        }
        var at = row.getObject("key", OffsetDateTime.class);
        return new Place(
                task,
                at.equals(OffsetDateTime.MAX)
                        ? InboxCursor.NEVER
                        : at.toInstant().toString());
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case Mine _ -> MINE;
            case AtDesks _ -> DESKS;
        };
    }

    /** Only what is asked for, so that the plan may use it. */
    private static String filtered(Wanted wanted) {
        var list = wanted.list();
        return " and t.open and t.waiting = :waiting"
                + (list.topic().isEmpty() ? "" : " and t.topic = :topic")
                + switch (list.state()) {
                    case ALL -> "";
                    case LATE -> " and t.due_at < :now";
                    case TODAY -> " and t.due_at >= :now and t.due_at < :until";
                    case SENT_BACK -> " and t.returned_by is not null";
                    case UNCLAIMED -> " and t.assignee is null";
                }
                + (wanted.found() == null
                        ? ""
                        : " and (r.case_id = any(:found::uuid[]) or r.search_text <> '' and r.search_text like :words)");
    }

    private static StatementSpec parameters(StatementSpec statement, Wanted wanted) {
        var named = List.copyOf(wanted.topicNames().entrySet());
        var found = wanted.found();
        return scoped(statement, wanted.scope())
                .param("dossiers", DossierTrace.CASE_KIND)
                .param("codes", named.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("names", named.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .param("waiting", wanted.list().tab() == InboxTab.WAITING)
                .param("topic", wanted.list().topic())
                .param("now", utc(wanted.now()))
                .param("until", utc(wanted.until()))
                .param(
                        "found",
                        found == null
                                ? new String[0]
                                : found.stream().map(UUID::toString).toArray(String[]::new))
                .param("words", "%" + wanted.words() + "%");
    }

    private static StatementSpec scoped(StatementSpec statement, Scope scope) {
        return switch (scope) {
            case Mine mine ->
                statement.param("officer", mine.officer().value()).param("agencies", texts(mine.agencies()));
            case AtDesks at ->
                statement
                        .param(
                                "agencies",
                                texts(at.desks().stream()
                                        .map(OfficerDesks.Desk::agency)
                                        .toList()))
                        .param(
                                "roles",
                                at.desks().stream()
                                        .map(desk -> desk.role().name())
                                        .toArray(String[]::new));
        };
    }

    private static String[] texts(Collection<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::toString).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
