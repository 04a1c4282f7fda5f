package vn.motcua.payment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.proof.Findings;
import vn.motcua.proof.Found;
import vn.motcua.proof.LogCheck;

/** Holds the counters of receipts against the receipts that were given, which stand under the log. */
@Component
class ReceiptsCheck implements LogCheck {
    private final JdbcClient jdbc;

    ReceiptsCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void check(Findings findings) {
        jdbc.sql("""
                with given as (
                    select part[1] as series, part[2]::int as year, max(part[3]::bigint) as greatest,
                           count(distinct part[3]) as numbers
                      from payment.bill
                     cross join lateral regexp_match(receipt_number, '^([0-9A-Z.]+)-([0-9]{4})-([0-9]{7,12})$') as part
                     where part is not null group by 1, 2)
                select concat_ws(' ', series, year)
                  from given full join payment.receipt_sequence counter using (series, year)
                 where greatest is distinct from counter.last_number or numbers is distinct from counter.last_number order by 1
                """)
                .query(String.class)
                .list()
                .forEach(counter -> findings.add(Found.NUMBER_TURNED, "receipts " + counter));
    }
}
