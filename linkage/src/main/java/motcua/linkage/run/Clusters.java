package motcua.linkage.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import motcua.linkage.profile.Column;
import motcua.linkage.weights.Model;

/**
 * Groups of records that are one, named after the first record of the group. Groups grow from the surest pair on, and join as
 * long as the pairs between them say on the whole that they are one: a chain of likenesses alone does not.
 */
final class Clusters {
    /** What the probability of a join at even odds is, in bits: measured, as the best join that is left is a chosen one. */
    private static final double BEST_AT_EVEN = Math.log(9) / Math.log(2);

    /** How much of the bits of a join count: its pairs repeat each other's errors. */
    private static final double COUNTED = 1.0 / 3;

    private final Steps steps;
    private final Model model;
    private final double least;
    private List<List<Object>> members = List.of();

    /** @param match least probability of a join */
    Clusters(Steps steps, Model model, double match) {
        this.steps = steps;
        this.model = model;
        this.least = (Math.log(match / (1 - match)) / Math.log(2) - BEST_AT_EVEN) / COUNTED;
    }

    /** Makes {@code joined}: {@code l_no}, {@code r_no}, {@code bits} of the compared pairs within a cluster. */
    void join() {
        var engine = steps.engine();
        var weighed = "select c.l_no, c.r_no, w.bits + c.rarity + " + thousandths(model.prior())
                + " as bits from compared c join weights w on w.pattern = c.pattern";
        var groups = new Groups(thousandths(least));
        engine.read(
                weighed + " where w.bits + c.rarity + " + thousandths(model.prior()) + " >= " + thousandths(least),
                row -> groups.mayJoin((int) row.number(0), (int) row.number(1)));
        engine.read(
                "select l_no, r_no, together from decided where together = 1",
                row -> groups.mayJoin((int) row.number(0), (int) row.number(1)));
        engine.read(weighed, row -> groups.pair((int) row.number(0), (int) row.number(1), row.number(2)));
        engine.read(
                "select l_no, r_no, together from decided",
                row -> groups.decided((int) row.number(0), (int) row.number(1), row.number(2) == 1));
        groups.join();

        var joined = new ArrayList<List<Object>>();
        groups.joined((a, b, bits) -> joined.add(List.of((long) a, (long) b, said(bits) - thousandths(model.prior()))));
        engine.table(
                "joined",
                List.of(
                        new Column("l_no", Column.Type.WHOLE),
                        new Column("r_no", Column.Type.WHOLE),
                        new Column("bits", Column.Type.WHOLE)),
                joined);
        var rows = new ArrayList<List<Object>>();
        groups.members((first, record, bits) -> rows.add(List.of((long) first, (long) record, said(bits))));
        members = rows;
    }

    /** Writes {@code cluster}, {@code id} and the probability that the record belongs to its cluster. */
    void write(Path out, boolean csv) {
        var engine = steps.engine();
        engine.table(
                "members",
                List.of(
                        new Column("root", Column.Type.WHOLE),
                        new Column("member", Column.Type.WHOLE),
                        new Column("bits", Column.Type.WHOLE)),
                members);
        var sql =
                "select a.id as cluster, b.id as id, round(1 / (1 + pow(2, -(m.bits / 1000.0))), 6) as probability from"
                        + " members m join left_source a on a.row_no = m.root join left_source b on b.row_no = m.member order by m.root, m.member";
        engine.writeParquet(sql, out.resolve("clusters.parquet"));
        if (csv) {
            engine.writeCsv(out.resolve("clusters.parquet"), out.resolve("clusters.csv"));
        }
    }

    /** Thousandths of a bit of the probability that a join with these thousandths is right. */
    private static long said(double bits) {
        return thousandths(BEST_AT_EVEN + COUNTED * bits / 1000);
    }

    private static long thousandths(double bits) {
        return Math.round(1000 * bits);
    }
}
