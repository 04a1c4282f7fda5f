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
import org.springframework.stereotype.Component;
import vn.motcua.proof.LoggedTable;
import vn.motcua.proof.RowLog;
import vn.motcua.proof.RowsWhere;
import vn.motcua.proof.SoundRows;
import vn.motcua.shared.Vnd;

/** Visits to the gateway that brought money; one that is not what the log says is left out. */
@Component
class VisitsPaid {
    private final RowLog rows;

    VisitsPaid(RowLog rows) {
        this.rows = rows;
    }

    List<PaidVisit> among(Collection<String> transactions) {
        return read(new RowsWhere(
                "t.result = 'PAID' and t.transaction = any(:transactions) order by t.transaction",
                Map.of("transactions", transactions.toArray(String[]::new))));
    }

    List<PaidVisit> between(Instant from, Instant before, int max) {
        return read(new RowsWhere(
                "t.result = 'PAID' and t.settled_at >= :from and t.settled_at < :before order by t.transaction limit :max",
                Map.of("from", from.atOffset(ZoneOffset.UTC), "before", before.atOffset(ZoneOffset.UTC), "max", max)));
    }

    private List<PaidVisit> read(RowsWhere which) {
        return SoundRows.of(rows.kept(LoggedTable.PAYMENT_ATTEMPT, which, (row, _) -> visit(row)))
                .rows();
    }

    private static PaidVisit visit(ResultSet row) throws SQLException {
        return new PaidVisit(
                row.getString("transaction"),
                new BillId(row.getObject("bill_id", UUID.class)),
                row.getString("gateway_number"),
                new Vnd(row.getLong("received")),
                row.getObject("settled_at", OffsetDateTime.class).toInstant());
    }
}
