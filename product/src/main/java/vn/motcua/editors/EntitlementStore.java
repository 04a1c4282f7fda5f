package vn.motcua.editors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.shared.ChangedOutside;

/**
 * Table {@code editors.entitlement}. Who has none may edit everything, so one that is lost would give rights: the table is read as a
 * whole, and where a row is gone or is not what the log says of it, nobody is judged by the others.
 */
@Component
class EntitlementStore {
    private final JdbcClient jdbc;
    private final RowLog rows;

    EntitlementStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * All there ever were.
     *
     * @throws ChangedOutside when one is lost
     */
    List<Entitlement> all() {
        return rows.kept(LoggedTable.ENTITLEMENT, (row, _) -> entitlement(row)).whole();
    }

    /** Locked until the transaction ends. */
    Optional<Entitlement> held(EntitlementId id) {
        return rows.held(LoggedTable.ENTITLEMENT, RowsWhere.is("id", id.value()), (row, _) -> entitlement(row)).stream()
                .findFirst();
    }

    private static Entitlement entitlement(ResultSet row) throws SQLException {
        return new Entitlement(
                new EntitlementId(row.getObject("id", UUID.class)),
                new AccountId(row.getString("account")),
                agency(row.getObject("agency_id", UUID.class)),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                new Entitlement.Given(
                        new AccountId(row.getString("given_by")),
                        row.getObject("given_at", OffsetDateTime.class).toInstant()));
    }

    private static @Nullable AgencyId agency(@Nullable UUID id) {
        return id == null ? null : new AgencyId(id);
    }

    /** Who gives entitlements to one editor does so one after the other. */
    void lock(AccountId account) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('editors.entitlement'), hashtext(:account))")
                .param("account", account.value())
                .query(row -> {});
    }

    void add(Entitlement one) {
        rows.added(LoggedTable.ENTITLEMENT, one.id().value());
        var agency = one.agency();
        jdbc.sql("""
                insert into editors.entitlement (id, account, agency_id, fields, valid_from, valid_to, given_by, given_at)
                values (:id, :account, :agency, :fields, :from, :to, :by, :at)
                """)
                .param("id", one.id().value())
                .param("account", one.account().value())
                .param("agency", agency == null ? null : agency.value(), Types.OTHER)
                .param("fields", one.fields().toArray(String[]::new))
                .param("from", one.from())
                .param("to", one.to(), Types.DATE)
                .param("by", one.given().by().value())
                .param("at", one.given().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(EntitlementId id, LocalDate lastDay) {
        rows.changing(LoggedTable.ENTITLEMENT, id.value());
        jdbc.sql("update editors.entitlement set valid_to = :last where id = :id")
                .param("id", id.value())
                .param("last", lastDay)
                .update();
    }
}
