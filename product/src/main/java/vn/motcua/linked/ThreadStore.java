package vn.motcua.linked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossier.DossierId;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Paper;
import vn.motcua.identity.AccountId;
import vn.motcua.linked.LinkedThread.Member;
import vn.motcua.linked.LinkedThread.Problem;
import vn.motcua.linked.LinkedThread.State;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Language;
import vn.motcua.shared.ProcedureCode;

/** Tables {@code linked.thread} and {@code linked.member}: what was declared must still be what is filed later, so both are under the log. */
@Repository
class ThreadStore {
    private static final String NOTHING_DECLARED = "{}";
    private static final String NO_PAPERS = "[]";

    private final JdbcClient jdbc;
    private final RowLog rows;
    private final LinkedGroups services;
    private final Dossiers dossiers;
    private final JsonMapper json;

    ThreadStore(JdbcClient jdbc, RowLog rows, LinkedGroups services, Dossiers dossiers, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.services = services;
        this.dossiers = dossiers;
        this.json = json;
    }

    private record Head(UUID id, AccountId account, LinkedGroup service, Language language, Instant submittedAt) {}

    void add(LinkedThread thread) {
        rows.added(LoggedTable.LINKED_THREAD, thread.id());
        jdbc.sql("""
                insert into linked.thread (id, account, service, service_version, language, submitted_at)
                values (:id, :account, :service, :version, :language, :at)
                """)
                .param("id", thread.id())
                .param("account", thread.account().value())
                .param("service", thread.service().key())
                .param("version", thread.service().version())
                .param("language", thread.language().name())
                .param("at", thread.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < thread.members().size(); i++) {
            add(thread, thread.members().get(i), i);
        }
    }

    private void add(LinkedThread thread, Member member, int place) {
        rows.added(LoggedTable.LINKED_MEMBER, member.id());
        jdbc.sql("""
                insert into linked.member (id, thread_id, key, place, procedure_code, case_key, answers, papers, state,
                                           dossier_id, changed_at)
                values (:id, :thread, :key, :place, :procedure, :caseKey, :answers, :papers, :state, :dossier, :at)
                """)
                .param("id", member.id())
                .param("thread", thread.id())
                .param("key", member.key())
                .param("place", place)
                .param("procedure", member.procedure().value())
                .param("caseKey", member.caseKey())
                .param("answers", member.answers())
                .param("papers", json.writeValueAsString(member.papers()))
                .param("state", member.state().name())
                .param("dossier", member.dossierId().value())
                .param("at", thread.submittedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<LinkedThread> find(UUID id) {
        return rows.vouched(LoggedTable.LINKED_THREAD, RowsWhere.is("id", id), (row, _) -> head(row)).stream()
                .findFirst()
                .map(head -> thread(head, rows.vouched(LoggedTable.LINKED_MEMBER, ofThread(id), this::member)));
    }

    /** As {@link #find}; its members are locked until the transaction ends. */
    Optional<LinkedThread> held(UUID id) {
        return rows.vouched(LoggedTable.LINKED_THREAD, RowsWhere.is("id", id), (row, _) -> head(row)).stream()
                .findFirst()
                .map(head -> thread(head, rows.held(LoggedTable.LINKED_MEMBER, ofThread(id), this::member)));
    }

    private static RowsWhere ofThread(UUID id) {
        return new RowsWhere("t.thread_id = :thread order by t.place", Map.of("thread", id));
    }

    /** The threads of these dossiers. */
    Set<UUID> threadsOf(Collection<UUID> dossierIds) {
        if (dossierIds.isEmpty()) {
            return Set.of();
        }
        var which = new RowsWhere(
                "t.dossier_id = any(:dossiers::uuid[])",
                Map.of("dossiers", dossierIds.stream().map(UUID::toString).toArray(String[]::new)));
        return Set.copyOf(
                rows.vouched(LoggedTable.LINKED_MEMBER, which, (row, _) -> row.getObject("thread_id", UUID.class)));
    }

    /** Newest first, at most so many. */
    List<LinkedThread> of(AccountId account, int most) {
        var which = new RowsWhere(
                "t.account = :account order by t.submitted_at desc, t.id limit :most",
                Map.of("account", account.value(), "most", most));
        return rows.vouched(LoggedTable.LINKED_THREAD, which, (row, _) -> head(row)).stream()
                .map(head -> thread(head, rows.vouched(LoggedTable.LINKED_MEMBER, ofThread(head.id()), this::member)))
                .toList();
    }

    /** The dossier is filed: what was declared stands with it from now on. */
    void filed(Member member, Instant now) {
        become(member, State.FILED, member.dossierId(), now);
    }

    void takenBack(Member member, Instant now) {
        become(member, State.TAKEN_BACK, member.dossierId(), now);
    }

    /** @param draft that it became */
    void withCitizen(Member member, DossierId draft, Instant now) {
        become(member, State.WITH_CITIZEN, draft, now);
    }

    private void become(Member member, State state, DossierId dossier, Instant now) {
        rows.changing(LoggedTable.LINKED_MEMBER, member.id());
        jdbc.sql("""
                update linked.member
                   set state = :state, dossier_id = :dossier, answers = :answers, papers = :papers, problem = null, changed_at = :now
                 where id = :id
                """)
                .param("state", state.name())
                .param("dossier", dossier.value())
                .param("answers", NOTHING_DECLARED)
                .param("papers", NO_PAPERS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", member.id())
                .update();
    }

    void notFiled(Member member, @Nullable Problem problem, Instant now) {
        rows.changing(LoggedTable.LINKED_MEMBER, member.id());
        jdbc.sql("update linked.member set problem = :problem, changed_at = :now where id = :id")
                .param("problem", problem == null ? null : problem.name(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", member.id())
                .update();
    }

    /** The uploads that wait with their members. */
    Set<UUID> uploads() {
        var which = new RowsWhere("t.state = :state and t.papers <> '[]'", Map.of("state", State.WAITING.name()));
        return rows.kept(LoggedTable.LINKED_MEMBER, which, (row, _) -> papers(row.getString("papers"))).sound().stream()
                .flatMap(List::stream)
                .flatMap(paper -> Stream.ofNullable(paper.document()))
                .collect(Collectors.toSet());
    }

    private LinkedThread thread(Head head, List<Member> members) {
        return new LinkedThread(
                head.id(), head.account(), head.service(), head.language(), head.submittedAt(), members);
    }

    private Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                new AccountId(row.getString("account")),
                services.version(row.getString("service"), row.getInt("service_version")),
                Language.valueOf(row.getString("language")),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }

    private Member member(ResultSet row, int number) throws SQLException {
        var dossier = new DossierId(row.getObject("dossier_id", UUID.class));
        var problem = row.getString("problem");
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("key"),
                new ProcedureCode(row.getString("procedure_code")),
                row.getString("case_key"),
                row.getString("answers"),
                papers(row.getString("papers")),
                State.valueOf(row.getString("state")),
                dossier,
                problem == null ? null : Problem.valueOf(problem),
                dossiers.find(dossier).orElse(null));
    }

    private List<Paper> papers(String text) {
        return json.readValue(text, new TypeReference<List<Paper>>() {});
    }
}
