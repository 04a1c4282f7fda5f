package vn.motcua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.ProcedureCode;

/** The review queue (hàng đợi rà soát): what a person must look at before a published text counts as read. */
@Component
public class ReviewItems {
    private static final int PAGE_MAX = 200;
    private static final String COLUMNS = """
            select i.id, i.version_id, v.code, p.name, i.reason, i.path, i.original, i.proposal,
                   i.resolution, i.resolved_by, i.resolved_at, i.note
              from catalogue.review_item i
              join catalogue.procedure_version v on v.id = i.version_id
              join catalogue.procedure p on p.code = v.code
            """;

    private final JdbcClient jdbc;

    ReviewItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Open items of versions in force.
     *
     * @param after the last item of the page before
     */
    public List<ReviewItem> open(@Nullable ReviewReason reason, @Nullable ReviewItemId after, int limit) {
        return jdbc.sql(COLUMNS + """
                 where i.resolution is null and v.valid_to is null
                   and (cast(:reason as text) is null or i.reason = :reason)
                   and (cast(:after as uuid) is null or i.id > :after)
                 order by i.id
                 limit :limit
                """)
                .param("reason", reason == null ? null : reason.name())
                .param("after", after == null ? null : after.value())
                .param("limit", Math.clamp(limit, 1, PAGE_MAX))
                .query((rs, _) -> item(rs))
                .list();
    }

    /** Open items first. */
    public List<ReviewItem> of(ProcedureVersionId version) {
        return jdbc.sql(COLUMNS + " where i.version_id = :version order by i.resolution is not null, i.id")
                .param("version", version.value())
                .query((rs, _) -> item(rs))
                .list();
    }

    public Optional<ReviewItem> find(ReviewItemId id) {
        return jdbc.sql(COLUMNS + " where i.id = :id")
                .param("id", id.value())
                .query((rs, _) -> item(rs))
                .optional();
    }

    private static ReviewItem item(ResultSet rs) throws SQLException {
        var resolution = rs.getString("resolution");
        return new ReviewItem(
                new ReviewItemId(rs.getObject("id", UUID.class)),
                new ProcedureVersionId(rs.getObject("version_id", UUID.class)),
                new ProcedureCode(rs.getString("code")),
                rs.getString("name"),
                ReviewReason.valueOf(rs.getString("reason")),
                rs.getString("path"),
                rs.getString("original"),
                rs.getString("proposal"),
                resolution == null
                        ? null
                        : new ReviewItem.Resolution(
                                resolution.equals("CORRECTED"),
                                rs.getString("resolved_by"),
                                rs.getObject("resolved_at", OffsetDateTime.class)
                                        .toInstant(),
                                rs.getString("note")));
    }
}
