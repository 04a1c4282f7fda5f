package vn.motcua.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Uuid7;

/** The only class that knows where drafts of tables are kept. What an editor brings in is what he or she wrote: rows are under the log. */
@Component
class TableDrafts {
    private static final TypeReference<List<String>> STEPS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;
    private final Clock clock;

    TableDrafts(JdbcClient jdbc, RowLog rows, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(UUID id, TableDraft draft) {}

    Optional<TableDraft> find(DraftOf of) {
        return rows.vouched(LoggedTable.TABLE_DRAFT, where(of), (rs, _) -> kept(rs, of)).stream()
                .map(Kept::draft)
                .findFirst();
    }

    /** As {@link #find}; of two pages that are sent at one moment the second waits. */
    Optional<TableDraft> held(DraftOf of) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('editing.table_draft'), hashtext(:of))")
                .param("of", of.code() + " " + of.table() + " " + of.editor().account())
                .query(rs -> {});
        return heldRow(of).map(Kept::draft);
    }

    private Optional<Kept> heldRow(DraftOf of) {
        return rows.held(LoggedTable.TABLE_DRAFT, where(of), (rs, _) -> kept(rs, of)).stream()
                .findFirst();
    }

    private static RowsWhere where(DraftOf of) {
        return new RowsWhere(
                "t.code = :code and t.table_name = :table and t.editor = :editor",
                Map.of(
                        "code",
                        of.code().value(),
                        "table",
                        of.table(),
                        "editor",
                        of.editor().account()));
    }

    private Kept kept(ResultSet rs, DraftOf of) throws SQLException {
        var draft = new TableDraft(
                of, rs.getInt("base_version"), json.readValue(rs.getString("steps"), STEPS), rs.getInt("place"));
        return new Kept(rs.getObject("id", UUID.class), draft);
    }

    /** To be asked in the transaction that {@link #held} it. */
    void save(TableDraft draft) {
        var there = heldRow(draft.of());
        var id = there.map(Kept::id).orElseGet(() -> Uuid7.at(clock.instant()));
        if (there.isPresent()) {
            rows.changing(LoggedTable.TABLE_DRAFT, id);
        } else {
            rows.added(LoggedTable.TABLE_DRAFT, id);
        }
        jdbc.sql("""
                insert into editing.table_draft (id, code, table_name, editor, base_version, steps, place, changed_at)
                values (:id, :code, :table, :editor, :base, :steps, :place, :now)
                on conflict (id) do update set steps = :steps, place = :place, changed_at = :now
                """)
                .param("id", id)
                .param("code", draft.of().code().value())
                .param("table", draft.of().table())
                .param("editor", draft.of().editor().account())
                .param("base", draft.baseVersion())
                .param("steps", json.writeValueAsString(draft.steps()))
                .param("place", draft.place())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Brought in, or thrown away. */
    void drop(DraftOf of) {
        heldRow(of).ifPresent(kept -> {
            rows.removing(LoggedTable.TABLE_DRAFT, kept.id());
            jdbc.sql("delete from editing.table_draft where id = :id")
                    .param("id", kept.id())
                    .update();
        });
    }
}
