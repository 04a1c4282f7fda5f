package vn.motcua.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.Uuid7;

/** Tables {@code directive.directive} and {@code directive.event}. Every row that is read is held against the log. */
@Component
class DirectiveStore {
    private final JdbcClient jdbc;
    private final RowLog rows;
    private final JsonMapper json;

    DirectiveStore(JdbcClient jdbc, RowLog rows, JsonMapper json) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.json = json;
    }

    private record EventRow(UUID directive, DirectiveEvent event) {}

    Optional<Directive> find(DirectiveId id) {
        return rows.vouched(LoggedTable.DIRECTIVE, RowsWhere.is("id", id.value()), (row, _) -> directive(row)).stream()
                .findFirst();
    }

    /** The same, and nobody else does anything to it until the transaction ends. */
    Optional<Directive> locked(DirectiveId id) {
        return rows.held(LoggedTable.DIRECTIVE, RowsWhere.is("id", id.value()), (row, _) -> directive(row)).stream()
                .findFirst();
    }

    /** Those of a source in their order. */
    List<Directive> of(SourceId source) {
        return where("t.source_id = :source order by t.row_number", Map.of("source", source.value()));
    }

    /** Its parts, in the order of their numbers. */
    List<Directive> parts(DirectiveId whole) {
        return where("t.parent_id = :parent order by t.row_number, t.id", Map.of("parent", whole.value()));
    }

    /** @param condition about the table {@code t}, with order and limit */
    List<Directive> where(String condition, Map<String, ?> values) {
        return rows.vouched(LoggedTable.DIRECTIVE, new RowsWhere(condition, values), (row, _) -> directive(row));
    }

    /** What happened to each of them, in order; nothing for those that were not given. */
    Map<DirectiveId, List<DirectiveEvent>> events(Collection<Directive> directives) {
        var ids = directives.stream().map(one -> one.id().value()).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return rows
                .vouched(
                        LoggedTable.DIRECTIVE_EVENT,
                        new RowsWhere(
                                "t.directive_id in (:ids) order by t.directive_id, t.sequence", Map.of("ids", ids)),
                        (row, _) -> event(row))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new DirectiveId(row.directive()),
                        LinkedHashMap::new,
                        Collectors.mapping(EventRow::event, Collectors.toList())));
    }

    List<DirectiveEvent> events(Directive directive) {
        return events(List.of(directive)).getOrDefault(directive.id(), List.of());
    }

    void add(Directive directive) {
        rows.added(LoggedTable.DIRECTIVE, directive.id().value());
        var terms = directive.terms();
        var deadline = terms.deadline();
        var parent = terms.parent();
        jdbc.sql("""
                insert into directive.directive
                       (id, source_id, row_number, title, product, lead_id, partner_ids, parent_id, deadline_written,
                        deadline_kind, deadline_day, deadline_reason)
                values (:id, :source, :row, :title, :product, :lead, :partners, :parent, :written, :kind, :day, :reason)
                """)
                .param("id", directive.id().value())
                .param("source", directive.source().value())
                .param("row", directive.row())
                .param("title", terms.title())
                .param("product", terms.product())
                .param("lead", terms.lead().value())
                .param("partners", terms.partnerIds().toArray(UUID[]::new))
                .param("parent", parent == null ? null : parent.value(), Types.OTHER)
                .param("written", deadline.written())
                .param("kind", deadline.kind().name())
                .param("day", deadline.day(), Types.DATE)
                .param("reason", deadline.reason())
                .update();
    }

    /** What was done is kept, and with it when it was given and when it ended. */
    void append(Directive directive, DirectiveEvent event, DirectiveLife after) {
        rows.changing(LoggedTable.DIRECTIVE, directive.id().value());
        jdbc.sql("update directive.directive set given_on = :given, ended_on = :ended where id = :id")
                .param("id", directive.id().value())
                .param("given", after.givenOn(), Types.DATE)
                .param("ended", after.endedOn(), Types.DATE)
                .update();
        var id = Uuid7.at(event.at());
        rows.added(LoggedTable.DIRECTIVE_EVENT, id);
        jdbc.sql("""
                insert into directive.event
                       (id, directive_id, sequence, kind, on_day, at, by_account, by_name, agency_id, content)
                values (:id, :directive, :sequence, :kind, :on, :at, :by, :name, :agency, :content)
                """)
                .param("id", id)
                .param("directive", directive.id().value())
                .param("sequence", event.sequence())
                .param("kind", event.deed().kind())
                .param("on", event.on())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("by", event.by().account().value())
                .param("name", event.by().name())
                .param("agency", event.agency().value())
                .param("content", json.writeValueAsString(event.deed()))
                .update();
    }

    private EventRow event(ResultSet row) throws SQLException {
        return new EventRow(
                row.getObject("directive_id", UUID.class),
                new DirectiveEvent(
                        row.getInt("sequence"),
                        row.getObject("on_day", LocalDate.class),
                        instant(row.getObject("at", OffsetDateTime.class)),
                        new DirectiveEvent.By(new AccountId(row.getString("by_account")), row.getString("by_name")),
                        new AgencyId(row.getObject("agency_id", UUID.class)),
                        deed(json, row.getString("kind"), row.getString("content"))));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    /** @throws IllegalStateException for a kind that nobody knows */
    static DirectiveDeed deed(JsonMapper json, String kind, String content) {
        var type = DirectiveDeed.TYPES.get(kind);
        if (type == null) {
            throw new IllegalStateException("A deed must be of a known kind, not " + kind);
        }
        return json.readValue(content, type);
    }

    private static Directive directive(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        var partners = (UUID[]) row.getArray("partner_ids").getArray();
        return new Directive(
                new DirectiveId(row.getObject("id", UUID.class)),
                new SourceId(row.getObject("source_id", UUID.class)),
                row.getInt("row_number"),
                new Directive.Terms(
                        row.getString("title"),
                        row.getString("product"),
                        new AgencyId(row.getObject("lead_id", UUID.class)),
                        Arrays.stream(partners).map(AgencyId::new).toList(),
                        new Deadline(
                                row.getString("deadline_written"),
                                Deadline.Kind.valueOf(row.getString("deadline_kind")),
                                day(row, "deadline_day"),
                                row.getString("deadline_reason")),
                        parent == null ? null : new DirectiveId(parent)));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
