package vn.motcua.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.publishing.BroughtInTogether;
import vn.motcua.publishing.Editor;
import vn.motcua.publishing.RevisionId;
import vn.motcua.shared.NotFound;

/** The only class that knows the tables of batches and their drafts. Every row is held against the log when it is read. */
@Component
class BatchStore implements BroughtInTogether {
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;

    BatchStore(JdbcClient jdbc, RowLog rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    void add(BatchDraft draft) {
        rows.added(LoggedTable.BATCH_DRAFT, draft.id());
        jdbc.sql("""
                insert into sharing.draft (id, name, job, editor, editor_name, opened_at)
                values (:id, :name, :job, :editor, :editorName, :now)
                """)
                .param("id", draft.id())
                .param("name", draft.name())
                .param("job", json.writeValueAsString(draft.job()))
                .param("editor", draft.editor().account())
                .param("editorName", draft.editor().name())
                .param("now", draft.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void change(BatchDraft draft) {
        rows.changing(LoggedTable.BATCH_DRAFT, draft.id());
        jdbc.sql("update sharing.draft set job = :job where id = :id")
                .param("job", json.writeValueAsString(draft.job()))
                .param("id", draft.id())
                .update();
    }

    void drop(BatchDraft draft) {
        rows.removing(LoggedTable.BATCH_DRAFT, draft.id());
        jdbc.sql("delete from sharing.draft where id = :id")
                .param("id", draft.id())
                .update();
    }

    /** @throws NotFound also for a draft of somebody else: what nobody brought in is its editor's alone */
    BatchDraft draft(UUID id, Editor editor) {
        return own(rows.vouched(LoggedTable.BATCH_DRAFT, RowsWhere.is("id", id), (rs, _) -> draft(rs)), id, editor);
    }

    /** As {@link #draft}, locked until the transaction ends. */
    BatchDraft heldDraft(UUID id, Editor editor) {
        return own(rows.held(LoggedTable.BATCH_DRAFT, RowsWhere.is("id", id), (rs, _) -> draft(rs)), id, editor);
    }

    private static BatchDraft own(List<BatchDraft> found, UUID id, Editor editor) {
        return one(found.stream().filter(draft -> draft.isOf(editor)).toList(), id);
    }

    private static <T> T one(List<T> found, UUID id) {
        return found.stream().findFirst().orElseThrow(() -> new NotFound("Batch " + id));
    }

    /** The newest first. */
    List<BatchDraft> drafts(Editor editor) {
        return rows.vouched(
                LoggedTable.BATCH_DRAFT,
                new RowsWhere(
                        "t.editor = :editor order by t.opened_at desc, t.id desc", Map.of("editor", editor.account())),
                (rs, _) -> draft(rs));
    }

    private BatchDraft draft(ResultSet rs) throws SQLException {
        return new BatchDraft(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                json.readValue(rs.getString("job"), Job.class),
                new Editor(rs.getString("editor"), rs.getString("editor_name")),
                rs.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    void add(Batch batch) {
        rows.added(LoggedTable.BATCH, batch.id());
        jdbc.sql("""
                insert into sharing.batch
                    (id, kind, name, template, state, revisions, author, author_name, brought_in_at, reason, decision, publish_reason)
                values (:id, :kind, :name, :template, :state, :revisions, :author, :authorName, :now, :reason, '', '')
                """)
                .param("id", batch.id())
                .param("kind", batch.kind().name())
                .param("name", batch.name())
                .param("template", batch.template())
                .param("state", batch.state().name())
                .param(
                        "revisions",
                        batch.revisions().stream().map(RevisionId::toString).toArray(String[]::new))
                .param("author", batch.author().account())
                .param("authorName", batch.author().name())
                .param("now", batch.broughtInAt().atOffset(ZoneOffset.UTC))
                .param("reason", batch.reason())
                .update();
    }

    void save(Batch batch) {
        rows.changing(LoggedTable.BATCH, batch.id());
        var reviewer = batch.reviewer();
        jdbc.sql("""
                update sharing.batch
                   set state = :state, reviewer = :reviewer, reviewer_name = :reviewerName, opinion = :opinion,
                       decision = :decision, publish_reason = :publishReason, in_force_from = :from
                 where id = :id
                """)
                .param("id", batch.id())
                .param("state", batch.state().name())
                .param("reviewer", reviewer == null ? null : reviewer.account())
                .param("reviewerName", reviewer == null ? null : reviewer.name())
                .param("opinion", batch.opinion())
                .param("decision", batch.decision())
                .param("publishReason", batch.publishReason())
                .param("from", batch.inForceFrom())
                .update();
    }

    Batch get(UUID id) {
        return one(rows.vouched(LoggedTable.BATCH, RowsWhere.is("id", id), (rs, _) -> batch(rs)), id);
    }

    /** As {@link #get}, locked until the transaction ends. */
    Batch held(UUID id) {
        return one(rows.held(LoggedTable.BATCH, RowsWhere.is("id", id), (rs, _) -> batch(rs)), id);
    }

    /** The newest first; a row that somebody changed is in no list. */
    List<Batch> newest(int limit) {
        return rows.kept(
                        LoggedTable.BATCH,
                        new RowsWhere(
                                "true order by t.brought_in_at desc, t.id desc limit :limit", Map.of("limit", limit)),
                        (rs, _) -> batch(rs))
                .sound();
    }

    /** Those that brought versions of a template, the newest first. */
    List<Batch> ofTemplate(String key) {
        return rows.vouched(
                LoggedTable.BATCH,
                new RowsWhere(
                        "t.template like :name order by t.brought_in_at desc, t.id desc", Map.of("name", key + "/%")),
                (rs, _) -> batch(rs));
    }

    /** First day of the version of a template; empty while it is not published. */
    Optional<LocalDate> publishedFrom(String template) {
        return rows
                .vouched(
                        LoggedTable.BATCH,
                        new RowsWhere("t.template = :template and t.state = 'PUBLISHED'", Map.of("template", template)),
                        (rs, _) -> rs.getObject("in_force_from", LocalDate.class))
                .stream()
                .findFirst();
    }

    @Override
    public int unfinishedOf(Editor author) {
        return jdbc.sql("""
                select coalesce(sum(cardinality(revisions)), 0) from sharing.batch
                 where author = :author and state in ('BROUGHT_IN', 'AGREED', 'SENT_BACK')
                """)
                .param("author", author.account())
                .query(Integer.class)
                .single();
    }

    private static Batch batch(ResultSet rs) throws SQLException {
        var reviewer = rs.getString("reviewer");
        return new Batch(
                rs.getObject("id", UUID.class),
                Job.Kind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("template"),
                Batch.State.valueOf(rs.getString("state")),
                Arrays.stream((String[]) rs.getArray("revisions").getArray())
                        .map(id -> new RevisionId(UUID.fromString(id)))
                        .toList(),
                new Editor(rs.getString("author"), rs.getString("author_name")),
                rs.getObject("brought_in_at", OffsetDateTime.class).toInstant(),
                rs.getString("reason"),
                reviewer == null ? null : new Editor(reviewer, rs.getString("reviewer_name")),
                rs.getString("opinion"),
                rs.getString("decision"),
                rs.getString("publish_reason"),
                rs.getObject("in_force_from", LocalDate.class));
    }
}
