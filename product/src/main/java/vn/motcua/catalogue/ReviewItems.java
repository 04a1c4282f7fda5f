package vn.motcua.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.ProcedureCode;

/** The review queue (hàng đợi rà soát): what a person must look at before a published text counts as read. */
@Component
public class ReviewItems {
    private static final int PAGE_MAX = 200;
    private static final int AGENCIES_MAX = 30;
    private static final String COLUMNS = """
            select i.id, i.version_id, v.code, p.name, i.reason, i.path, i.also, i.original, i.rule, i.proposal,
                   i.proposed, i.resolution, i.resolved_by, i.resolved_at, i.note, i.batch, i.as_proposed
              from catalogue.review_item i
              join catalogue.procedure_version v on v.id = i.version_id
              join catalogue.procedure p on p.code = v.code
            """;
    /** The first agency that decides, else that carries out. */
    private static final String AGENCY =
            "coalesce(v.content #>> '{agencies,competent,0}', " + "v.content #>> '{agencies,executing,0}', '')";

    private static final String CHOSEN = """
             where i.resolution is null and v.valid_to is null
               and (cast(:reason as text) is null or i.reason = :reason)
               and (not :proposed or i.proposed is not null or i.rule = 'KEPT_AS_PUBLISHED')
            """;

    /**
     * What a list of open items is narrowed to.
     *
     * @param agency the first that decides, as published
     * @param proposedOnly those with a proposal that can be accepted
     */
    public record Choice(
            @Nullable ReviewReason reason, @Nullable String agency, boolean proposedOnly) {
        public static final Choice ALL = new Choice(null, null, false);
    }

    /** An agency with how many of the chosen items are its own. */
    public record AgencyCount(String agency, int items) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewItems(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Open items of versions in force.
     *
     * @param after the last item of the page before
     */
    public List<ReviewItem> open(Choice choice, @Nullable ReviewItemId after, int limit) {
        return jdbc.sql(COLUMNS + CHOSEN + """
                   and (cast(:agency as text) is null or %s = :agency)
                   and (cast(:after as uuid) is null or i.id > :after)
                 order by i.id
                 limit :limit
                """.formatted(AGENCY))
                .param(
                        "reason",
                        choice.reason() == null ? null : choice.reason().name())
                .param("agency", choice.agency())
                .param("proposed", choice.proposedOnly())
                .param("after", after == null ? null : after.value())
                .param("limit", Math.clamp(limit, 1, PAGE_MAX))
                .query((rs, _) -> item(rs))
                .list();
    }

    /** Whose the open items of this choice are; those with most first. */
    public List<AgencyCount> agencies(Choice choice) {
        return jdbc.sql("""
                select %s as agency, count(*) as items
                  from catalogue.review_item i join catalogue.procedure_version v on v.id = i.version_id
                """.formatted(AGENCY) + CHOSEN + """
                 group by 1 order by 2 desc, 1 limit :limit
                """)
                .param(
                        "reason",
                        choice.reason() == null ? null : choice.reason().name())
                .param("proposed", choice.proposedOnly())
                .param("limit", AGENCIES_MAX)
                .query((rs, _) -> new AgencyCount(rs.getString("agency"), rs.getInt("items")))
                .list();
    }

    /** Open items first. */
    public List<ReviewItem> of(ProcedureVersionId version) {
        return jdbc.sql(COLUMNS + " where i.version_id = :version order by i.resolution is not null, i.id")
                .param("version", version.value())
                .query((rs, _) -> item(rs))
                .list();
    }

    /** What was accepted together. */
    public List<ReviewItem> ofBatch(UUID batch) {
        return jdbc.sql(COLUMNS + " where i.batch = :batch order by i.id")
                .param("batch", batch)
                .query((rs, _) -> item(rs))
                .list();
    }

    public Optional<ReviewItem> find(ReviewItemId id) {
        return jdbc.sql(COLUMNS + " where i.id = :id")
                .param("id", id.value())
                .query((rs, _) -> item(rs))
                .optional();
    }

    private ReviewItem item(ResultSet rs) throws SQLException {
        return new ReviewItem(
                new ReviewItemId(rs.getObject("id", UUID.class)),
                new ProcedureVersionId(rs.getObject("version_id", UUID.class)),
                new ProcedureCode(rs.getString("code")),
                rs.getString("name"),
                ReviewReason.valueOf(rs.getString("reason")),
                paths(rs),
                rs.getString("original"),
                offer(rs),
                resolution(rs));
    }

    private static List<String> paths(ResultSet rs) throws SQLException {
        var paths = new ArrayList<String>();
        paths.add(rs.getString("path"));
        var also = rs.getArray("also");
        if (also != null) {
            paths.addAll(List.of((String[]) also.getArray()));
        }
        return paths;
    }

    private ReviewItem.@Nullable Offer offer(ResultSet rs) throws SQLException {
        var words = rs.getString("proposal");
        if (words == null) {
            return null;
        }
        var rule = rs.getString("rule");
        var proposed = rs.getString("proposed");
        return new ReviewItem.Offer(
                rule == null ? null : ReadingRule.valueOf(rule),
                words,
                proposed == null
                        ? null
                        : json.readValue(proposed, CorrectionText.class).correction());
    }

    private static ReviewItem.@Nullable Resolution resolution(ResultSet rs) throws SQLException {
        var resolution = rs.getString("resolution");
        return resolution == null
                ? null
                : new ReviewItem.Resolution(
                        resolution.equals("CORRECTED"),
                        rs.getString("resolved_by"),
                        rs.getObject("resolved_at", OffsetDateTime.class).toInstant(),
                        rs.getString("note"),
                        rs.getObject("batch", UUID.class),
                        rs.getBoolean("as_proposed"));
    }
}
