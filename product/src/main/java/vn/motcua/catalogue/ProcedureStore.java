package vn.motcua.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.SearchText;
import vn.motcua.shared.Uuid7;

/** The only class that knows the tables of procedures and their versions. */
@Component
class ProcedureStore {
    private static final long IMPORT_LOCK = 7_201_193L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final RowLog rows;
    private final SearchRevision search;
    private final JsonMapper json;

    ProcedureStore(JdbcClient jdbc, JdbcTemplate batches, RowLog rows, SearchRevision search, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.batches = batches;
        this.search = search;
        this.json = json;
    }

    /** Two imports at once wait for each other. */
    void lockForImport() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", IMPORT_LOCK)
                .query(rs -> {});
    }

    Map<ProcedureCode, byte[]> currentHashes() {
        var hashes = new HashMap<ProcedureCode, byte[]>();
        jdbc.sql("select code, content_hash from catalogue.procedure_version where valid_to is null")
                .query(rs -> {
                    hashes.put(new ProcedureCode(rs.getString("code")), rs.getBytes("content_hash"));
                });
        return hashes;
    }

    /** Each version begins on the day and ends the one before it. */
    void add(List<NewVersion> versions, LocalDate validFrom, Instant now) {
        var codes = Map.of(
                "codes",
                versions.stream().map(version -> version.code().value()).toArray(String[]::new));
        rows.changing(LoggedTable.PROCEDURE, new RowsWhere("t.code = any(:codes)", codes));
        rows.changing(
                LoggedTable.PROCEDURE_VERSION, new RowsWhere("t.code = any(:codes) and t.valid_to is null", codes));
        rows.added(LoggedTable.PROCEDURE);
        rows.added(LoggedTable.PROCEDURE_VERSION);
        search.touch();
        batches.batchUpdate("""
                insert into catalogue.procedure (code, name, field, folded_name, folded_field) values (?, ?, ?, ?, ?)
                on conflict (code) do update
                   set name = excluded.name, field = excluded.field,
                       folded_name = excluded.folded_name, folded_field = excluded.folded_field
                """, versions, versions.size() + 1, (statement, version) -> {
            var content = version.content();
            statement.setString(1, version.code().value());
            statement.setString(2, content.name());
            statement.setString(3, content.field());
            statement.setString(4, SearchText.fold(content.name()));
            statement.setString(5, SearchText.fold(content.field()));
        });
        batches.batchUpdate("""
                update catalogue.procedure_version set valid_to = greatest(?, valid_from)
                 where code = ? and valid_to is null
                """, versions, versions.size() + 1, (statement, version) -> {
            statement.setObject(1, validFrom);
            statement.setString(2, version.code().value());
        });
        var ids = new HashMap<ProcedureCode, UUID>();
        versions.forEach(version -> ids.put(version.code(), Uuid7.at(now)));
        batches.batchUpdate("""
                insert into catalogue.procedure_version
                    (id, code, valid_from, content, original, content_hash, state, source, recorded_at)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
                """, versions, versions.size() + 1, (statement, version) -> {
            statement.setObject(1, ids.get(version.code()));
            statement.setString(2, version.code().value());
            statement.setObject(3, validFrom);
            statement.setString(4, json.writeValueAsString(version.content()));
            statement.setString(5, json.writeValueAsString(version.original()));
            statement.setBytes(6, version.hash());
            statement.setString(7, version.findings().isEmpty() ? "PUBLISHED" : "IN_REVIEW");
            statement.setString(8, version.source().name());
            statement.setObject(9, now.atOffset(ZoneOffset.UTC));
        });
        addItems(versions, ids, now);
    }

    /** The procedure is called as this version calls it. */
    void name(ProcedureCode code, ProcedureContent content) {
        rows.changing(LoggedTable.PROCEDURE, code.value());
        jdbc.sql("""
                update catalogue.procedure set name = ?, field = ?, folded_name = ?, folded_field = ? where code = ?
                """)
                .params(content.name(), content.field())
                .params(SearchText.fold(content.name()), SearchText.fold(content.field()), code.value())
                .update();
    }

    private void addItems(List<NewVersion> versions, Map<ProcedureCode, UUID> ids, Instant now) {
        rows.added(LoggedTable.REVIEW_ITEM);
        record Item(ProcedureCode code, Finding finding) {}
        var items = versions.stream()
                .flatMap(version -> version.findings().stream().map(finding -> new Item(version.code(), finding)))
                .toList();
        batches.batchUpdate("""
                insert into catalogue.review_item (id, version_id, reason, path, also, original, rule, proposal, proposed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, items, items.size() + 1, (statement, item) -> {
            var paths = item.finding().paths();
            var proposal = item.finding().proposal();
            statement.setObject(1, Uuid7.at(now));
            statement.setObject(2, ids.get(item.code()));
            statement.setString(3, item.finding().reason().name());
            statement.setString(4, paths.getFirst());
            statement.setArray(5, others(statement.getConnection(), paths));
            statement.setString(6, item.finding().original());
            statement.setString(7, proposal == null ? null : proposal.rule().name());
            statement.setString(8, proposal == null ? null : proposal.words());
            var value = proposal == null ? null : proposal.value();
            statement.setString(9, value == null ? null : json.writeValueAsString(CorrectionText.of(value)));
        });
    }

    private static @Nullable Array others(Connection connection, List<String> paths) throws SQLException {
        return paths.size() == 1
                ? null
                : connection.createArrayOf(
                        "text", paths.subList(1, paths.size()).toArray());
    }

    /** @throws ChangedOutside when it is not what was published */
    Optional<ProcedureVersion> find(ProcedureCode code, LocalDate on) {
        var inForce = new RowsWhere(
                "t.code = :code and daterange(t.valid_from, t.valid_to) @> cast(:on as date)",
                Map.of("code", code.value(), "on", on));
        return rows.vouched(LoggedTable.PROCEDURE_VERSION, inForce, (rs, _) -> version(rs)).stream()
                .findFirst();
    }

    /** @throws ChangedOutside as {@link #find} */
    List<ProcedureVersion> versionsOf(ProcedureCode code) {
        var all = new RowsWhere("t.code = :code order by t.recorded_at desc, t.id desc", Map.of("code", code.value()));
        return rows.vouched(LoggedTable.PROCEDURE_VERSION, all, (rs, _) -> version(rs));
    }

    /** Name and field of a procedure. */
    record Named(ProcedureCode code, String name, String field) {}

    /** Those in doubt are left out. */
    Map<ProcedureCode, Named> named(Collection<ProcedureCode> codes) {
        var wanted = new RowsWhere(
                "t.code = any(:codes)",
                Map.of("codes", codes.stream().map(ProcedureCode::value).toArray(String[]::new)));
        return rows.kept(LoggedTable.PROCEDURE, wanted, (rs, _) -> named(rs)).sound().stream()
                .collect(Collectors.toMap(Named::code, Function.identity()));
    }

    private static Named named(ResultSet rs) throws SQLException {
        return new Named(new ProcedureCode(rs.getString("code")), rs.getString("name"), rs.getString("field"));
    }

    /**
     * The published text of a version, as found.
     *
     * @throws ChangedOutside as {@link #find}
     */
    Map<String, String> original(ProcedureVersionId id) {
        var fields = new HashMap<String, String>();
        var text = rows.vouched(
                        LoggedTable.PROCEDURE_VERSION,
                        RowsWhere.is("id", id.value()),
                        (rs, _) -> rs.getString("original"))
                .getFirst();
        json.readTree(text)
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return fields;
    }

    private ProcedureVersion version(ResultSet rs) throws SQLException {
        return new ProcedureVersion(
                new ProcedureVersionId(rs.getObject("id", UUID.class)),
                new ProcedureCode(rs.getString("code")),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                ProcedureVersion.State.valueOf(rs.getString("state")),
                rs.getInt("revision"),
                json.readValue(rs.getString("content"), ProcedureContent.class));
    }
}
