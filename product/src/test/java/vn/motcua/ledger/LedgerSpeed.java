package vn.motcua.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WithSpring;
import vn.motcua.identity.AccountId;
import vn.motcua.organisation.AgencyId;
import vn.motcua.payment.Bill;
import vn.motcua.payment.BillId;
import vn.motcua.payment.BillPurpose;
import vn.motcua.payment.BilledMoney;
import vn.motcua.shared.Vnd;

/** Lines of the ledger in a second, from facts to rows, beside plain INSERTs of the same rows in one run. No test: run by name. */
@WithSpring
class LedgerSpeed {
    private static final int BILLS = 20_000;
    private static final int PORTION = 2_000;

    @Autowired
    JournalStore store;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void lines_in_a_second() {
        for (int round = 0; round < 5; round++) {
            var bills = bills();
            long begin = System.nanoTime();
            int lines = 0;
            for (int i = 0; i < BILLS; i += PORTION) {
                var some = bills.subList(i, i + PORTION);
                Integer added = transaction.execute(_ -> store.add(
                        some.stream().flatMap(one -> KeepBooks.of(one).stream()).toList()));
                lines += added == null ? 0 : added;
            }
            long ledger = System.nanoTime() - begin;
            System.out.printf(
                    "ledger: %d lines, %.0f a second; plain INSERTs, one statement each, batched: %.0f a second%n",
                    lines, lines * 1e9 / ledger, lines * 1e9 / plain(lines));
        }
    }

    /** The same rows under another key, by JDBC batches of as many, each a transaction. */
    private long plain(int lines) {
        var rows = jdbc.queryForList("select * from ledger.posting order by at desc limit ?", lines);
        jdbc.execute("create table if not exists ledger.plain (like ledger.posting including all)");
        jdbc.execute("truncate ledger.plain");
        long begin = System.nanoTime();
        for (int i = 0; i < rows.size(); i += PORTION * 2) {
            var some = rows.subList(i, Math.min(rows.size(), i + PORTION * 2)).stream()
                    .map(row -> row.values().toArray())
                    .toList();
            transaction.executeWithoutResult(_ -> jdbc.batchUpdate(
                    "insert into ledger.plain (entry_key, line_no, kind, bill_id, at, day, agency, account, amount)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    some));
        }
        long took = System.nanoTime() - begin;
        jdbc.execute("drop table ledger.plain");
        return took;
    }

    private static List<BilledMoney> bills() {
        var agency = new AgencyId(UUID.randomUUID());
        var at = Instant.now();
        var bills = new ArrayList<BilledMoney>();
        for (int i = 0; i < BILLS; i++) {
            bills.add(new BilledMoney(
                    new Bill(
                            new BillId(UUID.randomUUID()),
                            "test",
                            UUID.randomUUID(),
                            BillPurpose.FEE,
                            "Lệ phí",
                            new Vnd(150_000),
                            new AccountId("citizen:test"),
                            agency,
                            "MC000000001",
                            at,
                            at,
                            new Bill.Payment(at, Bill.Means.GATEWAY, "R"),
                            null),
                    List.of(),
                    List.of()));
        }
        return bills;
    }
}
