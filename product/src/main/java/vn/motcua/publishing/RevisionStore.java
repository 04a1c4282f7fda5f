package vn.motcua.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.packages.PackageFiles;
import vn.motcua.packages.PackageFinding;
import vn.motcua.packages.PackageReading;
import vn.motcua.packages.ReadPackage;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.NotFound;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Uuid7;

/** The only class that knows the tables of revisions. Every row is held against the log when it is read. */
@Component
class RevisionStore {
    private static final TypeReference<List<PackageFinding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;

    RevisionStore(JdbcClient jdbc, RowLog rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    /** Who publishes or repeals versions of one procedure does so one after the other. */
    void lock(ProcedureCode code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('publishing.revision'), hashtext(:code))")
                .param("code", code.value())
                .query(rs -> {});
    }

    void add(Revision revision, PackageFiles content, RevisionStep step) {
        rows.added(LoggedTable.REVISION, revision.id());
        rows.added(LoggedTable.REVISION_CONTENT, revision.id());
        jdbc.sql("""
                insert into publishing.revision
                    (id, code, version, name, proposed_from, state, findings, author, author_name, brought_in_at)
                values (:id, :code, :version, :name, :proposedFrom, :state, :findings::jsonb, :author, :authorName, :now)
                """)
                .param("id", revision.id().value())
                .param("code", revision.code().value())
                .param("version", revision.version())
                .param("name", revision.name())
                .param("proposedFrom", revision.proposedFrom())
                .param("state", revision.state().name())
                .param("findings", json.writeValueAsString(revision.findings()))
                .param("author", revision.author().account())
                .param("authorName", revision.author().name())
                .param("now", revision.broughtInAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into publishing.revision_content (revision_id, content) values (:id, :content)")
                .param("id", revision.id().value())
                .param("content", content.zip())
                .update();
        add(revision.id(), step);
    }

    /** The revision, held and locked until the transaction ends. */
    Revision held(RevisionId id) {
        return rows.held(LoggedTable.REVISION, RowsWhere.is("id", id.value()), this::revision).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("Revision " + id));
    }

    /** Where it stands now, and the step that brought it there: neither is kept without the other. */
    void save(Revision revision, RevisionStep step) {
        rows.changing(LoggedTable.REVISION, revision.id());
        var reviewer = revision.reviewer();
        jdbc.sql("""
                update publishing.revision
                   set state = :state, reviewer = :reviewer, reviewer_name = :reviewerName, in_force_from = :from
                 where id = :id
                """)
                .param("id", revision.id().value())
                .param("state", revision.state().name())
                .param("reviewer", reviewer == null ? null : reviewer.account())
                .param("reviewerName", reviewer == null ? null : reviewer.name())
                .param("from", revision.inForceFrom())
                .update();
        add(revision.id(), step);
    }

    private void add(RevisionId id, RevisionStep step) {
        var stepId = Uuid7.at(step.at());
        rows.added(LoggedTable.REVISION_STEP, stepId);
        jdbc.sql("""
                insert into publishing.revision_step
                    (id, revision_id, kind, done_by, done_by_name, done_at, words, decision, in_force_from)
                values (:id, :revision, :kind, :by, :byName, :at, :words, :decision, :from)
                """)
                .param("id", stepId)
                .param("revision", id.value())
                .param("kind", step.kind().name())
                .param("by", step.by().account())
                .param("byName", step.by().name())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("words", step.words())
                .param("decision", step.decision())
                .param("from", step.inForceFrom())
                .update();
    }

    Optional<Revision> find(RevisionId id) {
        return read(RowsWhere.is("id", id.value())).stream().findFirst();
    }

    /** @param code of one procedure; null for all. The newest first; a row that somebody changed is in no list. */
    List<Revision> newest(@Nullable ProcedureCode code, int offset, int limit) {
        var page = " order by t.brought_in_at desc, t.id desc offset " + offset + " limit " + limit;
        var which = code == null
                ? new RowsWhere("true" + page, Map.of())
                : new RowsWhere("t.code = :code" + page, Map.of("code", code.value()));
        return rows.kept(LoggedTable.REVISION, which, this::revision).sound();
    }

    /** Label and name by id; a row that somebody changed is left out. */
    Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var which = new RowsWhere("t.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
        return rows.kept(LoggedTable.REVISION, which, this::revision).sound().stream()
                .collect(Collectors.toMap(
                        revision -> revision.id().value(), revision -> revision.label() + " " + revision.name()));
    }

    /** Those of a procedure and number that wait for a person or are published. */
    List<Revision> onTheirWay(ProcedureCode code, int version) {
        return read(new RowsWhere(
                "t.code = :code and t.version = :version and t.state in ('CHECKED', 'REVIEWED', 'PUBLISHED')",
                Map.of("code", code.value(), "version", version)));
    }

    /** The version of a procedure that is published and has not begun. */
    Optional<Revision> waiting(ProcedureCode code, LocalDate today) {
        return read(new RowsWhere(
                        "t.code = :code and t.state = 'PUBLISHED' and t.in_force_from > :today",
                        Map.of("code", code.value(), "today", today)))
                .stream()
                .findFirst();
    }

    /** Those of a procedure that a second person agreed to and that are not published, held until the transaction ends. */
    List<Revision> reviewed(ProcedureCode code) {
        return rows.held(
                LoggedTable.REVISION,
                new RowsWhere("t.code = :code and t.state = 'REVIEWED'", Map.of("code", code.value())),
                this::revision);
    }

    int unfinishedOf(Editor author) {
        return jdbc.sql("""
                select count(*) from publishing.revision
                 where author = :author and state in ('DRAFT', 'CHECKED', 'SENT_BACK', 'REVIEWED')
                """)
                .param("author", author.account())
                .query(Integer.class)
                .single();
    }

    PackageFiles content(RevisionId id) {
        var zip = rows.vouched(
                        LoggedTable.REVISION_CONTENT,
                        RowsWhere.is("revision_id", id.value()),
                        (rs, _) -> rs.getBytes("content"))
                .getFirst();
        return switch (ReadPackage.zip(zip)) {
            case PackageReading.Read(var files) -> files;
            case PackageReading.Refused refused ->
                throw new IllegalStateException("Revision " + id + " must be readable, but: " + refused);
        };
    }

    /** In the order in which they were taken. */
    List<RevisionStep> steps(RevisionId id) {
        var ofIt = new RowsWhere("t.revision_id = :id order by t.done_at, t.id", Map.of("id", id.value()));
        return rows.vouched(LoggedTable.REVISION_STEP, ofIt, (rs, _) -> step(rs));
    }

    private List<Revision> read(RowsWhere which) {
        return rows.vouched(LoggedTable.REVISION, which, this::revision);
    }

    private Revision revision(ResultSet rs, int row) throws SQLException {
        var reviewer = rs.getString("reviewer");
        return new Revision(
                new RevisionId(rs.getObject("id", UUID.class)),
                new ProcedureCode(rs.getString("code")),
                rs.getInt("version"),
                rs.getString("name"),
                rs.getObject("proposed_from", LocalDate.class),
                Revision.State.valueOf(rs.getString("state")),
                json.readValue(rs.getString("findings"), FINDINGS),
                new Editor(rs.getString("author"), rs.getString("author_name")),
                rs.getObject("brought_in_at", OffsetDateTime.class).toInstant(),
                reviewer == null ? null : new Editor(reviewer, rs.getString("reviewer_name")),
                rs.getObject("in_force_from", LocalDate.class));
    }

    private static RevisionStep step(ResultSet rs) throws SQLException {
        return new RevisionStep(
                RevisionStep.Kind.valueOf(rs.getString("kind")),
                new Editor(rs.getString("done_by"), rs.getString("done_by_name")),
                rs.getObject("done_at", OffsetDateTime.class).toInstant(),
                rs.getString("words"),
                rs.getString("decision"),
                rs.getObject("in_force_from", LocalDate.class));
    }
}
