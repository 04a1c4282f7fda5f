package motcua.linkage.run;

import java.nio.file.Path;
import java.util.List;
import motcua.linkage.engine.Rows;

/** Groups of records that are one: connected by links, named after the first record of the group. */
final class Clusters {
    private static final int BATCH = 1_000_000;

    private final Steps steps;

    Clusters(Steps steps) {
        this.steps = steps;
    }

    void write(Path out, boolean csv) {
        var engine = steps.engine();
        var records = (int) (Rows.number(engine, "select coalesce(max(row_no), 0) from left_source") + 1);
        var parent = new int[records];
        for (var i = 0; i < records; i++) {
            parent[i] = i;
        }
        engine.read("select l_no, r_no from all_links", row -> join(parent, (int) row.number(0), (int) row.number(1)));
        var members = new java.util.ArrayList<List<Long>>(Math.min(records, BATCH));
        for (var i = 0; i < records; i++) {
            var root = find(parent, i);
            if (root != i) {
                members.add(List.of((long) root, (long) i));
            }
        }
        engine.table(
                "members",
                List.of(
                        new motcua.linkage.profile.Column("root", motcua.linkage.profile.Column.Type.WHOLE),
                        new motcua.linkage.profile.Column("member", motcua.linkage.profile.Column.Type.WHOLE)),
                members);
        var rows = "select root, member from members union select root, root from members";
        var sql = "select a.id as cluster, b.id as id from (" + rows
                + ") m join left_source a on a.row_no = m.root join left_source b on b.row_no = m.member order by m.root, m.member";
        engine.writeParquet(sql, out.resolve("clusters.parquet"));
        if (csv) {
            engine.writeCsv(out.resolve("clusters.parquet"), out.resolve("clusters.csv"));
        }
    }

    /** The smaller root becomes the root of both. */
    private static void join(int[] parent, int a, int b) {
        var one = find(parent, a);
        var other = find(parent, b);
        if (one < other) {
            parent[other] = one;
        } else {
            parent[one] = other;
        }
    }

    private static int find(int[] parent, int node) {
        var root = node;
        while (parent[root] != root) {
            root = parent[root];
        }
        var at = node;
        while (parent[at] != root) {
            var next = parent[at];
            parent[at] = root;
            at = next;
        }
        return root;
    }
}
