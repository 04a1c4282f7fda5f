package vn.motcua.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.Sha256;

/** Days as they were frozen, under the log. They are only added. */
@Component
class ClosedDayStore {
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;

    ClosedDayStore(JdbcClient jdbc, RowLog rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    ClosedDay.Kept add(ClosedDay content, String by, Instant at) {
        var text = json.writeValueAsString(content);
        var kept = new ClosedDay.Kept(content, Sha256.of(text), by, at);
        rows.added(LoggedTable.CLOSED_DAY, content.day().toString());
        jdbc.sql("""
                insert into reconciliation.closed_day (day, content, content_sha256, closed_by, closed_at)
                values (:day, :content, :sha, :by, :at)
                """)
                .param("day", content.day().toString())
                .param("content", text)
                .param("sha", kept.sha256())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return kept;
    }

    Optional<ClosedDay.Kept> find(LocalDate day) {
        return rows.vouched(LoggedTable.CLOSED_DAY, RowsWhere.is("day", day.toString()), (row, _) -> kept(row)).stream()
                .findFirst();
    }

    /** Which of these days are closed. */
    Set<LocalDate> between(LocalDate from, LocalDate to) {
        return jdbc
                .sql("select day from reconciliation.closed_day where day between :from and :to")
                .param("from", from.toString())
                .param("to", to.toString())
                .query(String.class)
                .list()
                .stream()
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All of them, the earliest first, for who books of them. One that is not what the log says is left out. */
    List<ClosedDay.Kept> all() {
        var which = new RowsWhere("true order by t.day", Map.of());
        return SoundRows.of(rows.kept(LoggedTable.CLOSED_DAY, which, (row, _) -> kept(row)))
                .rows();
    }

    /** Reports of the gateway whose payout another closed day confirms. */
    Set<UUID> paidOutBut(LocalDate day) {
        return all().stream()
                .filter(one -> !one.content().day().equals(day))
                .flatMap(one -> one.content().paidOut().stream())
                .map(ClosedDay.PaidOut::report)
                .collect(Collectors.toUnmodifiableSet());
    }

    private ClosedDay.Kept kept(ResultSet row) throws SQLException {
        return new ClosedDay.Kept(
                json.readValue(row.getString("content"), ClosedDay.class),
                row.getString("content_sha256"),
                row.getString("closed_by"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }
}
