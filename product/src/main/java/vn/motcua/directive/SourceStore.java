package vn.motcua.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.documents.DocumentId;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;

/** Tables {@code directive.source} and {@code directive.committee}. */
@Component
class SourceStore {
    private static final int SHOWN_MAX = 200;

    private final JdbcClient jdbc;
    private final RowLog rows;

    SourceStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<Source> find(SourceId id) {
        return rows
                .vouched(LoggedTable.DIRECTIVE_SOURCE, RowsWhere.is("id", id.value()), (row, _) -> source(row))
                .stream()
                .findFirst();
    }

    Map<SourceId, Source> all(Collection<SourceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var wanted = ids.stream().map(SourceId::value).distinct().toList();
        return rows
                .vouched(
                        LoggedTable.DIRECTIVE_SOURCE,
                        new RowsWhere("t.id in (:ids)", Map.of("ids", wanted)),
                        (row, _) -> source(row))
                .stream()
                .collect(Collectors.toMap(Source::id, Function.identity()));
    }

    /** The newest of these agencies first, without those that were dropped. */
    List<Source> of(Collection<AgencyId> givers) {
        if (givers.isEmpty()) {
            return List.of();
        }
        return rows.vouched(
                LoggedTable.DIRECTIVE_SOURCE,
                new RowsWhere(
                        "t.giver_id in (:givers) and t.state <> 'DROPPED' order by t.entered_at desc, t.id desc limit "
                                + SHOWN_MAX,
                        Map.of("givers", givers.stream().map(AgencyId::value).toList())),
                (row, _) -> source(row));
    }

    void add(Source source) {
        rows.added(LoggedTable.DIRECTIVE_SOURCE, source.id().value());
        var head = source.head();
        var committee = head.committee();
        var paper = source.paper();
        jdbc.sql("""
                insert into directive.source
                       (id, kind, number, issued_on, subject, giver_id, leader, committee_id, document_id, document_name,
                        state, entered_by, entered_at)
                values (:id, :kind, :number, :issued, :subject, :giver, :leader, :committee, :document, :name,
                        :state, :by, :at)
                """)
                .param("id", source.id().value())
                .param("kind", head.kind().name())
                .param("number", head.number())
                .param("issued", head.issuedOn())
                .param("subject", head.subject())
                .param("giver", head.giver().value())
                .param("leader", head.leader())
                .param("committee", committee == null ? null : committee.value(), Types.OTHER)
                .param("document", paper == null ? null : paper.document().value(), Types.OTHER)
                .param("name", paper == null ? null : paper.name(), Types.VARCHAR)
                .param("state", source.state().name())
                .param("by", source.entered().by().value())
                .param("at", source.entered().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was a draft until now. */
    boolean leaveDraft(SourceId id, Source.State to) {
        rows.changing(LoggedTable.DIRECTIVE_SOURCE, id.value());
        return jdbc.sql("update directive.source set state = :to where id = :id and state = 'DRAFT'")
                        .param("id", id.value())
                        .param("to", to.name())
                        .update()
                > 0;
    }

    List<Committee> committees() {
        return rows.vouched(
                LoggedTable.DIRECTIVE_COMMITTEE,
                new RowsWhere("true order by t.since, t.id", Map.of()),
                (row, _) -> committee(row));
    }

    void add(Committee committee, AccountId by, Instant at) {
        rows.added(LoggedTable.DIRECTIVE_COMMITTEE, committee.id().value());
        jdbc.sql("""
                insert into directive.committee (id, name, standing_id, since, entered_by, entered_at)
                values (:id, :name, :standing, :since, :by, :at)
                """)
                .param("id", committee.id().value())
                .param("name", committee.name())
                .param("standing", committee.standing().value())
                .param("since", committee.since())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void merge(CommitteeId id, CommitteeId into, LocalDate lastDay) {
        rows.changing(LoggedTable.DIRECTIVE_COMMITTEE, id.value());
        jdbc.sql("update directive.committee set merged_into = :into, last_day = :last where id = :id")
                .param("id", id.value())
                .param("into", into.value())
                .param("last", lastDay)
                .update();
    }

    private static Source source(ResultSet row) throws SQLException {
        var committee = row.getObject("committee_id", UUID.class);
        var document = row.getObject("document_id", UUID.class);
        return new Source(
                new SourceId(row.getObject("id", UUID.class)),
                new Source.Head(
                        Source.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("subject"),
                        new AgencyId(row.getObject("giver_id", UUID.class)),
                        row.getString("leader"),
                        committee == null ? null : new CommitteeId(committee)),
                Source.State.valueOf(row.getString("state")),
                new Source.Entered(
                        new AccountId(row.getString("entered_by")),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()),
                document == null ? null : new Source.Paper(new DocumentId(document), row.getString("document_name")));
    }

    private static Committee committee(ResultSet row) throws SQLException {
        var into = row.getObject("merged_into", UUID.class);
        return new Committee(
                new CommitteeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new AgencyId(row.getObject("standing_id", UUID.class)),
                row.getObject("since", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                into == null ? null : new CommitteeId(into));
    }
}
