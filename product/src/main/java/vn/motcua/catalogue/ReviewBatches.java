package vn.motcua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors accepted at once, and took back. */
@Component
public class ReviewBatches {
    private static final int SHOWN_MAX = 20;

    /** @param undoneBy null while it holds */
    public record Batch(
            UUID id,
            int items,
            String note,
            String acceptedBy,
            Instant acceptedAt,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {}

    private final JdbcClient jdbc;

    ReviewBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Batch> find(UUID id) {
        return jdbc.sql("""
                select id, items, note, accepted_by, accepted_at, undone_by, undone_at
                  from catalogue.review_batch where id = :id
                """).param("id", id).query((rs, _) -> batch(rs)).optional();
    }

    /** The newest first. */
    public List<Batch> newest() {
        return jdbc.sql("""
                select id, items, note, accepted_by, accepted_at, undone_by, undone_at
                  from catalogue.review_batch order by accepted_at desc, id desc limit :limit
                """)
                .param("limit", SHOWN_MAX)
                .query((rs, _) -> batch(rs))
                .list();
    }

    private static Batch batch(ResultSet rs) throws SQLException {
        var undone = rs.getObject("undone_at", OffsetDateTime.class);
        return new Batch(
                rs.getObject("id", UUID.class),
                rs.getInt("items"),
                rs.getString("note"),
                rs.getString("accepted_by"),
                rs.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                rs.getString("undone_by"),
                undone == null ? null : undone.toInstant());
    }
}
