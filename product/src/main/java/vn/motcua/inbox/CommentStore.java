package vn.motcua.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierId;
import vn.motcua.identity.AccountId;

/** Tables {@code inbox.comment} and {@code inbox.mention}. Comments are only ever added. */
@Component
class CommentStore {
    record Row(UUID id, String author, String body, Instant at, List<String> mentioned) {
        Row {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** Somebody is mentioned and has not looked yet. */
    record Unseen(DossierId dossier, String author, Instant at) {}

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row comment, DossierId dossier) {
        jdbc.sql(
                        "insert into inbox.comment (id, dossier_id, author, body, at) values (:id, :dossier, :author, :body, :at)")
                .param("id", comment.id())
                .param("dossier", dossier.value())
                .param("author", comment.author())
                .param("body", comment.body())
                .param("at", comment.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into inbox.mention (comment_id, account) select :id, unnest(:accounts::text[])")
                .param("id", comment.id())
                .param("accounts", comment.mentioned().toArray(String[]::new))
                .update();
    }

    /** Oldest first. */
    List<Row> of(DossierId dossier, int max) {
        return jdbc.sql("""
                select * from (
                    select c.id, c.author, c.body, c.at,
                           array(select m.account from inbox.mention m where m.comment_id = c.id order by 1) as mentioned
                      from inbox.comment c where c.dossier_id = :dossier order by c.at desc, c.id desc limit :max) newest
                 order by at, id
                """)
                .param("dossier", dossier.value())
                .param("max", max)
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("author"),
                        row.getString("body"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        List.of((String[]) row.getArray("mentioned").getArray())))
                .list();
    }

    int count(DossierId dossier) {
        return jdbc.sql("select count(*) from inbox.comment where dossier_id = :dossier")
                .param("dossier", dossier.value())
                .query(Integer.class)
                .single();
    }

    /** The newest first, one for each dossier. */
    List<Unseen> unseen(AccountId officer, int max) {
        return jdbc.sql("""
                select * from (
                    select distinct on (c.dossier_id) c.dossier_id, c.author, c.at
                      from inbox.mention m join inbox.comment c on c.id = m.comment_id
                     where m.account = :officer and m.seen_at is null order by c.dossier_id, c.at desc) newest
                 order by at desc limit :max
                """)
                .param("officer", officer.value())
                .param("max", max)
                .query((row, _) -> new Unseen(
                        new DossierId(row.getObject("dossier_id", UUID.class)),
                        row.getString("author"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void seen(AccountId officer, Collection<UUID> comments, Instant at) {
        jdbc.sql("""
                update inbox.mention set seen_at = :at
                 where account = :officer and seen_at is null and comment_id = any(:comments::uuid[])
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("officer", officer.value())
                .param("comments", comments.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
