package vn.motcua.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.BadInput.Finding;

/** The only class that knows the table of runs. Each write is a transaction of its own, so that others see it while the act goes on. */
@Component
class RunStore {
    private static final TypeReference<List<Told>> FINDINGS = new TypeReference<>() {};
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LISTED_MAX = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate apart;

    RunStore(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A finding with both its sentences: who reads it later may read the other language. */
    private record Told(String pointer, String message, String english) {}

    /** Older ones are forgotten: what came of them stands in the batches. */
    void begin(BatchRun run) {
        apart.executeWithoutResult(_ -> {
            jdbc.sql("delete from sharing.run where begun_at < :before")
                    .param("before", run.begunAt().minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("""
                    insert into sharing.run (id, kind, subject, editor, editor_name, begun_at, heard_at, done, of_all, state, findings)
                    values (:id, :kind, :subject, :editor, :editorName, :now, :now, 0, :of, 'RUNNING', '[]')
                    """)
                    .param("id", run.id())
                    .param("kind", run.kind().name())
                    .param("subject", run.subject())
                    .param("editor", run.editor().account())
                    .param("editorName", run.editor().name())
                    .param("now", run.begunAt().atOffset(ZoneOffset.UTC))
                    .param("of", run.of())
                    .update();
        });
    }

    void heard(UUID id, int done, Instant now) {
        apart.executeWithoutResult(
                _ -> jdbc.sql("update sharing.run set done = least(:done, of_all), heard_at = :now where id = :id")
                        .param("done", done)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update());
    }

    void end(UUID id, BatchRun.State state, @Nullable UUID batch, List<Finding> findings) {
        var told = findings.stream()
                .map(one -> new Told(one.pointer(), one.message(), one.english()))
                .toList();
        apart.executeWithoutResult(_ -> jdbc.sql(
                        "update sharing.run set state = :state, batch = :batch, findings = :findings::jsonb where id = :id")
                .param("state", state.name())
                .param("batch", batch)
                .param("findings", json.writeValueAsString(told))
                .param("id", id)
                .update());
    }

    Optional<BatchRun> find(UUID id) {
        return jdbc.sql("""
                select id, kind, subject, editor, editor_name, begun_at, heard_at, done, of_all, state, batch, findings
                  from sharing.run where id = :id
                """).param("id", id).query((rs, _) -> run(rs)).optional();
    }

    /** Those of an editor that have not ended, the newest first. */
    List<BatchRun> running(Editor editor) {
        return jdbc.sql("""
                select id, kind, subject, editor, editor_name, begun_at, heard_at, done, of_all, state, batch, findings
                  from sharing.run where editor = :editor and state = 'RUNNING' order by begun_at desc limit :limit
                """)
                .param("editor", editor.account())
                .param("limit", LISTED_MAX)
                .query((rs, _) -> run(rs))
                .list();
    }

    private BatchRun run(ResultSet rs) throws SQLException {
        return new BatchRun(
                rs.getObject("id", UUID.class),
                BatchRun.Kind.valueOf(rs.getString("kind")),
                rs.getObject("subject", UUID.class),
                new Editor(rs.getString("editor"), rs.getString("editor_name")),
                rs.getObject("begun_at", OffsetDateTime.class).toInstant(),
                rs.getObject("heard_at", OffsetDateTime.class).toInstant(),
                rs.getInt("done"),
                rs.getInt("of_all"),
                BatchRun.State.valueOf(rs.getString("state")),
                rs.getObject("batch", UUID.class),
                json.readValue(rs.getString("findings"), FINDINGS).stream()
                        .map(one -> new Finding(one.pointer(), one.message(), one.english()))
                        .toList());
    }
}
