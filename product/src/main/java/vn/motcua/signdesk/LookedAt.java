package vn.motcua.signdesk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.route.TaskId;

/** Table {@code signdesk.looked_at}: which papers a leader has looked at. */
@Component
class LookedAt {
    private final JdbcClient jdbc;

    LookedAt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(TaskId task, AccountId leader, String mark, Instant at) {
        jdbc.sql("""
                insert into signdesk.looked_at (task_id, account, mark, at) values (:task, :leader, :mark, :at)
                on conflict (task_id, account) do update set mark = excluded.mark, at = excluded.at
                """)
                .param("task", task.value())
                .param("leader", leader.value())
                .param("mark", mark)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<String> mark(TaskId task, AccountId leader) {
        return jdbc.sql("select mark from signdesk.looked_at where task_id = :task and account = :leader")
                .param("task", task.value())
                .param("leader", leader.value())
                .query(String.class)
                .optional();
    }

    Map<TaskId, Instant> times(Collection<TaskId> tasks, AccountId leader) {
        var times = new HashMap<TaskId, Instant>();
        jdbc.sql("select task_id, at from signdesk.looked_at where account = :leader and task_id = any(:tasks::uuid[])")
                .param("leader", leader.value())
                .param("tasks", tasks.stream().map(TaskId::toString).toArray(String[]::new))
                .query(row -> {
                    times.put(
                            new TaskId(row.getObject("task_id", UUID.class)),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return times;
    }
}
