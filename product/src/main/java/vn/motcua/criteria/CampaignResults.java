package vn.motcua.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.User;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Sha256;

/** The results of closed campaigns, each held against the log before anybody relies on it. */
@Repository
public class CampaignResults {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * A result as it was closed.
     *
     * @param version from 1; each correction has the next
     * @param sha256 of its content, in hex
     * @param logPlace up to which the log of dossiers had been counted
     * @param reason of the correction; empty for the first
     */
    public record Kept(
            UUID id,
            CampaignId campaign,
            int version,
            CampaignResult result,
            String sha256,
            long logPlace,
            String reason,
            String closedBy,
            Instant closedAt) {}

    private final JdbcClient jdbc;
    private final RowLog rows;

    CampaignResults(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** All versions of a campaign's result, the newest first. */
    public List<Kept> of(CampaignId id) {
        return read(RowsWhere.is("campaign_id", id.value())).stream()
                .sorted(Comparator.comparingInt(Kept::version).reversed())
                .toList();
    }

    /** The newest version of each campaign, the latest year first. */
    public List<Kept> newest() {
        return read(new RowsWhere(
                        "not exists (select 1 from criteria.result o where o.campaign_id = t.campaign_id and o.version > t.version)",
                        Map.of()))
                .stream()
                .sorted(Comparator.comparingInt((Kept one) -> one.result().year())
                        .thenComparing(Kept::closedAt)
                        .reversed())
                .toList();
    }

    private List<Kept> read(RowsWhere which) {
        return rows.vouched(LoggedTable.CRITERIA_RESULT, which, (row, _) -> kept(row));
    }

    /** Of a result, or a part of one, as it is kept. */
    static String sha256(Object content) {
        return Sha256.of(JSON.writeValueAsString(content));
    }

    void add(Kept kept, User.Officer by) {
        rows.added(LoggedTable.CRITERIA_RESULT, kept.id());
        jdbc.sql("""
                insert into criteria.result
                    (id, campaign_id, version, content, content_sha256, log_place, reason, closed_by, closed_by_name, closed_at)
                values (:id, :campaign, :version, :content, :sha256, :place, :reason, :by, :name, :at)
                """)
                .param("id", kept.id())
                .param("campaign", kept.campaign().value())
                .param("version", kept.version())
                .param("content", JSON.writeValueAsString(kept.result()))
                .param("sha256", kept.sha256())
                .param("place", kept.logPlace())
                .param("reason", kept.reason())
                .param("by", by.account().value())
                .param("name", kept.closedBy())
                .param("at", kept.closedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getInt("version"),
                JSON.readValue(row.getString("content"), CampaignResult.class),
                row.getString("content_sha256"),
                row.getLong("log_place"),
                row.getString("reason"),
                row.getString("closed_by_name"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }
}
