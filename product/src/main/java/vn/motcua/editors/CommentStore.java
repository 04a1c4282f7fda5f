package vn.motcua.editors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;

/** Tables {@code editors.comment} and {@code editors.answer}. Nothing is decided by what stands there. */
@Component
class CommentStore {
    private static final String COLUMNS =
            "id, code, place, title, account, account_name, words, said_at, settled_by_name, settled_at";

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first, each kind with the newest first. */
    List<Comment> of(ProcedureCode code, int offset, int limit) {
        return withAnswers(jdbc.sql("select " + COLUMNS + """
                 from editors.comment where code = :code
                order by settled_at is not null, id desc offset :offset limit :limit
                """)
                .param("code", code.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> comment(row))
                .list());
    }

    int openOf(ProcedureCode code) {
        return jdbc.sql("select count(*) from editors.comment where code = :code and settled_at is null")
                .param("code", code.value())
                .query(Integer.class)
                .single();
    }

    /** Locked until the transaction ends. */
    Optional<Comment> held(CommentId id) {
        return withAnswers(jdbc.sql("select " + COLUMNS + " from editors.comment where id = :id for update")
                        .param("id", id.value())
                        .query((row, _) -> comment(row))
                        .list())
                .stream()
                .findFirst();
    }

    private List<Comment> withAnswers(List<Comment> comments) {
        var answers = answers(comments.stream().map(one -> one.id().value()).toList());
        return comments.stream()
                .map(one -> new Comment(
                        one.id(),
                        one.code(),
                        one.place(),
                        one.title(),
                        one.said(),
                        answers.getOrDefault(one.id().value(), List.of()),
                        one.settled()))
                .toList();
    }

    private Map<UUID, List<Comment.Said>> answers(Collection<UUID> comments) {
        var answers = new HashMap<UUID, List<Comment.Said>>();
        if (!comments.isEmpty()) {
            jdbc.sql("""
                    select comment_id, account, account_name, words, said_at from editors.answer
                     where comment_id = any(:ids) order by id
                    """).param("ids", comments.toArray(UUID[]::new)).query(row -> {
                answers.computeIfAbsent(row.getObject("comment_id", UUID.class), _ -> new ArrayList<>())
                        .add(said(row));
            });
        }
        return answers;
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new ProcedureCode(row.getString("code")),
                new CommentPlace(row.getString("place")),
                row.getString("title"),
                said(row),
                List.of(),
                settled(row));
    }

    private static Comment.Said said(ResultSet row) throws SQLException {
        return new Comment.Said(
                row.getString("account"),
                row.getString("account_name"),
                row.getString("words"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    private static Comment.@Nullable Settled settled(ResultSet row) throws SQLException {
        var at = row.getObject("settled_at", OffsetDateTime.class);
        return at == null ? null : new Comment.Settled(row.getString("settled_by_name"), at.toInstant());
    }

    /** Who comments on one procedure does so one after the other. */
    void lock(ProcedureCode code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('editors.comment'), hashtext(:code))")
                .param("code", code.value())
                .query(row -> {});
    }

    void add(Comment comment) {
        jdbc.sql("""
                insert into editors.comment (id, code, place, title, account, account_name, words, said_at)
                values (:id, :code, :place, :title, :account, :name, :words, :at)
                """)
                .param("id", comment.id().value())
                .param("code", comment.code().value())
                .param("place", comment.place().text())
                .param("title", comment.title())
                .param("account", comment.said().account())
                .param("name", comment.said().name())
                .param("words", comment.said().words())
                .param("at", comment.said().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(CommentId id, Comment.Said answer) {
        jdbc.sql("""
                insert into editors.answer (id, comment_id, account, account_name, words, said_at)
                values (:id, :comment, :account, :name, :words, :at)
                """)
                .param("id", Uuid7.at(answer.at()))
                .param("comment", id.value())
                .param("account", answer.account())
                .param("name", answer.name())
                .param("words", answer.words())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param settled null for open again */
    void settle(CommentId id, Comment.@Nullable Settled settled) {
        jdbc.sql("update editors.comment set settled_by_name = :name, settled_at = :at where id = :id")
                .param("id", id.value())
                .param("name", settled == null ? null : settled.name(), Types.VARCHAR)
                .param(
                        "at",
                        settled == null ? null : settled.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
