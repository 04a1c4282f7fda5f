package vn.motcua.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.User;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.Sha256;

/** The reports that were sent, each held against the log before anybody relies on it. */
@Repository
public class SentReports {
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;

    SentReports(JdbcClient jdbc, RowLog rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    /** @throws ChangedOutside when it is not what was sent */
    public Optional<SentReport> find(UUID id) {
        return rows.vouched(LoggedTable.SENT_REPORT, RowsWhere.is("id", id), (row, _) -> sent(row)).stream()
                .findFirst();
    }

    /** All versions of the report of a form, scope and grouping, the newest first. */
    public List<SentReport> versions(Report like) {
        return rows
                .vouched(
                        LoggedTable.SENT_REPORT,
                        new RowsWhere(
                                "t.form = :form and t.scope = :scope",
                                Map.of("form", like.form(), "scope", scope(like))),
                        (row, _) -> sent(row))
                .stream()
                .sorted(Comparator.comparingInt(SentReport::version).reversed())
                .toList();
    }

    /** No other version of it is added until the transaction ends. */
    void lock(Report like) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "report.sent " + like.form() + " " + scope(like))
                .query((_, _) -> true)
                .single();
    }

    void add(SentReport sent, User.Officer by) {
        var content = json.writeValueAsString(sent.report());
        rows.added(LoggedTable.SENT_REPORT, sent.id());
        jdbc.sql("""
                insert into report.sent
                    (id, form, scope, version, content, content_sha256, log_place, reason, sent_by, sent_by_name, sent_at)
                values (:id, :form, :scope, :version, :content, :sha256, :place, :reason, :by, :name, :at)
                """)
                .param("id", sent.id())
                .param("form", sent.report().form())
                .param("scope", scope(sent.report()))
                .param("version", sent.version())
                .param("content", content)
                .param("sha256", Sha256.of(content))
                .param("place", sent.logPlace())
                .param("reason", sent.reason())
                .param("by", by.account().value())
                .param("name", sent.sentBy())
                .param("at", sent.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    String sha256(Report report) {
        return Sha256.of(json.writeValueAsString(report));
    }

    private static String scope(Report report) {
        return report.scope().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&", "", "&by=" + report.by()));
    }

    private SentReport sent(ResultSet row) throws SQLException {
        return new SentReport(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                json.readValue(row.getString("content"), Report.class),
                row.getString("content_sha256"),
                row.getLong("log_place"),
                row.getString("reason"),
                row.getString("sent_by_name"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
