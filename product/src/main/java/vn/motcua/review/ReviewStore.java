package vn.motcua.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.organisation.Validity;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ProcedureCode;

/** The tables of schema {@code review}, and what the facts say of procedures. */
@Component
class ReviewStore {
    private final JdbcClient jdbc;
    private final RowLog rows;

    ReviewStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @param last the day of the last dossier, whenever it was */
    record Counted(int inPeriod, LocalDate last) {}

    private record CountedRow(String code, int number, LocalDate last) {}

    Map<ProcedureCode, Counted> counted(UnusedProcedures.Scope scope, ZoneId zone) {
        var agency = scope.agency();
        var counted = new HashMap<ProcedureCode, Counted>();
        jdbc.sql("""
                select procedure_code, count(*) filter (where submitted_at >= :from) as number,
                       (max(submitted_at) at time zone :zone)::date as last
                  from facts.dossier_fact
                 where cast(:agency as uuid) is null or agency = :agency
                 group by procedure_code
                """)
                .param("from", scope.from().atStartOfDay(zone).toOffsetDateTime())
                .param("zone", zone.getId())
                .param("agency", agency == null ? null : agency.value(), Types.OTHER)
                .query((row, _) -> new CountedRow(
                        row.getString("procedure_code"), row.getInt("number"), row.getObject("last", LocalDate.class)))
                .list()
                .forEach(row -> counted.put(new ProcedureCode(row.code()), new Counted(row.number(), row.last())));
        return Map.copyOf(counted);
    }

    /** The day of the first dossier that the facts know. */
    Optional<LocalDate> firstDay(ZoneId zone) {
        return jdbc.sql("select min(submitted_at) as first from facts.dossier_fact")
                .query((row, _) -> Optional.ofNullable(row.getObject("first", OffsetDateTime.class)))
                .single()
                .map(first -> first.atZoneSameInstant(zone).toLocalDate());
    }

    /** In the order in which they were made. */
    List<Proposal> proposals() {
        return rows.vouched(
                LoggedTable.REVIEW_PROPOSAL,
                new RowsWhere("true order by t.at, t.id", Map.of()),
                (row, _) -> proposal(row));
    }

    List<Excepted> excepted() {
        return rows.vouched(
                LoggedTable.REVIEW_EXCEPTION,
                new RowsWhere("true order by t.valid_from, t.id", Map.of()),
                (row, _) -> exception(row));
    }

    void add(Proposal proposal, AccountId by) {
        rows.added(LoggedTable.REVIEW_PROPOSAL, proposal.id());
        var agency = proposal.agency();
        jdbc.sql("""
                insert into review.proposal
                       (id, procedure_code, kind, reason, agency_id, period_from, dossiers, by_account, by_name, at)
                values (:id, :procedure, :kind, :reason, :agency, :from, :dossiers, :by, :name, :at)
                """)
                .param("id", proposal.id())
                .param("procedure", proposal.procedure().value())
                .param("kind", proposal.kind().name())
                .param("reason", proposal.reason())
                .param("agency", agency == null ? null : agency.value(), Types.OTHER)
                .param("from", proposal.from())
                .param("dossiers", proposal.dossiers())
                .param("by", by.value())
                .param("name", proposal.byName())
                .param("at", proposal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void add(Excepted excepted, AccountId by, Instant at) {
        rows.added(LoggedTable.REVIEW_EXCEPTION, excepted.id());
        jdbc.sql("""
                insert into review.exception
                       (id, procedure_code, reason, valid_from, valid_to, entered_by, entered_by_name, entered_at)
                values (:id, :procedure, :reason, :from, :to, :by, :name, :at)
                """)
                .param("id", excepted.id())
                .param("procedure", excepted.procedure().value())
                .param("reason", excepted.reason())
                .param("from", excepted.validity().from())
                .param("to", excepted.validity().to(), Types.DATE)
                .param("by", by.value())
                .param("name", excepted.byName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                new ProcedureCode(row.getString("procedure_code")),
                Proposal.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                agency(row.getObject("agency_id", UUID.class)),
                row.getObject("period_from", LocalDate.class),
                row.getInt("dossiers"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable AgencyId agency(@Nullable UUID id) {
        return id == null ? null : new AgencyId(id);
    }

    private static Excepted exception(ResultSet row) throws SQLException {
        return new Excepted(
                row.getObject("id", UUID.class),
                new ProcedureCode(row.getString("procedure_code")),
                row.getString("reason"),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("entered_by_name"));
    }
}
