package vn.motcua.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.Sha256;
import vn.motcua.shared.Uuid7;

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

    /**
     * What came to light later of a closed day.
     *
     * @param number from 1
     */
    ClosedDay.Kept correct(ClosedDay content, int number, String by, Instant at) {
        var text = json.writeValueAsString(content);
        var kept = new ClosedDay.Kept(content, Sha256.of(text), by, at);
        var id = Uuid7.at(at);
        rows.added(LoggedTable.CLOSED_DAY_CORRECTION, id);
        jdbc.sql("""
                insert into reconciliation.correction (id, day, number, content, content_sha256, closed_by, closed_at)
                values (:id, :day, :number, :content, :sha, :by, :at)
                """)
                .param("id", id)
                .param("day", content.day().toString())
                .param("number", number)
                .param("content", text)
                .param("sha", kept.sha256())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return kept;
    }

    Optional<FrozenDay> find(LocalDate day) {
        return Optional.ofNullable(of(new Period(day, day)).get(day));
    }

    /** Those of these days that are closed. */
    Map<LocalDate, FrozenDay> of(Period days) {
        var which = "t.day between :first and :last order by t.day";
        Map<String, Object> values =
                Map.of("first", days.first().toString(), "last", days.last().toString());
        var frozen = new HashMap<LocalDate, FrozenDay>();
        rows.vouched(LoggedTable.CLOSED_DAY, new RowsWhere(which, values), (row, _) -> kept(row))
                .forEach(one -> frozen.put(one.content().day(), new FrozenDay(one, List.of())));
        rows.vouched(
                        LoggedTable.CLOSED_DAY_CORRECTION,
                        new RowsWhere(which + ", t.number", values),
                        (row, _) -> kept(row))
                .forEach(one -> frozen.computeIfPresent(one.content().day(), (_, day) -> day.with(one)));
        return frozen;
    }

    /** All that was ever frozen, the earliest days first, for who books of it. What is not what the log says is left out. */
    List<ClosedDay.Kept> all() {
        var days = new RowsWhere("true order by t.day", Map.of());
        var corrections = new RowsWhere("true order by t.day, t.number", Map.of());
        return Stream.concat(
                        SoundRows.of(rows.kept(LoggedTable.CLOSED_DAY, days, (row, _) -> kept(row))).rows().stream(),
                        SoundRows.of(rows.kept(LoggedTable.CLOSED_DAY_CORRECTION, corrections, (row, _) -> kept(row)))
                                .rows()
                                .stream())
                .toList();
    }

    private ClosedDay.Kept kept(ResultSet row) throws SQLException {
        return new ClosedDay.Kept(
                json.readValue(row.getString("content"), ClosedDay.class),
                row.getString("content_sha256"),
                row.getString("closed_by"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }
}
