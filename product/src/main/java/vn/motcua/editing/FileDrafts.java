package vn.motcua.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.editors.MayEdit;
import vn.motcua.identity.AccountId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.publishing.Editor;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;

/**
 * The only class that knows where drafts are kept. What an editor brings in is what he or she wrote: rows are under the log. Whatever
 * part is edited, it is kept here, so here it is asked whether it is this editor's to edit.
 */
@Component
class FileDrafts {
    private static final TypeReference<List<FileDraft.Step>> STEPS = new TypeReference<>() {};
    private static final String OF_EDITOR = "t.code = :code and t.editor = :editor";

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;
    private final MayEdit mayEdit;
    private final Clock clock;

    FileDrafts(JdbcClient jdbc, RowLog rows, JsonMapper json, MayEdit mayEdit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
        this.mayEdit = mayEdit;
        this.clock = clock;
    }

    private record Kept(UUID id, FileDraft draft) {}

    /** That somebody else works on a file too. */
    record OfAnother(String file, String name, Instant changedAt) {}

    Optional<FileDraft> find(DraftOf of) {
        return rows.vouched(LoggedTable.FILE_DRAFT, where(of), (rs, _) -> kept(rs, of.code(), of.editor())).stream()
                .map(Kept::draft)
                .findFirst();
    }

    /** All that an editor works on in this procedure. */
    List<FileDraft> all(ProcedureCode code, Editor editor) {
        return rows.vouched(LoggedTable.FILE_DRAFT, where(code, editor), (rs, _) -> kept(rs, code, editor)).stream()
                .map(Kept::draft)
                .toList();
    }

    /** As {@link #find}; of two pages that are sent at one moment the second waits. */
    Optional<FileDraft> held(DraftOf of) {
        lock(of.code(), of.editor());
        return heldRow(of).map(Kept::draft);
    }

    /** As {@link #all}; of two pages that are sent at one moment the second waits. */
    List<FileDraft> allHeld(ProcedureCode code, Editor editor) {
        lock(code, editor);
        return rows.held(LoggedTable.FILE_DRAFT, where(code, editor), (rs, _) -> kept(rs, code, editor)).stream()
                .map(Kept::draft)
                .toList();
    }

    /** Who else works on files of this procedure. */
    List<OfAnother> ofOthers(ProcedureCode code, Editor editor) {
        return rows.vouched(
                LoggedTable.FILE_DRAFT,
                new RowsWhere(
                        "t.code = :code and t.editor <> :editor and t.place > 0",
                        Map.of("code", code.value(), "editor", editor.account())),
                (rs, _) -> new OfAnother(
                        rs.getString("file"),
                        rs.getString("editor_name"),
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant()));
    }

    private void lock(ProcedureCode code, Editor editor) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('editing.file_draft'), hashtext(:of))")
                .param("of", code + " " + editor.account())
                .query(rs -> {});
    }

    private Optional<Kept> heldRow(DraftOf of) {
        return rows.held(LoggedTable.FILE_DRAFT, where(of), (rs, _) -> kept(rs, of.code(), of.editor())).stream()
                .findFirst();
    }

    private static RowsWhere where(ProcedureCode code, Editor editor) {
        return new RowsWhere(OF_EDITOR, Map.of("code", code.value(), "editor", editor.account()));
    }

    private static RowsWhere where(DraftOf of) {
        return new RowsWhere(
                OF_EDITOR + " and t.file = :file",
                Map.of("code", of.code().value(), "editor", of.editor().account(), "file", of.file()));
    }

    private Kept kept(ResultSet rs, ProcedureCode code, Editor editor) throws SQLException {
        var draft = new FileDraft(
                new DraftOf(code, rs.getString("file"), editor),
                rs.getInt("base_version"),
                json.readValue(rs.getString("steps"), STEPS),
                rs.getInt("place"));
        return new Kept(rs.getObject("id", UUID.class), draft);
    }

    /** To be asked in the transaction that {@link #held} it. What was only looked at is not kept. */
    void save(FileDraft draft) {
        var there = heldRow(draft.of());
        if (there.isEmpty() && draft.isAsBegun()) {
            return;
        }
        mayEdit.demand(new AccountId(draft.of().editor().account()), draft.of().code());
        var id = there.map(Kept::id).orElseGet(() -> Uuid7.at(clock.instant()));
        if (there.isPresent()) {
            rows.changing(LoggedTable.FILE_DRAFT, id);
        } else {
            rows.added(LoggedTable.FILE_DRAFT, id);
        }
        jdbc.sql("""
                insert into editing.file_draft
                    (id, code, file, editor, editor_name, base_version, steps, place, changed_at)
                values (:id, :code, :file, :editor, :name, :base, :steps, :place, :now)
                on conflict (id) do update
                   set editor_name = :name, base_version = :base, steps = :steps, place = :place, changed_at = :now
                """)
                .param("id", id)
                .param("code", draft.of().code().value())
                .param("file", draft.of().file())
                .param("editor", draft.of().editor().account())
                .param("name", draft.of().editor().name())
                .param("base", draft.baseVersion())
                .param("steps", json.writeValueAsString(draft.steps()))
                .param("place", draft.place())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Brought in, or thrown away. */
    void drop(DraftOf of) {
        heldRow(of).ifPresent(kept -> {
            rows.removing(LoggedTable.FILE_DRAFT, kept.id());
            jdbc.sql("delete from editing.file_draft where id = :id")
                    .param("id", kept.id())
                    .update();
        });
    }
}
