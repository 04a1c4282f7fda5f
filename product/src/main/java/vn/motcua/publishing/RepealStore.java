package vn.motcua.publishing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ProcedureCode;

/** The only class that knows the table of repeals. */
@Component
class RepealStore {
    private final JdbcClient jdbc;
    private final RowLog rows;

    RepealStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    void add(Repeal repeal) {
        rows.added(LoggedTable.REPEAL, repeal.id());
        jdbc.sql("""
                insert into publishing.repeal
                    (id, code, ends_on, decision, reason, repealed_by, repealed_by_name, recorded_at)
                values (:id, :code, :endsOn, :decision, :reason, :by, :byName, :at)
                """)
                .param("id", repeal.id())
                .param("code", repeal.code().value())
                .param("endsOn", repeal.endsOn())
                .param("decision", repeal.decision())
                .param("reason", repeal.reason())
                .param("by", repeal.by().account())
                .param("byName", repeal.by().name())
                .param("at", repeal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The one with the latest day. */
    Optional<Repeal> last(ProcedureCode code) {
        var last = new RowsWhere(
                "t.code = :code order by t.ends_on desc, t.recorded_at desc limit 1", Map.of("code", code.value()));
        return rows
                .vouched(
                        LoggedTable.REPEAL,
                        last,
                        (rs, _) -> new Repeal(
                                rs.getObject("id", UUID.class),
                                code,
                                rs.getObject("ends_on", LocalDate.class),
                                rs.getString("decision"),
                                rs.getString("reason"),
                                new Editor(rs.getString("repealed_by"), rs.getString("repealed_by_name")),
                                rs.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant()))
                .stream()
                .findFirst();
    }
}
