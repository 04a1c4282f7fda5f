package vn.motcua.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.AgencyId;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.Uuid7;

/** When bills went from one counter to another. Rows are only added. */
@Component
class PassingStore {
    private record Kept(BillId bill, BilledMoney.Passing passing) {}

    private final JdbcClient jdbc;
    private final RowLog rows;

    PassingStore(JdbcClient jdbc, RowLog rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Nothing where the bill is there already. */
    void add(Bill bill, AgencyId to, Instant now) {
        if (bill.collector().equals(to)) {
            return;
        }
        var id = Uuid7.at(now);
        rows.added(LoggedTable.BILL_PASSING, id);
        jdbc.sql("""
                insert into payment.passing (id, bill_id, passed_at, from_agency, to_agency)
                values (:id, :bill, :now, :from, :to)
                """)
                .param("id", id)
                .param("bill", bill.id().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("from", bill.collector().value())
                .param("to", to.value())
                .update();
    }

    /** By bill, the earliest first; one that is not what the log says is left out. */
    Map<BillId, List<BilledMoney.Passing>> of(Collection<BillId> bills) {
        var which = new RowsWhere(
                "t.bill_id = any(:bills::uuid[]) order by t.passed_at, t.id",
                Map.of("bills", bills.stream().map(BillId::toString).toArray(String[]::new)));
        return SoundRows.of(rows.kept(LoggedTable.BILL_PASSING, which, (row, _) -> passing(row))).rows().stream()
                .collect(Collectors.groupingBy(
                        Kept::bill, Collectors.mapping(Kept::passing, Collectors.toUnmodifiableList())));
    }

    private static Kept passing(ResultSet row) throws SQLException {
        return new Kept(
                new BillId(row.getObject("bill_id", UUID.class)),
                new BilledMoney.Passing(
                        row.getObject("id", UUID.class),
                        row.getObject("passed_at", OffsetDateTime.class).toInstant(),
                        new AgencyId(row.getObject("from_agency", UUID.class)),
                        new AgencyId(row.getObject("to_agency", UUID.class))));
    }
}
